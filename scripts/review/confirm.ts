/**
 * Writes corpus/review from the gold set: a record whose fields are all as in the
 * gold reading is confirmed; where the reader's words for indicator or scope are
 * better than the machine's they are the correction. Other corrections are kept.
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

const bareWords = (text: string): string => text.normalize('NFKC').replace(/[的、，\s]/gu, '');

/** The reader's words where they are not the machine's; null where they say the same. */
function wordsApart(
  gold: { indicator: string; scope: string },
  read: { indicator: string; scope: string },
): { indicator?: string; scope?: string } | null {
  const indicator = bareWords(gold.indicator) !== bareWords(read.indicator);
  const scope = bareWords(gold.scope) !== bareWords(read.scope);
  if (!indicator && !scope) return null;
  return { ...(indicator ? { indicator: gold.indicator } : {}), ...(scope ? { scope: gold.scope } : {}) };
}

const old = readReviews(corpusRoot());
const documents = goldDocuments();
const extracted = extractAll(documents);
let confirmed = 0;
let corrected = 0;
let left = 0;
for (const document of documents) {
  const own = extracted.get(document);
  if (own === undefined) throw new Error(`${document}: not in the corpus`);
  const index = indexSentences(own.printed);
  const before = old.get(document);
  const kept = <T extends Anchor & { part: number; by: string; correct?: unknown }>(
    list: readonly T[] | undefined,
  ): Map<string, T> =>
    new Map(
      (list ?? [])
        .filter((r) => r.correct !== undefined && r.by !== BY)
        .map((r) => [anchorKey(document, r, r.part), r]),
    );
  const keptQuantities = kept(before?.quantities);
  const keptMilestones = kept(before?.milestones);
  const exact = <G, R>(
    pairs: readonly (readonly [G, R])[],
    fields: Record<string, (g: G, r: R) => boolean>,
  ): Map<R, G> =>
    new Map(
      pairs.filter(([g, r]) => Object.values(fields).every((same) => same(g, r))).map(([g, r]) => [r, g]),
    );

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
    else {
      const gold = rightQuantities.get(entry);
      if (gold === undefined) {
        left += 1;
        continue;
      }
      const read = quantityReading(entry.record);
      const review = { document, ...anchor, part, by: BY, on: values.on, read };
      const words = wordsApart(gold, read);
      if (words === null) confirmed += 1;
      else corrected += 1;
      file.quantities.push(words === null ? review : { ...review, correct: words });
    }
  }
  const partM = countParts(document);
  for (const entry of own.milestones) {
    const anchor = index.anchor(entry.record.clauseId, entry.record.start, entry.record.end);
    const part = partM(anchor);
    const correction = keptMilestones.get(anchorKey(document, anchor, part));
    if (correction !== undefined) file.milestones.push(correction);
    else {
      const gold = rightMilestones.get(entry);
      if (gold === undefined) {
        left += 1;
        continue;
      }
      const read = milestoneReading(entry.record);
      const review = { document, ...anchor, part, by: BY, on: values.on, read };
      const words = wordsApart(gold, read);
      if (words === null) confirmed += 1;
      else corrected += 1;
      file.milestones.push(words === null ? review : { ...review, correct: words });
    }
  }
  const folder = join(corpusRoot(), 'review');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${document}.yaml`), stringify(file, { lineWidth: 0 }));
}
console.log(`${confirmed} records confirmed, ${corrected} corrected in words, ${left} left to read`);
