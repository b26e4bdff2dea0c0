/**
 * How far the two readings behind test/gold agree, and whether every quote stands in its source.
 * Prints the tables of test/gold/README.md; exits 1 where a quote, a line or the README is wrong.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bareSource, findings, goldDocuments, goldFolder, readReading } from './gold.ts';
import type { MilestoneLine, QuantityLine, Reading, UnitLine } from './gold.ts';

type Pair<T> = readonly [T, T];

/** Pairs the k-th line of a key in one list with the k-th line of that key in the other. */
export function pairByKey<T>(a: readonly T[], b: readonly T[], key: (line: T) => string): Pair<T>[] {
  const waiting = new Map<string, T[]>();
  for (const line of b) waiting.set(key(line), [...(waiting.get(key(line)) ?? []), line]);
  return a.flatMap((line) => {
    const partner = waiting.get(key(line))?.shift();
    return partner === undefined ? [] : [[line, partner] as const];
  });
}

/** Pairs milestones by equal quote, then the rest by a quote that holds the other's. */
export function pairMilestones(
  a: readonly MilestoneLine[],
  b: readonly MilestoneLine[],
): Pair<MilestoneLine>[] {
  const pairs = pairByKey(a, b, (line) => line.quote);
  const paired = new Set(pairs.flat());
  const left = b.filter((line) => !paired.has(line));
  for (const line of a.filter((one) => !paired.has(one))) {
    const at = left.findIndex(
      (other) => line.quote.includes(other.quote) || other.quote.includes(line.quote),
    );
    const partner = left[at];
    if (partner === undefined) continue;
    pairs.push([line, partner]);
    left.splice(at, 1);
  }
  return pairs;
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : ((100 * part) / whole).toFixed(1);

function fieldRows<T>(pairs: readonly Pair<T>[], fields: Record<string, (line: T) => unknown>): string[] {
  return Object.entries(fields).map(([name, pick]) => {
    const equal = pairs.filter(([a, b]) => JSON.stringify(pick(a)) === JSON.stringify(pick(b))).length;
    return `| ${name} | ${equal} | ${pairs.length} | ${percent(equal, pairs.length)} |`;
  });
}

function section<T>(
  title: string,
  a: readonly T[],
  b: readonly T[],
  pairs: readonly Pair<T>[],
  fields: Record<string, (line: T) => unknown>,
): string[] {
  const either = a.length + b.length - pairs.length;
  return [
    `### ${title}`,
    '',
    `Lines in a: ${a.length}; in b: ${b.length}; in both: ${pairs.length} of ${either} (${percent(pairs.length, either)} %).`,
    '',
    '| field | equal | of | % |',
    '| --- | --: | --: | --: |',
    ...fieldRows(pairs, fields),
    '',
  ];
}

const quantityFields: Record<string, (line: QuantityLine) => unknown> = {
  quote: (line) => line.quote,
  role: (line) => line.role,
  indicator: (line) => line.indicator,
  scope: (line) => line.scope,
  value: (line) => [line.value, line.value2],
  unit: (line) => line.unit,
  comparator: (line) => line.comparator,
  change: (line) => line.change,
  annual: (line) => line.annual,
  baseline: (line) => line.baseline,
  by: (line) => line.by,
  period: (line) => line.period,
  firm: (line) => line.firm,
};

const milestoneFields: Record<string, (line: MilestoneLine) => unknown> = {
  quote: (line) => line.quote,
  indicator: (line) => line.indicator,
  scope: (line) => line.scope,
  by: (line) => line.by,
  period: (line) => line.period,
  firm: (line) => line.firm,
  generic: (line) => line.generic,
};

const unitFields: Record<string, (line: UnitLine) => unknown> = {
  clause_head: (line) => line.clause_head,
  'names of the units': (line) => line.units.map((unit) => unit.name),
  lead: (line) => line.units.map((unit) => unit.lead),
  others: (line) => line.others,
};

function countTable(docs: readonly string[], gold: readonly Reading[]): string[] {
  const rows = docs.map((doc, at) => {
    const { quantities = [], milestones = [], units = [] } = gold[at] ?? {};
    return `| ${doc} | ${quantities.length} | ${milestones.length} | ${units.length} |`;
  });
  const sum = (kind: keyof Reading): number => gold.reduce((total, one) => total + one[kind].length, 0);
  return [
    '### Gold lines',
    '',
    '| document | quantities | milestones | units |',
    '| --- | --: | --: | --: |',
    ...rows,
    `| all | ${sum('quantities')} | ${sum('milestones')} | ${sum('units')} |`,
    '',
  ];
}

function agreement(docs: readonly string[], a: readonly Reading[], b: readonly Reading[]): string[] {
  // Every key carries the document, so lines of different documents never meet.
  const of = <K extends keyof Reading>(readings: readonly Reading[], kind: K): Reading[K][number][] =>
    readings.flatMap((reading) => reading[kind] as Reading[K][number][]);
  const quantities = [of(a, 'quantities'), of(b, 'quantities')] as const;
  const milestones = [of(a, 'milestones'), of(b, 'milestones')] as const;
  const units = [of(a, 'units'), of(b, 'units')] as const;
  const placed = pairByKey(...quantities, (line) => [line.doc, line.head, line.num].join('\t'));
  const dated = docs.flatMap((_, at) => pairMilestones(a[at]?.milestones ?? [], b[at]?.milestones ?? []));
  const named = pairByKey(...units, (line) => [line.doc, line.quote].join('\t'));
  return [
    ...section('Quantities', ...quantities, placed, quantityFields),
    ...section('Milestones', ...milestones, dated, milestoneFields),
    ...section('Responsible units', ...units, named, unitFields),
  ];
}

function main(): void {
  const docs = goldDocuments();
  const read = (folder: string): Reading[] => docs.map((doc) => readReading(folder, doc));
  const gold = read(goldFolder);
  const a = read(join(goldFolder, 'readings', 'a'));
  const b = read(join(goldFolder, 'readings', 'b'));
  const wrong = docs.flatMap((doc, at) => {
    const source = bareSource(doc);
    return [gold[at], a[at], b[at]].flatMap((reading) => (reading ? findings(doc, reading, source) : []));
  });
  const report = [...countTable(docs, gold), ...agreement(docs, a, b)].join('\n');
  process.stdout.write(report);
  if (!readFileSync(join(goldFolder, 'README.md'), 'utf8').includes(report)) {
    wrong.push('README.md does not hold these tables');
  }
  for (const finding of wrong) process.stderr.write(`${finding}\n`);
  if (wrong.length > 0) process.exitCode = 1;
}

if (import.meta.main) main();
