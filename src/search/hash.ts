/**
 * A key's place among the parts of an index: FNV-1a over code units with the
 * finalizer of MurmurHash3, so that the upper bits are as even as the lower.
 */
export function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The upper `bits` bits of a hash. */
export const upper = (hash: number, bits: number): number => (bits === 0 ? 0 : hash >>> (32 - bits));
