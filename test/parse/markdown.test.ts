import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown, readLines } from '../../src/parse/markdown.ts';

/** Depths of the headings that Markdown finds in the whole text, by their lines. */
function headingsOf(text: string): [line: number, depth: number][] {
  return parseMarkdown(text).children.flatMap((node): [number, number][] =>
    node.type === 'heading' && node.position !== undefined ? [[node.position.start.line, node.depth]] : [],
  );
}

const piece = fc.constantFrom(
  ...[
    '#',
    '##',
    '######',
    '#######',
    ' ',
    '   ',
    '    ',
    '\t',
    '一、目标',
    '**重点**',
    '`',
    '\\',
    '<a',
    '>',
    '1. ',
  ],
);
const line = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));

describe('readLines', () => {
  it('finds the headings that Markdown finds', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        const read = readLines(text);
        const found = read.flatMap(({ line: at, heading }) => (heading === null ? [] : [[at, heading]]));
        // Deeper indents are none of a text; a heading of nothing is no line of it.
        const worded = new Set(read.map(({ line: at }) => at));
        const shallow = lines.map((own) => (/^ {0,3}#{1,6}[ \t]/u.test(own) ? own : ''));
        const wanted = headingsOf(shallow.join('\n')).filter(([at]) => worded.has(at));
        expect(found).toEqual(wanted);
      }),
      { numRuns: 500 },
    );
  });

  it('reads a heading as long as a page', () => {
    const [read] = readLines(`## ${'推动绿色低碳发展，'.repeat(2000)}`);
    expect(read?.heading).toBe(2);
    expect(read?.text.length).toBe(18_000);
  });
});
