import { describe, expect, it } from 'vitest';
import { proveDocument } from '../../src/publish/corpus/check.ts';
import { readCorpusFile, sourceOf } from '../../src/publish/corpus/read.ts';
import { renderDocument } from '../../src/publish/import/render.ts';
import { takeIn } from '../../src/publish/import/take-in.ts';
import { NOTHING, reader } from './support.ts';
import { docxOf, sitePage } from './writers.ts';

const text = (sign: string): string =>
  `云桥市${sign}节水实施方案\n\n一、总体目标\n\n到2025年，${sign}用水总量下降5%。\n\n二、重点任务\n\n（一）推广滴灌。建设滴灌设施三百处，优先安排果园和菜地，按月公布进度，接受监督。\n\n（二）加强监测。${sign}按季度公布用水。\n`;

/** What the corpus check finds wrong with a file that was taken in, after it was written and read again. */
async function faults(name: string, bytes: Uint8Array): Promise<unknown[]> {
  const { front, body, reading } = await takeIn(name, bytes, NOTHING, reader);
  const file = readCorpusFile(`${front.id}.md`, renderDocument(front, body));
  const words = reading === null ? null : new TextEncoder().encode(reading);
  return proveDocument(file, sourceOf(front.source.file, bytes, words), []).problems;
}

/** Signs that files hold and that are no words, or are read as others. */
const SIGNS: readonly (readonly [string, string])[] = [
  ['a zero-width space', '\u200b'],
  ['a mark of direction', '\u202e'],
  ['an isolate', '\u2067甲\u2069'],
  ['a tag character', '\u{e0041}'],
  ['a radical', '⽔'],
  ['a letter of private use', '\ue123'],
  ['a character beyond the basic plane', '𠮷'],
  ['a vertical tab', '\v'],
];

describe('a file that was taken in stands the corpus check', () => {
  it.each(SIGNS)('with %s in its words, as text, Word file and page', async (_, sign) => {
    const words = text(sign);
    expect(await faults('a.txt', new TextEncoder().encode(words))).toEqual([]);
    expect(await faults('a.html', sitePage(words))).toEqual([]);
    // XML has no such sign.
    if (sign !== '\v') expect(await faults('a.docx', await docxOf(words))).toEqual([]);
  });
  it('with page marks in the middle and at the ends of its lines', async () => {
    const long =
      '建设滴灌设施三百处，优先安排果园和菜地，按月公布进度，接受监督，健全用水定额，改造老旧管网，';
    const words = text('')
      .replace('建设滴灌', `${long}${long}— 1 —建设滴灌`)
      .replace('按季度', `${long}${long}按季度— 2 —`);
    expect(words).toContain('— 2 —');
    expect(await faults('a.txt', new TextEncoder().encode(words))).toEqual([]);
    expect(await faults('a.html', sitePage(words))).toEqual([]);
    expect(await faults('a.docx', await docxOf(words))).toEqual([]);
  });
  it('with marks of a heading that heads nothing', async () => {
    expect(await faults('a.txt', new TextEncoder().encode(text('').replace('二、', '#\n\n二、')))).toEqual(
      [],
    );
  });
});
