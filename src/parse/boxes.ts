/** Boxes and tables in a text (专栏1 重点工程, 表2 …) whose entries have numbers of their own. */
import { isBoxTitle } from './box-title.ts';
import type { Block } from './draft.ts';
import { MARKER_CLASSES, type MarkerClass } from './marker.ts';
import { NumberSequence } from './sequence.ts';

/** Classes of which a box may have a numbering of its own. */
const BOXED: ReadonlySet<MarkerClass> = new Set(['p', 's', 'i']);

const depth = (cls: MarkerClass): number => MARKER_CLASSES.indexOf(cls);
const opensBox = (block: Block): boolean => block.marker === null && isBoxTitle(block.text.trim());

/**
 * Mark the boxes whose numbering begins anew in the middle of the text's own
 * (（一） after （一） under one heading), and what is numbered in them: it must not
 * count on with the text. A box ends where its numbers no longer follow one
 * another, or where the number that the text needs next stands for the last
 * time. Linear.
 */
export function settleBoxes(blocks: readonly Block[]): Block[] {
  const settled = [...blocks];
  const sequence = new NumberSequence();
  const last = new Map<MarkerClass, number>();
  for (let i = 0; i < settled.length; i += 1) {
    const block = settled[i];
    if (block === undefined) continue;
    if (block.marker !== null) {
      sequence.take(block.marker);
      last.set(block.marker.class, block.marker.number);
    }
    if (!opensBox(block)) continue;
    const end = boxEnd(settled, i, sequence, last);
    if (end === i) continue;
    settled[i] = { ...block, box: 'opens' };
    for (let k = i + 1; k < end; k += 1) {
      const own = settled[k];
      if (own !== undefined) settled[k] = { ...own, box: 'inside' };
    }
    i = end - 1;
  }
  return settled;
}

/** End of the box that opens at `start`; `start` where its numbers are none of its own. */
function boxEnd(
  blocks: readonly Block[],
  start: number,
  sequence: NumberSequence,
  last: ReadonlyMap<MarkerClass, number>,
): number {
  const first = blocks.findIndex((b, i) => i > start && (b.marker !== null || opensBox(b)));
  const marker = blocks[first]?.marker;
  if (
    marker === null ||
    marker === undefined ||
    !BOXED.has(marker.class) ||
    sequence.step(marker) !== 'again'
  )
    return start;
  const { class: cls } = marker;
  const needed = (last.get(cls) ?? 0) + 1;
  // Up to the next heading above, how often the number that the text needs next stands.
  let reach = first;
  const needs: number[] = [];
  for (; reach < blocks.length; reach += 1) {
    const own = blocks[reach]?.marker;
    if (own === null || own === undefined) continue;
    if (depth(own.class) < depth(cls)) break;
    if (own.class === cls && own.number === needed) needs.push(reach);
  }
  let number = 0;
  for (let i = first; i < reach; i += 1) {
    const own = blocks[i]?.marker;
    if (own?.class !== cls) continue;
    if (own.number !== number + 1 || (own.number === needed && needs.at(-1) === i && number > 0)) return i;
    number = own.number;
  }
  return reach;
}
