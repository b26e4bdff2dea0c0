import type { RegionEntry } from '../model/index.ts';

/** A region named in a text; half-open UTF-16 offsets. */
export interface RegionMatch {
  readonly region: RegionEntry;
  readonly start: number;
  readonly end: number;
}

/** Lookup of GB/T 2260 regions by code, by name and in a text. */
export interface RegionIndex {
  byCode(code: string): RegionEntry | null;
  /** By full or short name (浙江省, 浙江, 大理州); where two share a short name, the wider region. */
  byName(name: string): RegionEntry | null;
  /** Longest region name that begins at `at`. */
  matchAt(text: string, at: number): RegionMatch | null;
  /** All region names of a text, longest first at each place, none overlapping. Linear. */
  find(text: string): RegionMatch[];
  children(code: string): readonly RegionEntry[];
  /** Codes from the nearest parent up to 000000. */
  parents(code: string): string[];
}

const DEPTH = { national: 0, provincial: 1, city: 2 } as const;

/** Names under which a region is printed. */
function namesOf(entry: RegionEntry): string[] {
  const names = [entry.name, entry.shortName];
  // 大理州, 延边州: the usual short form of an autonomous prefecture.
  if (entry.name.endsWith('自治州') && !entry.shortName.endsWith('州')) names.push(`${entry.shortName}州`);
  return names;
}

const built = new WeakMap<readonly RegionEntry[], RegionIndex>();

/** The index of a vocabulary, made once for it; a lookup takes constant time (names have bounded length). */
export function createRegionIndex(entries: readonly RegionEntry[]): RegionIndex {
  const known = built.get(entries) ?? makeIndex(entries);
  built.set(entries, known);
  return known;
}

function makeIndex(entries: readonly RegionEntry[]): RegionIndex {
  const codes = new Map<string, RegionEntry>();
  const names = new Map<string, RegionEntry>();
  const childrenOf = new Map<string, RegionEntry[]>();
  let longest = 0;
  const widestFirst = [...entries].sort((a, b) => DEPTH[a.level] - DEPTH[b.level]);
  for (const entry of widestFirst) {
    codes.set(entry.code, entry);
    for (const name of namesOf(entry)) {
      if (!names.has(name)) names.set(name, entry);
      longest = Math.max(longest, name.length);
    }
    if (entry.parent !== null) {
      const siblings = childrenOf.get(entry.parent);
      if (siblings === undefined) childrenOf.set(entry.parent, [entry]);
      else siblings.push(entry);
    }
  }
  const matchAt = (text: string, at: number): RegionMatch | null => {
    for (let end = Math.min(text.length, at + longest); end > at + 1; end -= 1) {
      const region = names.get(text.slice(at, end));
      if (region !== undefined) return { region, start: at, end };
    }
    return null;
  };
  return {
    byCode: (code) => codes.get(code) ?? null,
    byName: (name) => names.get(name) ?? null,
    matchAt,
    find(text) {
      const found: RegionMatch[] = [];
      for (let at = 0; at < text.length;) {
        const match = matchAt(text, at);
        if (match !== null) found.push(match);
        at = match?.end ?? at + 1;
      }
      return found;
    },
    children: (code) => childrenOf.get(code) ?? [],
    parents(code) {
      const chain: string[] = [];
      let parent = codes.get(code)?.parent ?? null;
      while (parent !== null && !chain.includes(parent)) {
        chain.push(parent);
        parent = codes.get(parent)?.parent ?? null;
      }
      return chain;
    },
  };
}
