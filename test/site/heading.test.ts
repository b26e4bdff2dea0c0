import { describe, expect, it } from 'vitest';
import { clauseTitle, excerpt, headingRanks, headingSpan } from '../../site/lib/heading.ts';
import { makeClause } from '../support/clause.ts';

const cut = (clause: Parameters<typeof headingSpan>[0]): [string, string, boolean] => {
  const { labelEnd, end, runIn } = headingSpan(clause);
  return [clause.text.slice(0, labelEnd), clause.text.slice(labelEnd, end), runIn];
};

describe('headingSpan', () => {
  it('finds a heading on a line of its own', () => {
    const clause = makeClause('三、节水行动\n各县推广节水器具。', { label: '三、', heading: '节水行动' });
    expect(cut(clause)).toEqual(['三、', '节水行动', false]);
  });

  it('finds a heading that opens its paragraph, with its stop', () => {
    const clause = makeClause('（二）节水行动。各县推广节水器具。', { label: '（二）', heading: '节水行动' });
    expect(cut(clause)).toEqual(['（二）', '节水行动。', true]);
  });

  it('looks over white space that the label or heading does not have', () => {
    const clause = makeClause('1. 节水\n行动\n各县。', { label: '1.', heading: '节水行动' });
    expect(cut(clause)).toEqual(['1.', ' 节水\n行动', false]);
  });

  it('leaves a clause without heading alone', () => {
    expect(cut(makeClause('1. 推广节水器具。', { label: '1.' }))).toEqual(['1.', '', false]);
  });

  it('does not trust a heading that the text does not have', () => {
    const clause = makeClause('1. 推广节水器具。', { label: '1.', heading: '别的' });
    expect(cut(clause)).toEqual(['1.', '', false]);
  });
});

describe('clauseTitle and excerpt', () => {
  it('names a clause without heading by its first words', () => {
    const text = '1. 推广节水器具，改造老旧管网，压减漏损，按月公布结果。';
    expect(clauseTitle(makeClause(text, { label: '1.' }))).toBe('1.推广节水器具，改造老旧管网，压减漏…');
    expect(excerpt(makeClause(text, { label: '1.' }), 6)).toBe('推广节水器具…');
  });
});

describe('headingRanks', () => {
  it('never jumps where a clause between has no heading', () => {
    const clauses = [
      makeClause('', { id: 'a', heading: '总则' }),
      makeClause('', { id: 'b', parentId: 'a', heading: null }),
      makeClause('', { id: 'c', parentId: 'b', heading: '细目' }),
    ];
    const ranks = headingRanks(clauses);
    expect([...ranks]).toEqual([
      ['a', 2],
      ['b', 3],
      ['c', 3],
    ]);
  });
});
