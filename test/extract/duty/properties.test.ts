import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractResponsibilities } from '../../../src/extract/duty/index.ts';
import { findBrackets } from '../../../src/extract/duty/brackets.ts';
import { extractReferences } from '../../../src/extract/reference/index.ts';
import { Reference, Responsibility } from '../../../src/model/index.ts';
import { makeClause } from '../../support/clause.ts';
import { dutyContext } from './context.ts';

const piece = fc.constantFrom(
  ...Array.from('（）()【】[]〔〕《》«»<>：:；;，,、。 \n*等和及按'),
  '责任单位：', '牵头单位：', '配合单位', '牵头', '负责', '按职责分工负责', '会同', '市', '省', '各市、县', '市市场监管局',
  '省发展改革委', '财政局', '人行某某中心支行', '各区人民政府', '管委会', '国发〔2021〕1号', '以下均需', '不再列出', '2025年底', '😀',
); // prettier-ignore
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('any text', () => {
  it('gives records within the text, none overlapping, by the contract', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), (texts) => {
        const clauses = texts.map((one, i) => makeClause(one, { eId: `p${i + 1}` }));
        const context = dutyContext(clauses, 'city', '330300');
        const duties = extractResponsibilities(clauses, context);
        const references = extractReferences(clauses, context, []);
        for (const record of duties) {
          Responsibility.parse(record);
          expect(record.units.length).toBeGreaterThan(0);
        }
        references.forEach((record) => Reference.parse(record));
        for (const records of [duties, references]) {
          expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
          records.forEach(({ clauseId, start, end }, i) => {
            const length = clauses.find(({ id }) => id === clauseId)?.text.length ?? 0;
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(length);
            const next = records[i + 1];
            if (next?.clauseId === clauseId) expect(next.start).toBeGreaterThanOrEqual(end);
          });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('names the parent of every bracket', () => {
    fc.assert(
      fc.property(text, (one) => {
        const brackets = findBrackets(one);
        for (const { open, close, parent } of brackets) {
          expect(open).toBeLessThan(close);
          const around = brackets[parent];
          if (around === undefined) expect(parent).toBe(-1);
          else expect(around.open < open && close < around.close).toBe(true);
        }
      }),
    );
  });

  it('reads twenty thousand nested brackets', () => {
    const deep = '（责任单位：市财政局'.repeat(20_000) + '）'.repeat(20_000);
    const clauses = [makeClause(deep)];
    expect(extractResponsibilities(clauses, dutyContext(clauses, null, null)).length).toBeLessThan(20_000);
  });
});
