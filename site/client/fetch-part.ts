import type { FetchPart } from '../../src/search/index.ts';

const PARTIAL = 206;

/** Parts of the search index over HTTP. `base`: address of its folder, ending with a slash. */
export function fetchParts(base: string): FetchPart {
  return async (name, range) => {
    const headers = range === undefined ? {} : { range: `bytes=${range.from}-${range.to - 1}` };
    const response = await fetch(base + name, { headers });
    if (!response.ok) throw new Error(`${base}${name}: ${response.status}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    // A host that knows no ranges gives the whole file.
    return range === undefined || response.status === PARTIAL ? bytes : bytes.subarray(range.from, range.to);
  };
}
