/**
 * Extraction against hand-read lines: precision, recall and F1 of finding, of
 * exact records and of each field, for every document and role.
 *   node scripts/eval/main.ts [--gold DIR] [--misses] [--doc ID]
 */
import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { goldDocuments, goldFolder, readReading } from './gold.ts';
import { extractAll, type ReadMilestone, type ReadQuantity } from './extracted.ts';
import {
  MILESTONE_FIELDS,
  pairMilestones,
  pairQuantities,
  QUANTITY_FIELDS,
  SOFT_FIELDS,
  type Pairing,
} from './match.ts';
import type { MilestoneLine, QuantityLine } from './gold.ts';
import { score, table } from './report.ts';
import { scoreUnits, type UnitScore } from './units.ts';

const { values: options } = parseArgs({
  options: {
    gold: { type: 'string', default: goldFolder },
    misses: { type: 'boolean', default: false },
    doc: { type: 'string' },
  },
});

const docs = goldDocuments().filter((doc) => options.doc === undefined || doc === options.doc);
const extracted = extractAll(docs);
const misses: string[] = [];

type Q = Pairing<QuantityLine, ReadQuantity>;
type M = Pairing<MilestoneLine, ReadMilestone>;

const wrongFields = (g: QuantityLine, r: ReadQuantity): string[] =>
  Object.entries(QUANTITY_FIELDS).flatMap(([name, same]) => (same(g, r) ? [] : [name]));

const numberOf = (r: ReadQuantity): string => r.number.bare.slice(r.number.start, r.number.end);
const around = (r: ReadQuantity): string =>
  r.number.bare.slice(Math.max(0, r.number.start - 24), r.number.end + 12);

function tell(doc: string, q: Q, m: M): void {
  for (const line of q.missed) misses.push(`${doc}: not found: ${line.quote} [${line.num}] ${line.role}`);
  for (const r of q.invented)
    misses.push(`${doc}: invented: ${around(r)} [${numberOf(r)}] ${r.record.role} (${r.record.rule})`);
  for (const [g, r] of q.pairs) {
    for (const name of wrongFields(g, r)) {
      const key = name as keyof typeof QUANTITY_FIELDS;
      misses.push(
        `${doc}: ${name}: ${g.quote} [${g.num}] gold ${show(g[key])} read ${show(r.record[key])} (${r.record.rule})`,
      );
    }
    for (const [name, same] of Object.entries(SOFT_FIELDS))
      if (name !== 'value and unit' && name !== 'indicator (same)' && !same(g, r)) {
        const pair = name === 'scope' ? [g.scope, r.record.scope] : [g.indicator, r.record.indicator.text];
        misses.push(`${doc}: ${name}: ${g.quote} [${g.num}] gold ${pair[0] ?? ''} read ${pair[1] ?? ''}`);
      }
  }
  for (const line of m.missed)
    misses.push(`${doc}: milestone not found${line.generic ? ' (generic)' : ''}: ${line.quote}`);
  for (const r of m.invented)
    misses.push(
      `${doc}: milestone invented${r.record.generic ? ' (generic)' : ''}: ${r.phrase.bare.slice(r.phrase.start, r.phrase.end)} (${r.record.rule})`,
    );
  for (const [g, r] of m.pairs)
    for (const [name, same] of Object.entries(MILESTONE_FIELDS))
      if (!same(g, r)) {
        const key = name as keyof typeof MILESTONE_FIELDS;
        misses.push(`${doc}: milestone ${name}: ${g.quote} gold ${show(g[key])} read ${show(r.record[key])}`);
      }
}

const show = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const quantities: Q[] = [];
const milestones: M[] = [];
const rows: (string | number)[][] = [];
const unitScores: [string, UnitScore][] = [];
for (const doc of docs) {
  const reading = readReading(resolve(options.gold), doc);
  const read = extracted.get(doc);
  if (read === undefined) throw new Error(`${doc}: no such document in the corpus`);
  const q = pairQuantities(reading.quantities, read);
  const m = pairMilestones(reading.milestones, read);
  const u = scoreUnits(reading.units, read);
  tell(doc, q, m);
  misses.push(...u.misses.map((miss) => `${doc}: ${miss}`));
  if (reading.units.length > 0 || u.read > 0) unitScores.push([doc, u]);
  quantities.push(q);
  milestones.push(m);
  rows.push([doc, ...quantityRow([q]), ...milestoneRow([m])]);
}

function quantityRow(all: readonly Q[]): string[] {
  const pairs = all.flatMap((q) => q.pairs);
  const missed = all.flatMap((q) => q.missed).length;
  const invented = all.flatMap((q) => q.invented).length;
  const exact = pairs.filter(([g, r]) => wrongFields(g, r).length === 0).length;
  const found = score(pairs.length, missed, invented);
  const whole = score(exact, missed + pairs.length - exact, invented + pairs.length - exact);
  return [String(pairs.length + missed), found.precision, found.recall, found.f1, whole.f1];
}

function milestoneRow(all: readonly M[]): string[] {
  const hits = all.flatMap((m) => m.pairs);
  const special = hits.filter(([g]) => !g.generic).length;
  const missed = all.flatMap((m) => m.missed).filter((g) => !g.generic).length;
  const wrong = all.flatMap((m) => m.invented).filter((r) => !r.record.generic).length;
  const s = score(special, missed, wrong);
  return [String(special + missed), s.precision, s.recall];
}

rows.push(['all', ...quantityRow(quantities), ...milestoneRow(milestones)]);
const heads = ['document', 'numbers', 'P', 'R', 'F1', 'exact F1', 'milestones', 'P', 'R'];
process.stdout.write(`${table(heads, rows)}\n\n`);

const pairs = quantities.flatMap((q) => q.pairs);
const fields = Object.entries({ ...QUANTITY_FIELDS, ...SOFT_FIELDS }).map(([name, same]) => {
  const right = pairs.filter(([g, r]) => same(g, r)).length;
  return [name, right, pairs.length, (right / pairs.length).toFixed(4)];
});
process.stdout.write(`${table(['field', 'right', 'of', 'share'], fields)}\n\n`);

const roles = ['target', 'threshold', 'incentive', 'statistic', 'other'].map((role) => {
  const both = pairs.filter(([g, r]) => g.role === role && r.record.role === role).length;
  const gold = [...pairs.map(([g]) => g), ...quantities.flatMap((q) => q.missed)].filter(
    (g) => g.role === role,
  ).length;
  const read = [...pairs.map(([, r]) => r), ...quantities.flatMap((q) => q.invented)].filter(
    (r) => r.record.role === role,
  ).length;
  const s = score(both, gold - both, read - both);
  return [role, gold, s.precision, s.recall, s.f1];
});
process.stdout.write(`${table(['role', 'gold', 'P', 'R', 'F1'], roles)}\n`);
const identified = pairs.filter(([g, r]) => g.role === 'target' && r.record.indicator.id !== null).length;
const targets = pairs.filter(([g]) => g.role === 'target').length;
process.stdout.write(`\nTargets with an indicator id: ${identified} of ${targets}\n`);

const unitRow = (name: string, all: readonly UnitScore[]): (string | number)[] => {
  const sum = (key: 'gold' | 'read' | 'right' | 'leadRight'): number => all.reduce((n, u) => n + u[key], 0);
  const s = score(sum('right'), sum('gold') - sum('right'), sum('read') - sum('right'));
  return [
    name,
    sum('gold'),
    s.precision,
    s.recall,
    s.f1,
    (sum('leadRight') / Math.max(1, sum('right'))).toFixed(4),
  ];
};
const units = unitScores.map(([doc, u]) => unitRow(doc, [u]));
units.push(
  unitRow(
    'all',
    unitScores.map(([, u]) => u),
  ),
);
process.stdout.write(`\n${table(['responsible units', 'gold', 'P', 'R', 'F1', 'lead right'], units)}\n`);
process.stdout.write('\nThe rules were written with these texts in view: for other texts expect less.\n');
if (options.misses) process.stdout.write(`\n${misses.join('\n')}\n`);
