import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseText } from '../../src/parse/index.ts';

const ink = (text: string): string => text.replace(/\s+/gu, '');
const plain = (line: string): string =>
  line.replace(/^ {0,3}#{1,6}[ \t]+/u, '').replace(/\*\*([^*]{1,200})\*\*/gu, '$1');

/** Whole lines that are not the text's, each reported. */
const DROPPED = new Set(['page-mark', 'running-head', 'web-furniture']);

/** What the clauses must give back: the text without markup, dropped lines and doubled characters. */
function expected(text: string): { ink: string; actual: string } {
  const { clauses, mends } = parseText(text);
  const dropped = new Set(mends.filter((m) => DROPPED.has(m.kind)).map((m) => m.line));
  const doubled = new Map(mends.filter((m) => m.kind === 'doubled-character').map((m) => [m.line, m.after]));
  const lines = text.split('\n').map((line, i) => {
    if (dropped.has(i + 1)) return '';
    const marks = mends.filter((m) => m.kind === 'glued-page-mark' && m.line === i + 1);
    const bare = marks.reduce((text, m) => text.replace(ink(m.before), ''), ink(plain(line)));
    return doubled.has(i + 1) ? bare.slice(1) : bare;
  });
  return { ink: lines.join(''), actual: ink(clauses.map((c) => c.text).join('')) };
}

const marker = fc.constantFrom(
  '一、',
  '二、',
  '三、',
  '（一）',
  '（二）',
  '(三)',
  '1. ',
  '2．',
  '3、',
  '（1）',
  '⑵',
  '①',
  '第一章 ',
  '第一节 ',
  '第一条 ',
  '第二条之一 ',
  '——',
  '附件1 ',
  '',
);
const words = fc.constantFrom(
  '推进节能',
  '到2025年，能耗下降16%以上',
  '严格准入',
  '优化结构，提高效率',
  '（市发展改革委、工业和信息化局负责）',
  '目标',
  '加强领导',
  '一、二类水体',
  '1.3亿千瓦',
  '附 则',
  '2022年3月5日',
  '某市人民政府',
);
const stop = fc.constantFrom('。', '；', '：', '', '，');
const line = fc
  .tuple(
    fc.constantFrom('', '## ', '# ', '  ', '　　'),
    marker,
    fc.array(fc.tuple(words, stop), { maxLength: 4 }),
  )
  .map(([lead, m, parts]) => lead + m + parts.map(([w, s]) => w + s).join(''));
const noise = fc.constantFrom(
  '',
  '',
  '— 3 —',
  '推广滴灌，改造管网，做好监督，公布进度，抓好落实，建立台账，按月通报，严格考核，接受社会监督— 6 —',
  '推广滴灌，改造管网，做好监督，公布进度，抓好落实，建立台账，按月通报，严格考核，接受社会监督— 7 —',
  '（一',
  '）推进节能',
  '- 4 -',
  '第 5 页',
  '目  录',
  '一、推进节能........1',
  '某省节能规划',
  '\f某省节能规划',
  '7',
  '，',
  '（',
  '。',
  '首页 > 政务公开 > 文件',
  '【字体：大 中 小】 打印',
  '上一篇：没有了',
  '发文字号：某政发〔2021〕3号',
  '附件：1．任务分工表',
  '2．指标表',
  '（一）思想。坚持方向。（二）目标。到2025年完成。二、任务 （一）行动。开展行动。',
  '1.1 目的',
  '二 做法',
);
const policy = fc
  .array(fc.oneof({ weight: 6, arbitrary: line }, noise), { maxLength: 40 })
  .map((lines) => lines.join('\n'));

describe('the clauses in order, put together, give the text back', () => {
  const folder = new URL('../../corpus/documents/', import.meta.url);
  const bodies = readdirSync(folder).map((name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    return [name, text.slice(text.indexOf('\n---\n') + 5)] as const;
  });
  it.each(bodies)('%s', (_, text) => {
    const { ink: whole, actual } = expected(text);
    expect(actual).toBe(whole);
  });

  const sources = new URL('../../corpus/sources/', import.meta.url);
  it.each(readdirSync(sources))('source %s', (name) => {
    const { ink: whole, actual } = expected(readFileSync(new URL(name, sources), 'utf8'));
    expect([...actual].sort().join('')).toBe([...whole].sort().join(''));
  });

  it('for generated policies', () => {
    fc.assert(
      fc.property(policy, (text) => {
        const { ink: whole, actual } = expected(text);
        // A table of contents is moved before the preamble; all else keeps its place.
        if (/目|\.{4}/u.test(text)) expect([...actual].sort().join('')).toBe([...whole].sort().join(''));
        else expect(actual).toBe(whole);
      }),
      { numRuns: 600 },
    );
  });

  it('for any text at all, without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const bare = text.replace(/[#*\r\u2028\u2029\f]/gu, '').replace(/<!--/gu, '');
        const { ink: whole, actual } = expected(bare);
        expect([...actual].sort().join('')).toBe([...whole].sort().join(''));
      }),
      { numRuns: 500 },
    );
  });
});

describe('clauses are well formed', () => {
  it('eIds are unique, parents stand before their children, lines rise', () => {
    fc.assert(
      fc.property(policy, (text) => {
        const { clauses } = parseText(text);
        const seen = new Set<string>();
        for (const clause of clauses) {
          expect(seen.has(clause.eId)).toBe(false);
          if (clause.parentEId !== null) expect(seen.has(clause.parentEId)).toBe(true);
          seen.add(clause.eId);
          expect(clause.source.endLine).toBeGreaterThanOrEqual(clause.source.startLine);
          for (const unit of [...clause.paragraphs, ...clause.sentences]) {
            expect(unit.end).toBeGreaterThan(unit.start);
            expect(clause.text.slice(unit.start, unit.end)).not.toContain('\n');
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
