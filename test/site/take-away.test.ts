import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readBundle } from '../../site/lib/read-bundle.ts';
import { cellText, fileName, plainRows, safeText, SHEET_WORDS, type Bundle } from '../../site/lib/sheet.ts';
import { toCsv } from '../../site/lib/sheet-csv.ts';
import { toDocx } from '../../site/lib/sheet-docx.ts';
import { sheetNames, toXlsx } from '../../site/lib/sheet-xlsx.ts';
import { unzip, xmlText } from '../browser/unzip.ts';

const PAGE = `<h1>甲 与 乙</h1>
<table data-sheet><caption>目标</caption>
<thead><tr><th>指标</th><th>甲</th><th data-skip>图</th><th hidden>乙</th></tr></thead>
<tbody><tr data-skip><th colspan="4">分组</th></tr>
<tr><th>用水量</th><td><ul><li><a href="/d/x/p1/#r-1" data-cite="《某方案》，一。">下降10%</a>
<span>2025年</span></li><li>=SUM(A1)</li></ul></td><td data-skip>svg</td><td hidden>无</td></tr>
<tr hidden><th>用电量</th><td><a href="/d/x/p2/" data-cite="《某方案》，二。">5%</a></td><td data-skip></td><td hidden></td></tr>
</tbody></table>
<div data-sheet="条款" data-heads="关系|甲|乙"><details data-row><summary><span data-cell="0">≈ 改写</span></summary>
<div data-cell="1"><p>推进<del>节水</del></p></div><div data-cell="2"><p>推进<ins>节电</ins></p></div></details></div>`;

const bundle = (html = PAGE, address = 'https://example.org/compare/?hide=b'): Bundle =>
  readBundle(parseHTML(`<!doctype html><html><body>${html}</body></html>`).document, address, '2026-01-02');
const buffer = async (blob: Blob): Promise<Buffer> => Buffer.from(await blob.arrayBuffer());

describe('reading a page', () => {
  it('leaves out what is hidden, filtered or no part of the table', () => {
    const [table] = bundle().sheets;
    expect(table?.head).toEqual(['指标', '甲']);
    expect(table?.rows.map((row) => row.map(cellText))).toEqual([['用水量', '下降10% 2025年\n=SUM(A1)']]);
  });

  it('names each provision once, with its whole address', () => {
    expect(bundle().citations).toEqual([
      { text: '《某方案》，一。', href: 'https://example.org/d/x/p1/#r-1' },
    ]);
    expect(bundle(PAGE, '/compare/').citations[0]?.href).toBe('/d/x/p1/#r-1');
  });

  it('reads two texts side by side with their marks', () => {
    const [row] = bundle().sheets[1]?.rows ?? [];
    expect(row?.map(cellText)).toEqual(['≈ 改写', '推进节水', '推进节电']);
    expect(row?.[1]?.[0]?.map((run) => run.mark)).toEqual([null, 'removed']);
    expect(row?.[2]?.[0]?.map((run) => run.mark)).toEqual([null, 'added']);
  });
});

describe('files', () => {
  it('holds what a cell of Excel can hold', async () => {
    const files = unzip(await buffer(await toXlsx(bundle(PAGE.replace('用水量', '水'.repeat(40_000))))));
    const longest = [...files.values()]
      .flatMap((content) => content.match(/水+…?/gu) ?? [])
      .reduce((most, run) => Math.max(most, run.length), 0);
    expect(longest).toBe(32_767);
  });

  it('gives addresses a column of their own', () => {
    const [table] = bundle().sheets;
    if (table === undefined) throw new Error('no table');
    expect(plainRows(table, SHEET_WORDS.zh).head).toEqual(['指标', '甲', '甲·地址']);
    expect(plainRows(table, SHEET_WORDS.zh).rows[0]?.[2]).toBe('https://example.org/d/x/p1/#r-1');
  });

  it('speak the language of the page', () => {
    const page = parseHTML(`<!doctype html><html lang="en"><body>${PAGE}</body></html>`).document;
    const english = toCsv(readBundle(page, 'https://example.org/en/compare/', '2026-01-02'));
    expect(english).toContain('Citation,Address');
    expect(english).toContain('甲 (address)');
    expect(toCsv(bundle())).toContain('引文,地址');
  });

  it.each(['=1+1', '+1', '-1', '@x', '\tx', '＝1'])('never opens a cell with a formula: %j', (text) => {
    expect(safeText(text)).toBe(`'${text}`);
  });

  it('leaves other text as it is', () => {
    expect(safeText('下降10%')).toBe('下降10%');
  });

  it('writes CSV that a spreadsheet opens rightly', () => {
    const html = PAGE.replace('用水量', '=cmd|x, "y"');
    const csv = toCsv(bundle(html));
    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(csv).toContain(`"'=cmd|x, ""y"""`);
    expect(csv).toContain('《某方案》，一。,https://example.org/d/x/p1/#r-1');
  });

  it('writes a workbook of text, without a formula', async () => {
    const files = unzip(await buffer(await toXlsx(bundle(PAGE.replace('用水量', '=1+1')))));
    const all = [...files.values()].join('');
    expect(all).not.toContain('<f>');
    const words = [...files].map(([, xml]) => xmlText(xml)).join(' ');
    for (const part of ['=1+1', '《某方案》，一。', 'https://example.org/d/x/p1/#r-1'])
      expect(words).toContain(part);
  });

  it('writes a Word document with citations, links and marks', async () => {
    const files = unzip(await buffer(await toDocx(bundle())));
    const xml = files.get('word/document.xml') ?? '';
    for (const part of ['《某方案》，一。', '推进', '节水']) expect(xmlText(xml)).toContain(part);
    expect(xml).toContain('<w:strike/>');
    expect(files.get('word/_rels/document.xml.rels')).toContain('https://example.org/d/x/p1/');
    expect(xml).toContain('w:anchor="r-1"');
  });

  it('names sheets and files as every system allows', () => {
    expect(sheetNames(['甲/乙', '甲/乙', ''])).toEqual(['甲 乙', '甲 乙 2', '表']);
    expect(sheetNames(['Table', 'table', "'x'"])).toEqual(['Table', 'table 2', ' x ']);
    expect(fileName('甲 与/乙：比较', 'csv')).toBe('甲_与_乙：比较.csv');
    expect(Math.max(...sheetNames(['很'.repeat(60)]).map((name) => name.length))).toBeLessThanOrEqual(31);
  });
});
