import { describe, expect, it } from 'vitest';
import { parseText } from '../../src/parse/index.ts';
import { assess } from '../../src/publish/import/assess/index.ts';
import { areaUnderCurve, makeCases } from './layouts/cases.ts';
import { LAYOUTS } from './layouts/text.ts';

const score = (text: string): ReturnType<typeof assess> => assess(text, parseText(text));
const GOOD = `甲市节水方案
一、总体要求
坚持节水优先，全面提高用水效率，推动形成节约用水的良好风尚。
二、主要任务
（一）农业节水。推广滴灌，完善计量设施，健全水价机制。
（二）工业节水。开展水平衡测试，实施节水改造。
三、保障措施
各部门要各负其责，抓好落实。`;

describe('the score of a reading', () => {
  it('tells right trees from wrong ones', () => {
    const cases = makeCases(
      88,
      LAYOUTS.filter((_, i) => i % 4 === 1),
    ).map((c) => ({ ...c, score: score(c.text).score }));
    const good = cases.filter((c) => c.good).map((c) => c.score);
    const bad = cases.filter((c) => !c.good).map((c) => c.score);
    expect(Math.min(good.length, bad.length)).toBeGreaterThan(40);
    expect(areaUnderCurve(good, bad)).toBeGreaterThanOrEqual(0.9);
  });

  it('is 1 where nothing speaks against the tree', () => {
    expect(score(GOOD)).toMatchObject({ score: 1, findings: [] });
  });

  it.each([
    ['a gap in the numbers', GOOD.replace('二、主要任务', '主要任务'), 'numbering', 7],
    ['a sentence cut short', GOOD.replace('健全水价机制。', '健全水'), 'cut-sentence', 5],
    ['a bracket that is not closed', GOOD.replace('计量设施', '计量设施（含水表'), 'brackets', 5],
    ['letters of the private area', GOOD.replace('滴灌', '\ue123\ue124'), 'letters', 5],
    ['signs side by side', GOOD.replace('推广滴灌，', '推广滴灌，、'), 'signs', 5],
  ])('names %s and its line', (_, text, code, line) => {
    const found = score(text);
    expect(found.score).toBeLessThan(1);
    expect(found.findings.map((f) => [f.code, f.line])).toContainEqual([code, line]);
  });
});
