import { describe, expect, it } from 'vitest';
import { compareTargets, type TargetCell } from '../../src/compare/commitments.ts';
import type { Milestone } from '../../src/model/index.ts';
import { regionDocument, makeFigure, makeIndicator, makeMilestone, makeTarget } from './support.ts';

const energy = makeIndicator('energy', {
  family: '能源',
  name: '规模以上工业单位增加值能耗',
  stricter: 'change',
});
const forest = makeIndicator('forest', { family: '生态' });
const coal = makeIndicator('coal', {
  family: '能源',
  levels: { apply: ['national', 'city'], reason: '依据', reasonEn: 'the rule' },
});
const documents = [
  regionDocument('wenzhou', 'city', '330300'),
  regionDocument('zhejiang', 'provincial', '330000'),
  regionDocument('news', 'national', '000000', { role: 'companion' }),
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
  const table = compareTargets(quantities, figures, documents, [energy, forest, coal]);
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
    const everywhere = makeIndicator('coal', { family: '能源' });
    const emptyOf = (milestones: Milestone[], id: string) =>
      compareTargets(quantities, figures, documents, [everywhere, energy], { milestones })
        .families.flatMap((f) => f.rows)
        .flatMap((r) => r.cells)
        .find((c) => c.documentId === id && c.empty !== null)?.empty;
    expect(emptyOf([], 'zhejiang')).toBe('none-found');
    // A text without a single target counts as read once anything in it was.
    const seen = { ...makeMilestone('wenzhou', 'x', '2030'), review: 'confirmed' as const };
    expect(emptyOf([seen], 'wenzhou')).toBe('not-reviewed');
    const without = [...documents, regionDocument('xian', 'city', '610100')];
    const read = (milestones: Milestone[]) =>
      compareTargets(quantities, figures, without, [energy], { milestones }).families[0]?.rows[0]?.cells.at(
        -1,
      );
    expect(read([])?.empty).toBe('not-reviewed');
    expect(read([{ ...seen, clauseId: 'xian/p1' }])?.empty).toBe('none-found');
  });
});
