/** The documents above, with which a document of a large collection is compared. */
import { titleKey } from '../../extract/reference/titles.ts';
import type { RegionEntry } from '../../model/index.ts';
import type { FrontMatter } from '../corpus/schema.ts';
import { groupBy } from '../group.ts';
import { regionRecord } from '../region.ts';

/** Share of their pairs of signs that two titles have in common, from which they are of like subjects. */
const LEAST = 0.4;

type Front = Pick<FrontMatter, 'id' | 'title' | 'role' | 'level' | 'region' | 'issuedOn'>;

function pairsOf(core: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, core.length - 1) }, (_, i) => core.slice(i, i + 2)));
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of a) if (b.has(pair)) common += 1;
  return (2 * common) / Math.max(1, a.size + b.size);
}

/**
 * For every policy, the nearest levels above first: of each level above the one
 * document whose title is most like its own (the latest of those with one
 * title), where any is like it. At most one for each level.
 */
export function documentsAbove(
  documents: readonly Front[],
  regions: readonly RegionEntry[],
): Map<string, string[]> {
  const names = regions.flatMap(({ name, shortName }) => [name, shortName]);
  const places = new Set(names);
  const coreOf = (title: string): string => {
    const { core } = titleKey(title);
    const bare = core.replaceAll(/（[^（）]*）/gu, '');
    for (let length = Math.min(12, bare.length - 2); length >= 2; length -= 1)
      if (places.has(bare.slice(0, length))) return bare.slice(length);
    return bare;
  };
  const policies = documents.filter(({ role }) => role === 'policy');
  const cores = new Map(policies.map(({ id, title }) => [id, coreOf(title)]));
  const pairs = new Map([...new Set(cores.values())].map((core) => [core, pairsOf(core)]));
  const coreById = (id: string): string => cores.get(id) ?? '';
  const byRegion = new Map(
    [...groupBy(policies, ({ region }) => region ?? '')].map(([code, own]) => [
      code,
      [...groupBy(own, ({ id }) => coreById(id))].map(([core, same]) => {
        const [latest] = same.sort((a, b) =>
          (b.issuedOn ?? '') === (a.issuedOn ?? '')
            ? a.id < b.id
              ? -1
              : 1
            : (b.issuedOn ?? '') < (a.issuedOn ?? '')
              ? -1
              : 1,
        );
        return { core, id: latest?.id ?? '' };
      }),
    ]),
  );
  const known = new Map<string, string | null>();
  const nearest = (code: string, core: string): string | null => {
    const asked = `${code} ${core}`;
    const found = known.get(asked);
    if (found !== undefined) return found;
    let best: { id: string; share: number } | null = null;
    for (const one of byRegion.get(code) ?? []) {
      const share = likeness(pairs.get(core) ?? new Set(), pairs.get(one.core) ?? new Set());
      if (
        share >= LEAST &&
        (best === null || share > best.share || (share === best.share && one.id < best.id))
      )
        best = { id: one.id, share };
    }
    known.set(asked, best?.id ?? null);
    return best?.id ?? null;
  };
  const chains = new Map(regions.map(({ code }) => [code, regionRecord(code, regions)?.parents ?? []]));
  return new Map(
    policies.map(({ id, region }) => [
      id,
      (chains.get(region ?? '') ?? []).flatMap((code) => nearest(code, coreById(id)) ?? []),
    ]),
  );
}
