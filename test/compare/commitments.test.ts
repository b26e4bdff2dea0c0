import { describe, expect, it } from 'vitest';
import { compareTargets, type TargetCell } from '../../src/compare/commitments.ts';
import { makeDocument, makeFigure, makeIndicator, makeTarget } from './support.ts';

const energy = makeIndicator('energy', {
  family: '能源',
  name: '规模以上工业单位增加值能耗',
  stricter: 'change',
});
const forest = makeIndicator('forest', { family: '生态' });
const coal = makeIndicator('coal', { family: '能源' });
const documents = [
  makeDocument('wenzhou', 'city', '330300'),
  makeDocument('zhejiang', 'provincial', '330000'),
  makeDocument('news', 'national', '000000', { role: 'companion' }),
];
const figures = [makeFigure('nation', 'national', '000000', 'energy', { value: 13.5 })];
const cut = { change: 'decrease', baseline: 2020 } as const;

describe('the table of targets', () => {
  const quantities = [
    makeTarget('zhejiang', 'energy', {
      ...cut,
      value: 18,
      firm: false,
      scope: '规模以上工业',
      review: 'confirmed',
    }),
    makeTarget('zhejiang', 'energy', { ...cut, value: 16, comparator: '>=', review: 'confirmed' }),
    makeTarget('zhejiang', 'energy', { ...cut, value: 3, scope: '钢铁', review: 'corrected' }),
    makeTarget('wenzhou', 'coal', { value: 5 }),
    makeTarget('wenzhou', null, { value: 7 }),
    makeTarget('news', 'forest', { value: 24 }),
  ];
  const table = compareTargets(quantities, figures, documents, [energy, forest, coal], {
    applies: (indicator, level) => indicator.id !== 'coal' || level !== 'provincial',
  });
  const cell = (indicatorId: string, documentId: string): TargetCell | undefined =>
    table.families
      .flatMap((f) => f.rows)
      .find((r) => r.indicatorId === indicatorId)
      ?.cells.find((c) => c.documentId === documentId);

  it('has a column for each policy and each text of which only figures are known, by level', () => {
    expect(table.columns.map((c) => [c.documentId, c.inCollection])).toEqual([
      ['nation', false],
      ['zhejiang', true],
      ['wenzhou', true],
    ]);
  });

  it('has a row for each indicator with a value, by family', () => {
    expect(table.families.map((f) => [f.family, f.rows.map((r) => r.indicatorId)])).toEqual([
      ['能源', ['energy', 'coal']],
    ]);
    expect(table.unplaced).toEqual([quantities[4]?.id]);
  });

  it('sets the 力争 value beside the firm one, and another scope apart', () => {
    const entries = cell('energy', 'zhejiang')?.entries ?? [];
    expect(entries.map((e) => [e.scope, e.base?.value, e.stretch?.value])).toEqual([
      ['', 16, 18],
      ['钢铁', 3, undefined],
    ]);
  });

  it('tells four kinds of emptiness apart', () => {
    expect(cell('energy', 'wenzhou')).toMatchObject({ entries: [], empty: 'not-reviewed' });
    expect(cell('coal', 'zhejiang')?.empty).toBe('not-applicable');
    expect(cell('coal', 'nation')?.empty).toBe('not-in-collection');
    expect(cell('coal', 'wenzhou')?.empty).toBeNull();
    const reviewed = compareTargets(quantities, figures, documents, [coal]);
    const row = reviewed.families[0]?.rows[0]?.cells.find((c) => c.documentId === 'zhejiang');
    expect(row?.empty).toBe('none-found');
  });
});
