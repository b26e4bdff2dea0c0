import { describe, expect, it } from 'vitest';
import { plainCharacters, type Run } from '../../src/publish/import/pdf/glyphs.ts';
import { parseText } from '../../src/parse/index.ts';
import { takeIn } from '../../src/publish/import/take-in.ts';
import { KINDS, makeDocument } from './layouts/documents.ts';
import { judge } from './layouts/judge.ts';
import { pdfOf, STYLES } from './layouts/pdf-layouts.ts';
import { rowsOf } from '../../src/publish/import/pdf/rows.ts';
import { guttersOf, readColumns } from '../../src/publish/import/pdf/columns.ts';
import { placeRows } from '../../src/publish/import/pdf/paragraphs.ts';
import { Random } from './layouts/random.ts';
import { NOTHING, reader } from './support.ts';

describe('made-up policy texts set on the pages of a PDF', () => {
  it.each(STYLES.map((s, i) => [s.name, s, i] as const))('%s', async (_, style, l) => {
    const faults: string[] = [];
    let broken = 0;
    for (const [k, kind] of KINDS.entries()) {
      const doc = makeDocument(kind, new Random(400 + 7_000 * k + l));
      const taken = await takeIn('x.pdf', pdfOf(doc, style, new Random(l)), NOTHING, reader);
      const found = judge('', doc, parseText(taken.body));
      if (!found.title || !found.number || !found.date || !found.issuers)
        faults.push(`${kind}: ${found.faults.join('; ')}`);
      // A note at the foot of a table of contents parts it from the rest.
      if (!found.tree && !(style.footnotes && doc.contents)) broken += 1;
      expect(taken.front.title.replace(/\s+/gu, '')).toBe(doc.title.replace(/\s+/gu, ''));
    }
    expect(faults).toEqual([]);
    expect(broken).toBe(0);
  });
});

/** A run of letters of ten points. */
const run = (text: string, x0: number, y: number): Run => ({
  text,
  x0,
  x1: x0 + text.length * 10,
  y,
  size: 10,
});

it('a heading in pieces that touch over the gutter stands over both columns', () => {
  const sides = (i: number, x: number): Run =>
    run(i % 5 === 0 ? '降低管网漏损。' : '推广滴灌和喷灌改造老旧管网建立用水台账', x, 140 + i * 18);
  const runs = [run('关于加强城市公', 220, 80), run('共供水的意见', 290, 80)].concat(
    Array.from({ length: 20 }, (_, i) => [sides(i, 80), sides(i + 1, 300)]).flat(),
  );
  const [gutter] = guttersOf([{ runs, width: 595 }]);
  const rows = readColumns(runs, gutter ?? null).map((r) => r.text);
  expect(rows[0]).toBe('关于加强城市公共供水的意见');
  expect(rows.slice(1, 3)).toEqual(['降低管网漏损。', '推广滴灌和喷灌改造老旧管网建立用水台账']);
  expect(rows).toHaveLength(41);
});

it('entries of a table of contents that fill their lines are not put together', () => {
  const rows = rowsOf(
    ['一、发展基础', '二、发展目标', '三、重点任务', '四、保障措施'].map((t, i) =>
      run(`${t}${'·'.repeat(30)}${i}`, 80, 80 + i * 18),
    ),
  );
  expect(placeRows([rows]).map((r) => r.joins)).toEqual([false, false, false, false]);
});

it('a number keeps the white space that parts it from its heading', () => {
  const [row] = rowsOf([run('二', 80, 80), run('主要任务', 93, 80)]);
  expect(row?.text).toBe('二 主要任务');
});

it('a title, the addressees under it, a number and a heading are not put together', () => {
  const lines = [
    '某局关于印发《某市节水管理办法》的通知',
    '各县水利局：',
    '关于推广滴灌和喷灌',
    '某水发〔2021〕7号',
    '节水项目名单',
    '一、滴灌项目',
  ];
  const rows = rowsOf(lines.map((t, i) => run(t, 80, 80 + i * 18)));
  expect(placeRows([rows]).map((r) => r.joins)).toEqual(lines.map(() => false));
});

it('characters that fonts give as radicals or as one long dash', () => {
  expect(plainCharacters('⼾用光伏⸺节⽔')).toBe('户用光伏——节水');
});
