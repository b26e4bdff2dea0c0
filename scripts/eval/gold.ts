/**
 * Hand-read lines: the gold set in test/gold and the two readings it was made from.
 * One JSON object a line; the fields are described in test/gold/README.md.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const root = join(import.meta.dirname, '..', '..');
export const goldFolder = join(root, 'test', 'gold');

const by = z
  .string()
  .regex(/^<?\d{4}(?:-\d{2})?$/)
  .nullable();
const period = z
  .string()
  .regex(/^\d{4}-\d{4}$/)
  .nullable();

const quantityLine = z.strictObject({
  doc: z.string(),
  quote: z.string().min(1),
  num: z.string().min(1),
  role: z.enum(['target', 'threshold', 'incentive', 'statistic', 'other']),
  indicator: z.string().min(1),
  scope: z.string(),
  value: z.number(),
  value2: z.number().nullable().default(null),
  unit: z.string().min(1),
  comparator: z.enum(['>=', '>', '<=', '<', '~', '=']),
  change: z.enum(['', 'increase', 'decrease']),
  annual: z.boolean(),
  baseline: z.number().int().nullable(),
  by,
  period,
  firm: z.boolean(),
  head: z.string().min(1),
});

const milestoneLine = z.strictObject({
  doc: z.string(),
  quote: z.string().min(1),
  indicator: z.string().min(1),
  scope: z.string(),
  by,
  period,
  firm: z.boolean(),
  generic: z.boolean(),
});

const unitLine = z.strictObject({
  doc: z.string(),
  quote: z.string().min(1),
  clause_head: z.string().min(1),
  units: z.array(z.strictObject({ name: z.string().min(1), lead: z.boolean() })).min(1),
  others: z.array(z.string()),
});

export type QuantityLine = z.infer<typeof quantityLine>;
export type MilestoneLine = z.infer<typeof milestoneLine>;
export type UnitLine = z.infer<typeof unitLine>;

/** All lines of one reader for one document. */
export interface Reading {
  quantities: QuantityLine[];
  milestones: MilestoneLine[];
  units: UnitLine[];
}

/** Ids of the documents that have gold lines, in order. */
export function goldDocuments(): string[] {
  const ending = '.quantities.jsonl';
  return readdirSync(goldFolder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();
}

function readLines<T>(path: string, schema: z.ZodType<T>): T[] {
  if (!existsSync(path)) throw new Error(`${path}: missing`);
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (line === '') return [];
    const read = schema.safeParse(JSON.parse(line));
    if (!read.success) throw new Error(`${path}:${index + 1}: ${z.prettifyError(read.error)}`);
    return [read.data];
  });
}

/** The lines of one document in one folder. @throws where a file is missing or a line is malformed */
export function readReading(folder: string, doc: string): Reading {
  return {
    quantities: readLines(join(folder, `${doc}.quantities.jsonl`), quantityLine),
    milestones: readLines(join(folder, `${doc}.milestones.jsonl`), milestoneLine),
    units: readLines(join(folder, `${doc}.units.jsonl`), unitLine),
  };
}

const frontMatter = z.object({
  source: z.object({ file: z.string(), startLine: z.number(), endLine: z.number() }),
});

/** The untouched source of a document, its line range only, all white space removed. */
export function bareSource(doc: string): string {
  const head = readFileSync(join(root, 'corpus', 'documents', `${doc}.md`), 'utf8').split('\n---\n', 1)[0];
  const { source } = frontMatter.parse(parse((head ?? '').replace(/^---\n/, '')));
  const lines = readFileSync(join(root, 'corpus', 'sources', source.file), 'utf8').split('\n');
  return lines
    .slice(source.startLine - 1, source.endLine)
    .join('')
    .replace(/\s+/gu, '');
}

/** What is wrong with a document's lines against its source: one sentence a finding. */
export function findings(doc: string, reading: Reading, source: string): string[] {
  const found: string[] = [];
  const { quantities, milestones, units } = reading;
  for (const line of [...quantities, ...milestones, ...units]) {
    if (line.doc !== doc) found.push(`${doc}: line of another document: ${line.doc}`);
    if (!source.includes(line.quote)) found.push(`${doc}: quote not in the source: ${line.quote}`);
  }
  for (const line of quantities) {
    if (!line.quote.includes(line.num)) found.push(`${doc}: number not in its quote: ${line.num}`);
    // The head begins the paragraph that the number stands in, so the quote follows it.
    const head = source.indexOf(line.head);
    if (head < 0 || !source.includes(line.quote, head)) found.push(`${doc}: head not before: ${line.head}`);
  }
  for (const line of milestones) {
    if (line.by === null && line.period === null) found.push(`${doc}: undated milestone: ${line.quote}`);
  }
  for (const line of units) {
    const head = source.indexOf(line.clause_head);
    if (head < 0 || !source.includes(line.quote, head)) {
      found.push(`${doc}: clause not before its units: ${line.clause_head}`);
    }
  }
  return found;
}
