import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AlignmentType, Document, LevelFormat, Packer, Paragraph } from 'docx';
import { describe, expect, it } from 'vitest';
import { parseText } from '../../src/parse/index.ts';
import { takeIn } from '../../src/publish/import/take-in.ts';
import { corpus, NOTHING, reader } from './support.ts';
import { docxOf, plainPage, sitePage } from './writers.ts';

const folder = join(corpus, 'documents');
const bodies = readdirSync(folder).map((name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  return [name, text.slice(text.indexOf('\n---\n') + 5)] as const;
});

/** Clauses as a reader sees them; runs of white space are one space. */
const tree = (body: string): string[] =>
  parseText(body).clauses.map(
    (c) => `${c.eId} ${c.kind} ${c.text.replace(/[ \t\u00a0]+/gu, ' ').replace(/\s*\n\s*/gu, '\n')}`,
  );

describe('files made from a corpus document come back as the same clauses', () => {
  it.each(bodies)('%s as a Word file', async (_, body) => {
    const taken = await takeIn('x.docx', await docxOf(body), NOTHING, reader);
    expect(tree(taken.body)).toEqual(tree(body));
  });

  it.each(bodies)('%s as a web page', async (_, body) => {
    const taken = await takeIn('x.html', plainPage(body), NOTHING, reader);
    expect(tree(taken.body)).toEqual(tree(body));
  });

  it.each(bodies)('%s as a page of a site', async (_, body) => {
    const taken = await takeIn('x.html', sitePage(body), NOTHING, reader);
    expect(tree(taken.body)).toEqual(tree(body));
    expect(taken.report.leftOut['web-furniture']).toBeDefined();
  });
});

describe('numbers that Word counts', () => {
  it('are part of the text', async () => {
    const numbering = {
      config: [
        {
          reference: 'law',
          levels: [
            { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', alignment: AlignmentType.LEFT },
            { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）', alignment: AlignmentType.LEFT },
          ],
        },
      ],
    };
    const entry = (level: number, text: string): Paragraph =>
      new Paragraph({ text, numbering: { reference: 'law', level } });
    const file = new Document({
      numbering,
      sections: [
        {
          children: [
            new Paragraph('甲市节水方案'),
            entry(0, '总体要求'),
            entry(1, '指导思想。坚持节水优先。'),
            entry(1, '主要目标。到2025年，用水总量下降5%。'),
            entry(0, '主要任务'),
            entry(1, '农业节水。推广滴灌。'),
          ],
        },
      ],
    });
    const taken = await takeIn('x.docx', new Uint8Array(await Packer.toBuffer(file)), NOTHING, reader);
    expect(parseText(taken.body).clauses.map((c) => c.eId)).toEqual([
      'front',
      'p1',
      'p1-s1',
      'p1-s2',
      'p2',
      'p2-s1',
    ]);
    expect(taken.front.title).toBe('甲市节水方案');
  });
});
