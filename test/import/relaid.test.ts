import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseText } from '../../src/parse/index.ts';
import { ink } from './layouts/documents.ts';
import { wrap } from './layouts/text.ts';
import { corpus } from './support.ts';

const folder = join(corpus, 'documents');
/** Bodies of the corpus as plain paragraphs. */
const bodies = readdirSync(folder).map((name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  return text.slice(text.indexOf('\n---\n') + 5).replace(/^#+ /gmu, '');
});

const PER_PAGE = 24;
const WIDTHS = [22, 28, 32, 36, 40, 45];

/** Pages of lines, each with what stands above and below it. */
function paged(
  lines: readonly string[],
  above: (n: number) => string[],
  below: (n: number) => string[],
): string {
  const out: string[] = [];
  for (let i = 0, n = 1; i < lines.length; i += PER_PAGE, n += 1)
    out.push(...above(n), ...lines.slice(i, i + PER_PAGE), ...below(n));
  return out.join('\n').replaceAll('\f\n', '\f');
}

const feed = (n: number): string[] => (n > 1 ? ['\f'] : []);
const WAYS: Record<string, (paragraphs: readonly string[], width: number) => string> = {
  'cut at a width': (ps, w) => ps.flatMap((p) => wrap(p, w, 0)).join('\n'),
  'cut, paragraphs set in': (ps, w) =>
    ps.flatMap((p) => wrap(p, w, 2).map((l, i) => (i === 0 ? `    ${l}` : l))).join('\n'),
  'pages with — 1 —': (ps, w) =>
    paged(
      ps.flatMap((p) => wrap(p, w, 0)),
      () => [],
      (n) => [`— ${n} —`],
    ),
  'form feeds and lone numbers': (ps, w) =>
    paged(
      ps.flatMap((p) => wrap(p, w, 0)),
      feed,
      (n) => ['', String(n)],
    ),
  'double-spaced': (ps, w) => ps.flatMap((p) => wrap(p, w, 0)).join('\n\n'),
  'running heads': (ps, w) =>
    paged(
      ps.flatMap((p) => wrap(p, w, 0)),
      (n) => [...feed(n), '某市人民政府公报 2022年第3期'],
      (n) => [`第${n}页`],
    ),
};

/** Numbered clauses of the first three levels with their opening words. */
const tree = (text: string): string[] =>
  parseText(text)
    .clauses.filter((c) => c.label !== '' && c.eId.split('-').length <= 3)
    .map((c) => `${c.eId} ${ink(c.text).slice(0, 40)}`);

describe('documents of the corpus, printed again', () => {
  it.each(Object.entries(WAYS))('%s have the same clauses', (_, print) => {
    let right = 0;
    let all = 0;
    for (const body of bodies) {
      const wanted = tree(body);
      if (wanted.length === 0) continue;
      const paragraphs = body
        .split('\n')
        .map((l) => l.trim())
        .filter((l) => l !== '');
      for (const width of WIDTHS) {
        all += 1;
        if (tree(print(paragraphs, width)).join('\n') === wanted.join('\n')) right += 1;
      }
    }
    // A line that is cut between the digits of a number in a bracket can't be told from a list.
    expect(right / all).toBeGreaterThanOrEqual(0.96);
    expect(all).toBeGreaterThan(50);
  });
});
