import { describe, expect, it } from 'vitest';
import { pairByKey, pairMilestones } from '../../scripts/eval/agreement.ts';
import { bareSource, findings, goldDocuments, goldFolder, readReading } from '../../scripts/eval/gold.ts';
import type { MilestoneLine, Reading } from '../../scripts/eval/gold.ts';

const milestone = (quote: string, by: string | null = '2025'): MilestoneLine => ({
  doc: 'd',
  quote,
  indicator: quote,
  scope: '',
  by,
  period: null,
  firm: true,
  generic: false,
});

describe('gold lines', () => {
  it.each(goldDocuments())('%s stands in its source', (doc) => {
    expect(findings(doc, readReading(goldFolder, doc), bareSource(doc))).toEqual([]);
  });

  it('holds every document once', () => {
    expect(goldDocuments()).toHaveLength(10);
  });
});

describe('findings', () => {
  const reading = (change: Partial<Reading>): Reading => ({ quantities: [], milestones: [], units: [], ...change });
  const source = '到2025年，甲县全部通水。乙县通水。（县水利局负责）';

  it('names a quote that the source does not hold', () => {
    expect(findings('d', reading({ milestones: [milestone('甲县全部通电')] }), source)).toHaveLength(1);
  });

  it('names an undated milestone', () => {
    expect(findings('d', reading({ milestones: [milestone('乙县通水', null)] }), source)).toHaveLength(1);
  });

  it('names units that stand before their clause', () => {
    const line = { doc: 'd', quote: '乙县通水', clause_head: '（县水利局', units: [], others: [] };
    expect(findings('d', reading({ units: [line] }), source)).toHaveLength(1);
  });
});

describe('pairs', () => {
  it('takes the lines of one key in order', () => {
    expect(pairByKey(['a1', 'a2', 'b1'], ['a3', 'c1', 'a4', 'a5'], (line) => line.charAt(0))).toEqual([
      ['a1', 'a3'],
      ['a2', 'a4'],
    ]);
  });

  it('prefers an equal milestone to one that holds it', () => {
    const whole = milestone('到2025年，甲县通水，乙县通电');
    const part = milestone('乙县通电');
    expect(pairMilestones([whole, part], [part, milestone('甲县通水')])).toEqual([
      [part, part],
      [whole, milestone('甲县通水')],
    ]);
  });
});
