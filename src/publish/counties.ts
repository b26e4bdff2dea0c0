import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RegionEntry } from '../model/index.ts';
import { CorpusError } from './corpus/problems.ts';

const FILE = 'vocabulary/counties.tsv';

/**
 * Counties with the city or province that they lie in, from
 * corpus/vocabulary/counties.tsv. They have the level `city`, as all
 * jurisdictions below a province.
 * @throws {CorpusError} that names file, line and remedy
 */
export function readCounties(root: string, regions: readonly RegionEntry[]): RegionEntry[] {
  const above = new Set(regions.map((r) => r.code));
  const counties: RegionEntry[] = [];
  readFileSync(join(root, FILE), 'utf8')
    .split('\n')
    .forEach((row, i) => {
      if (row.trim() === '' || row.startsWith('#')) return;
      const [code = '', name = '', nameEn = '', ...more] = row.split('\t');
      const parent = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].find((c) => above.has(c));
      const wrong =
        !/^\d{6}$/u.test(code) || name === '' || nameEn === '' || more.length > 0
          ? 'wants a code of six digits, a name and a name in English, parted by tabs'
          : above.has(code)
            ? `${code} stands in regions.yaml as well`
            : parent === undefined
              ? `${code} lies in no region of regions.yaml`
              : null;
      if (wrong !== null)
        throw new CorpusError([
          { file: `corpus/${FILE}`, line: i + 1, field: 'code', reason: wrong, remedy: 'correct the line' },
        ]);
      counties.push({
        code,
        name,
        nameEn,
        shortName: name,
        abbreviation: null,
        level: 'city',
        parent: parent ?? null,
      });
    });
  return counties;
}

const joined = new WeakMap<readonly RegionEntry[], readonly RegionEntry[]>();

/** All places that a document may be of: regions and counties. */
export function allPlaces(vocabulary: {
  regions: readonly RegionEntry[];
  counties: readonly RegionEntry[];
}): readonly RegionEntry[] {
  const known = joined.get(vocabulary.counties) ?? [...vocabulary.regions, ...vocabulary.counties];
  joined.set(vocabulary.counties, known);
  return known;
}

/** Regions, and of the counties those that documents are of: what is published. */
export function publishedPlaces(
  vocabulary: { regions: readonly RegionEntry[]; counties: readonly RegionEntry[] },
  codes: Iterable<string | null>,
): RegionEntry[] {
  const named = new Set(codes);
  return [...vocabulary.regions, ...vocabulary.counties.filter((c) => named.has(c.code))];
}

/** Finds counties by their printed names. */
export interface CountyIndex {
  byCode(code: string): RegionEntry | null;
  /**
   * The county whose name stands at `at`, the longest of those that fit. `within`: code of the region that
   * was named before it, or null. Null where there is none; `ambiguous` where several places have the name.
   */
  matchAt(
    text: string,
    at: number,
    within: string | null,
  ): { region: RegionEntry; end: number } | 'ambiguous' | null;
}

/** 景宁县 for 景宁畲族自治县. */
function namesOf({ name }: RegionEntry): string[] {
  const own = /^([\u4e00-\u9fff]{2,4}?)(?:[\u4e00-\u9fff]{1,3}族)+自治(县|旗)$/u.exec(name);
  return own?.[1] === undefined || own[2] === undefined ? [name] : [name, own[1] + own[2]];
}

/** Does `code` lie in `region`? GB/T 2260: two digits for the province, four for the city. */
const liesIn = (code: string, region: string): boolean =>
  code.startsWith(region.endsWith('0000') ? region.slice(0, 2) : region.slice(0, 4));

/** The index; districts of municipalities count, so that 朝阳区 is known to be several. */
export function createCountyIndex(
  counties: readonly RegionEntry[],
  regions: readonly RegionEntry[],
): CountyIndex {
  const codes = new Map(counties.map((c) => [c.code, c]));
  const names = new Map<string, RegionEntry[]>();
  const districts = regions.filter((r) => r.level === 'city' && /[区县]$/u.test(r.name));
  let longest = 0;
  for (const entry of [...counties, ...districts])
    for (const name of namesOf(entry)) {
      const others = names.get(name);
      if (others === undefined) names.set(name, [entry]);
      else others.push(entry);
      longest = Math.max(longest, name.length);
    }
  return {
    byCode: (code) => codes.get(code) ?? null,
    matchAt(text, at, within) {
      for (let end = Math.min(text.length, at + longest); end > at + 1; end -= 1) {
        const all = names.get(text.slice(at, end)) ?? [];
        const fitting = within === null ? all : all.filter((c) => liesIn(c.code, within));
        const [region, ...others] = fitting;
        if (region === undefined) continue;
        return others.length > 0 ? 'ambiguous' : { region, end };
      }
      return null;
    },
  };
}
