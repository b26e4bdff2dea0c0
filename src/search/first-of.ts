/**
 * The first `most` of the numbers below `count` in an order that knows no
 * equals, without putting the rest in order.
 */
export function firstOf(count: number, most: number, compare: (a: number, b: number) => number): Uint32Array {
  if (most * 8 >= count)
    return Uint32Array.from({ length: count }, (_, i) => i)
      .sort(compare)
      .subarray(0, most);
  const kept: number[] = [];
  for (let i = 0; i < count; i += 1) {
    if (kept.length === most && compare(i, kept[most - 1] ?? 0) > 0) continue;
    let low = 0;
    let high = kept.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compare(kept[middle] ?? 0, i) < 0) low = middle + 1;
      else high = middle;
    }
    kept.splice(low, 0, i);
    if (kept.length > most) kept.pop();
  }
  return Uint32Array.from(kept);
}
