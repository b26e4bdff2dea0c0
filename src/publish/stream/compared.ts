/** The second part: documents compared with those above them. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RegionEntry } from '../../model/index.ts';
import type { Progress } from '../progress.ts';
import { documentsAbove } from './above.ts';
import { hashOfAll } from './code-version.ts';
import type { ComparedDocument, ComparedFacts, CompareTask } from './compare-task.ts';
import type { Extracted } from './extracted.ts';
import { keptAt, type SegmentDocument } from './kept.ts';
import type { Pool } from './pool.ts';
import type { Cache } from './state.ts';
import type { ComparedTable } from './rows.ts';
import { readJson, type Slice } from './store.ts';

export interface ComparedSegment {
  key: string;
  folder: string;
  facts: ComparedFacts;
}

interface PlannedComparison extends Pick<ComparedDocument, 'id' | 'key'> {
  own: { folder: string; document: SegmentDocument };
  above: PlannedComparison['own'][];
}

const keyOf = (documents: readonly PlannedComparison[]): string =>
  hashOfAll(...documents.map(({ id, key }) => `${id} ${key}`));

export async function compareSegments(
  { segments }: Extracted,
  regions: readonly RegionEntry[],
  align: boolean,
  cache: Cache,
  pool: Pool,
  report: (progress: Progress) => void,
): Promise<ComparedSegment[]> {
  const fronts = segments.flatMap(({ documents }) => documents.map(({ front }) => front));
  const above = documentsAbove(fronts, regions);
  const places = new Map<string, { folder: string; document: SegmentDocument }>();
  for (const { folder, facts } of segments)
    for (const document of facts.documents) places.set(document.id, { folder, document });
  const planned = segments.map(({ documents }) =>
    documents.flatMap(({ id }): PlannedComparison[] => {
      const [own, ...texts] = [id, ...(above.get(id) ?? [])].flatMap((one) => places.get(one) ?? []);
      if (own === undefined) return [];
      const key = hashOfAll(String(align), ...[own, ...texts].map(({ document }) => document.key));
      return [{ id, key, own, above: texts }];
    }),
  );
  const before = comparedBefore(planned, cache);
  let done = 0;
  return Promise.all(
    planned.map(async (documents): Promise<ComparedSegment> => {
      const key = keyOf(documents);
      const folder = cache.compared(key);
      if (!existsSync(folder)) {
        const compared = Object.fromEntries(
          documents.flatMap((one) => {
            const kept = before.get(one.key);
            return kept === undefined ? [] : [[one.id, kept]];
          }),
        );
        const asked = documents.map(({ id, key: ownKey, own, above: others }): ComparedDocument => ({
          ...{ id, key: ownKey, extraction: keptAt(own.folder, own.document) },
          above: others.map((one) => keptAt(one.folder, one.document)),
        }));
        await pool.run({ kind: 'compare', folder, documents: asked, align, compared });
      }
      done += documents.length;
      report({ stage: 'compare', done, total: fronts.length });
      return { key, folder, facts: readJson(join(folder, 'compared.json')) as ComparedFacts };
    }),
  );
}

type Kept = CompareTask['compared'][string];

/** Comparisons of segments that have to be made anew, by the key of what was compared. */
function comparedBefore(planned: readonly PlannedComparison[][], cache: Cache): Map<string, Kept> {
  const found = new Map<string, Kept>();
  const now = new Set(planned.map(keyOf));
  if ([...now].every((key) => existsSync(cache.compared(key)))) return found;
  for (const key of cache.state.compared) {
    const folder = cache.compared(key);
    if (now.has(key) || !existsSync(folder)) continue;
    const file = join(folder, 'tables');
    for (const document of (readJson(join(folder, 'compared.json')) as ComparedFacts).documents) {
      const entries = Object.entries(document.tables).map(([table, { rows, json, csv }]) => {
        const slice = ([from, length]: [number, number]): Slice => ({ file, from, length });
        return [table, { rows, json: slice(json), csv: slice(csv) }];
      });
      found.set(document.key, Object.fromEntries(entries) as Record<ComparedTable, Kept[ComparedTable]>);
    }
  }
  return found;
}
