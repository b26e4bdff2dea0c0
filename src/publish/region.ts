import type { Region, RegionEntry } from '../model/index.ts';

const indexes = new WeakMap<readonly RegionEntry[], ReadonlyMap<string, RegionEntry>>();

function byCodeOf(regions: readonly RegionEntry[]): ReadonlyMap<string, RegionEntry> {
  const known = indexes.get(regions) ?? new Map(regions.map((r) => [r.code, r]));
  indexes.set(regions, known);
  return known;
}

/** The record of a region with its parents, nearest first. Null for an unknown code. */
export function regionRecord(code: string, regions: readonly RegionEntry[]): Region | null {
  const byCode = byCodeOf(regions);
  const entry = byCode.get(code);
  if (entry === undefined) return null;
  const parents: string[] = [];
  for (let at = entry.parent; at !== null && !parents.includes(at); at = byCode.get(at)?.parent ?? null)
    parents.push(at);
  return { code, name: entry.name, nameEn: entry.nameEn, parents };
}
