import { readFileSync, rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { drawCard, type Card } from '../../site/build/pictures/card.ts';
import { openFace } from '../../site/build/pictures/glyphs.ts';
import { createPainter } from '../../site/build/pictures/paint.ts';
import { clusters, typeset, type Line } from '../../site/build/pictures/typeset.ts';
import { pictureRange } from '../../site/lib/open/pictures.ts';
import { parseXml } from '../support/xml.ts';

const advance = (sign: string): number => (/[\u2e80-\uffef“”‘’…]/u.test(sign) ? 1 : 0.5);
const setting = { size: 10, width: 100, lines: 9, indent: 0, justify: true, advance };
const words = (lines: readonly Line[]): string[] => lines.map((line) => line.map((p) => p.sign).join(''));
const edge = (line: Line | undefined): number => {
  const last = line?.at(-1);
  return last === undefined ? 0 : last.x + advance(last.sign) * 10;
};

describe('type', () => {
  it('lets no stop open a line and no opening bracket end one', () => {
    const text = '各地各部门要推进节能，（一）抓好落实；“双碳”目标。'.repeat(4);
    const lines = words(typeset(text, { ...setting, lines: 40 }));
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines) {
      expect(line).not.toMatch(/^[，。；：、）”]/u);
      expect(line).not.toMatch(/[（“]$/u);
    }
    expect(lines.join('')).toBe(text);
  });
  it('keeps numbers and words whole', () => {
    expect(clusters('下降18.5%以上到2025年').map((c) => c.join(''))).toEqual([
      ...['下', '降', '18.5%', '以', '上', '到', '2025', '年'],
    ]);
    for (const line of words(typeset('能耗强度控制下降到2025年底前全部完成', setting)))
      expect(line).not.toMatch(/^\d{1,3}年/u);
  });
  it('is justified but for the last line of a paragraph', () => {
    const lines = typeset('推进节能改造和2025年的绿色转型工作安排', setting);
    expect(edge(lines[0])).toBeCloseTo(100);
    expect(edge(lines.at(-1))).toBeLessThan(100);
  });
  it('takes the empty half out where a stop meets a bracket', () => {
    const [line] = typeset('能，（一）', { ...setting, justify: false });
    expect(line?.map((p) => p.x)).toEqual([0, 10, 15, 25, 35]);
  });
  it('ends in … where words are left over, and nowhere else', () => {
    expect(words(typeset('节能降碳'.repeat(20), { ...setting, lines: 2 })).at(-1)).toMatch(/…$/u);
    expect(words(typeset('甲\n乙\n丙', { ...setting, lines: 2 }))).toEqual(['甲', '乙…']);
    expect(words(typeset('节能降碳', { ...setting, lines: 2 }))).toEqual(['节能降碳']);
  });
  it('stays within its width, whatever the text', () => {
    for (const text of [
      'x'.repeat(500),
      '（'.repeat(60),
      '。'.repeat(60),
      ' \n\t ',
      '',
      '😀'.repeat(40),
      '节x。'.repeat(200),
    ])
      for (const line of typeset(text, { ...setting, indent: 2, lines: 4 })) {
        expect(edge(line)).toBeLessThanOrEqual(105.01);
        for (const { x } of line) expect(x).toBeGreaterThanOrEqual(-5);
      }
  });
});

const folder = mkdtempSync(join(tmpdir(), 'ceheng-pictures-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const face = openFace('400Regular');
const card = (text: string): string => {
  const made: Card = { level: 'city', above: text, crumbs: text, title: text, text, foot: text };
  return drawCard(made, { text: face, title: face });
};
const HOSTILE = '<script>alert(1)</script>&]]>"\'\u202e\u0000\u200b {{x}} 😀 龘䶮 عربي';

describe('a picture', () => {
  it('holds no text, only outlines', () => {
    const svg = card(HOSTILE.replace('\u0000', '\ufffd'));
    parseXml(svg);
    expect(svg.match(/<[a-z]+/gu)?.every((tag) => ['<svg', '<rect', '<g', '<path'].includes(tag))).toBe(true);
    expect(svg.replace(/<[^>]*>/gu, '')).toBe('');
    expect(svg).not.toContain('alert');
  });
  it('is a PNG of 1200 × 630, the same each time, painted once', async () => {
    const painter = createPainter(folder);
    const first = await painter.paint(card('推进节能'));
    expect(first.subarray(1, 4).toString()).toBe('PNG');
    expect([first.readUInt32BE(16), first.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(painter.painted()).toBe(1);
    expect((await painter.paint(card('推进节能'))).equals(first)).toBe(true);
    expect(painter.painted()).toBe(1);
    const other = mkdtempSync(join(folder, 'other-'));
    expect((await createPainter(other).paint(card('推进节能'))).equals(first)).toBe(true);
  });
  it('shows every sign of the corpus', () => {
    const signs = new Set(readFileSync('corpus/vocabulary/regions.yaml', 'utf8').match(/\p{Script=Han}/gu));
    const lacking = face.draw('\u{10ffff}', 0, 0, 10);
    expect([...signs].filter((sign) => face.draw(sign, 0, 0, 10) === lacking)).toEqual([]);
    expect(lacking).not.toBe('');
  });
});

describe('which pages get one', () => {
  it.each([
    [600, undefined, 'clauses'],
    [6000, undefined, 'documents'],
    [50_000, undefined, 'site'],
    [50_000, 'documents', 'documents'],
    [600, 'clauses', 'clauses'],
    // Without pages of their own they need none.
    [50_000, 'clauses', 'documents'],
    [600, 'site', 'site'],
    [600, 'none', 'none'],
  ] as const)('%i clauses, setting %s: %s', (clauses, wanted, range) => {
    expect(pictureRange(clauses, wanted ?? '')).toBe(range);
  });
  it('is never guessed', () => {
    expect(() => pictureRange(1, 'all')).toThrow('CEHENG_PICTURES');
  });
});
