import fc from 'fast-check';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepare } from '../../src/publish/import/prepare.ts';
import { readAny } from '../../src/publish/import/read.ts';
import { readingText, RefusedFile, type Reading } from '../../src/publish/import/reading.ts';
import { makeDocument } from './layouts/documents.ts';
import { pdfOf, STYLES } from './layouts/pdf-layouts.ts';
import { Random } from './layouts/random.ts';
import { docxOf, sitePage } from './writers.ts';

/** Read a file of any content: lines, or one line that says why not; never anything else. */
async function read(name: string, bytes: Uint8Array): Promise<Reading | null> {
  try {
    return (await readAny(name, bytes)).reading;
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    expect(error.reason).not.toContain('\n');
    return null;
  }
}

const files = new Map<string, Uint8Array>();
beforeAll(async () => {
  const style = STYLES[0];
  if (style === undefined) throw new Error('no style');
  files.set('a.pdf', pdfOf(makeDocument('short-notice', new Random(2)), style, new Random(2)));
  const text = '甲市节水方案\n一、目标\n到2025年，用水下降5%。\n二、任务\n推广滴灌，抓好落实。';
  files.set('a.docx', await docxOf(text));
  files.set('a.html', sitePage(text));
});

describe('files that were damaged', () => {
  it.each(['a.pdf', 'a.docx', 'a.html'])(
    '%s with bytes changed or cut off is read or refused',
    async (name) => {
      const whole = files.get(name) ?? new Uint8Array();
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 30 }),
          fc.nat(whole.length),
          async (changes, length) => {
            const bytes = Uint8Array.from(whole);
            for (const [at, value] of changes) bytes[at] = value;
            await read(name, bytes.subarray(0, Math.max(1, length)));
          },
        ),
        { numRuns: 60 },
      );
    },
  );

  it('an entity that stands for itself many times over is not expanded', async () => {
    const xml =
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document><w:body><w:p><w:r><w:t>节水方案 &b;&b;</w:t></w:r></w:p></w:body></w:document>';
    const reading = await read('a.docx', zipSync({ 'word/document.xml': new TextEncoder().encode(xml) }));
    expect(reading === null ? '' : readingText(reading).length).toBeLessThan(200);
  });

  it('signs and levels that Word does not have are passed over', async () => {
    const part = (xml: string): Uint8Array => new TextEncoder().encode(xml);
    const levels = ['-1', '1e9', 'x', '2.5'];
    const paragraph = (level: string): string =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>节水</w:t><w:sym w:char="FFFFFFFF"/><w:sym w:char="D800"/></w:r></w:p>`;
    const reading = await read(
      'a.docx',
      zipSync({
        'word/document.xml': part(
          `<w:document><w:body>${levels.map(paragraph).join('')}</w:body></w:document>`,
        ),
        'word/numbering.xml': part(
          `<w:numbering><w:abstractNum w:abstractNumId="0">${levels.map((l) => `<w:lvl w:ilvl="${l}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>`).join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
        ),
      }),
    );
    expect(reading?.lines.map((l) => l.text)).toEqual(['1. 节水', '2. 节水', '3. 节水', '4. 节水']);
  });

  it('elements as deep as they like are read', async () => {
    const page = `<html><body>${'<div>'.repeat(20_000)}<p>节水方案，坚持节水优先，提高用水效率，抓好落实。</p>${'</div>'.repeat(20_000)}</body></html>`;
    const reading = await read('a.html', new TextEncoder().encode(page));
    expect(reading?.lines.map((l) => l.text)).toEqual(['节水方案，坚持节水优先，提高用水效率，抓好落实。']);
  });

  it('markup in the text is words', async () => {
    const reading = await read(
      'a.html',
      new TextEncoder().encode(
        '<html><body><p>第一条 &lt;script&gt;alert(1)&lt;/script&gt;，坚持节水优先，提高用水效率。</p></body></html>',
      ),
    );
    expect(reading?.lines[0]?.text).toContain('<script>alert(1)</script>');
  });
});

describe('a reading', () => {
  it('loses nothing on the way to the parser but what stands around the text', () => {
    const lineOf = fc.record({
      text: fc.stringMatching(/^[ 一二三四五六甲乙丙丁，。（）A-Za-z0-9]{0,20}$/u),
      page: fc.constantFrom(null, 1, 2),
      joins: fc.boolean(),
      apart: fc.boolean(),
      heading: fc.constantFrom(null, null, 2),
      aside: fc.constantFrom(null, null, null, 'page-mark' as const),
    });
    const ink = (text: string): string => text.replace(/[\s#]+/gu, '');
    fc.assert(
      fc.property(fc.array(lineOf, { maxLength: 20 }), (lines) => {
        const { text, origin } = prepare(lines, true);
        expect(ink(text)).toBe(
          ink(
            lines
              .filter((l) => l.aside === null)
              .map((l) => l.text)
              .join(''),
          ),
        );
        expect(origin).toHaveLength(text === '' ? origin.length : text.split('\n').length);
      }),
    );
  });
});
