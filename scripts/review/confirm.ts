/**
 * Writes corpus/review from the gold set: a record that the gold reading has
 * with all its fields is confirmed. Corrections already there are kept.
 *   npm run review -- [--on YYYY-MM-DD]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { anchorKey, countParts, indexSentences, type Anchor } from '../../src/publish/review/anchor.ts';
import { milestoneReading, quantityReading } from '../../src/publish/review/apply.ts';
import { readReviews } from '../../src/publish/review/read.ts';
import type { ReviewFile } from '../../src/publish/review/schema.ts';
import { corpusRoot } from '../../src/cli/paths.ts';
import { extractAll } from '../eval/extracted.ts';
import { goldDocuments, goldFolder, readReading } from '../eval/gold.ts';
import { MILESTONE_FIELDS, pairMilestones, pairQuantities, QUANTITY_FIELDS } from '../eval/match.ts';

const { values } = parseArgs({
  options: { on: { type: 'string', default: new Date().toISOString().slice(0, 10) } },
});
const BY = '两次互不相见的独立阅读，差异经第三次阅读裁定（test/gold）';

const old = readReviews(corpusRoot());
const documents = goldDocuments();
const extracted = extractAll(documents);
let confirmed = 0;
let left = 0;
for (const document of documents) {
  const own = extracted.get(document);
  if (own === undefined) throw new Error(`${document}: not in the corpus`);
  const index = indexSentences(own.printed);
  const before = old.get(document);
  const kept = <T extends Anchor & { part: number; correct?: unknown }>(
    list: readonly T[] | undefined,
  ): Map<string, T> =>
    new Map(
      (list ?? []).filter((r) => r.correct !== undefined).map((r) => [anchorKey(document, r, r.part), r]),
    );
  const keptQuantities = kept(before?.quantities);
  const keptMilestones = kept(before?.milestones);
  const exact = <G, R>(
    pairs: readonly (readonly [G, R])[],
    fields: Record<string, (g: G, r: R) => boolean>,
  ): Set<R> =>
    new Set(pairs.filter(([g, r]) => Object.values(fields).every((same) => same(g, r))).map(([, r]) => r));

  const reading = readReading(goldFolder, document);
  const rightQuantities = exact(pairQuantities(reading.quantities, own).pairs, QUANTITY_FIELDS);
  const rightMilestones = exact(pairMilestones(reading.milestones, own).pairs, MILESTONE_FIELDS);
  const file: ReviewFile = { quantities: [], milestones: [] };
  const partQ = countParts(document);
  for (const entry of own.quantities) {
    const anchor = index.anchor(entry.record.clauseId, entry.record.numberStart, entry.record.numberEnd);
    const part = partQ(anchor);
    const correction = keptQuantities.get(anchorKey(document, anchor, part));
    if (correction !== undefined) file.quantities.push(correction);
    else if (rightQuantities.has(entry)) {
      file.quantities.push({
        document,
        ...anchor,
        part,
        by: BY,
        on: values.on,
        read: quantityReading(entry.record),
      });
      confirmed += 1;
    } else left += 1;
  }
  const partM = countParts(document);
  for (const entry of own.milestones) {
    const anchor = index.anchor(entry.record.clauseId, entry.record.start, entry.record.end);
    const part = partM(anchor);
    const correction = keptMilestones.get(anchorKey(document, anchor, part));
    if (correction !== undefined) file.milestones.push(correction);
    else if (rightMilestones.has(entry)) {
      file.milestones.push({
        document,
        ...anchor,
        part,
        by: BY,
        on: values.on,
        read: milestoneReading(entry.record),
      });
      confirmed += 1;
    } else left += 1;
  }
  const folder = join(corpusRoot(), 'review');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${document}.yaml`), stringify(file, { lineWidth: 0 }));
}
console.log(`${confirmed} records confirmed, ${left} left to read`);
