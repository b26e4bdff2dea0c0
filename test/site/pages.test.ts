import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { placeOf } from '../../site/client/provision-file.ts';
import { cutOf, cutPath, cutPaths, pageNumbers, ROWS, WHOLE, within } from '../../site/lib/cut.ts';
import { clauseHref, clausePath, placeAnchor, readProvisionsFrom } from '../../site/lib/href.ts';
import { upcoming, EVENTS_PER_CALENDAR } from '../../site/lib/open/calendar.ts';
import { pageRange, PROVISIONS_WITH_PAGES } from '../../site/lib/pages.ts';
import { pairPages, pairPath } from '../../site/lib/pairs.ts';
import { readRows } from '../../site/lib/rows.ts';
import { sentenceSpans } from '../../site/lib/sentence-spans.ts';
import type { Collection } from '../../site/lib/collection.ts';

afterEach(() => {
  readProvisionsFrom(() => false);
});

describe('what has a page', () => {
  it('depends on the number of provisions, and a setting decides otherwise', () => {
    expect(pageRange(PROVISIONS_WITH_PAGES, '')).toBe('provisions');
    expect(pageRange(PROVISIONS_WITH_PAGES + 1, undefined)).toBe('documents');
    expect(pageRange(1, 'documents')).toBe('documents');
    expect(pageRange(1_000_000, 'provisions')).toBe('provisions');
    expect(() => pageRange(1, 'some')).toThrow('CEHENG_PAGES');
  });

  it('says where links to a provision lead', () => {
    expect(clausePath('x/p3-s2')).toBe('/d/x/p3-s2/');
    expect(clausePath('x/p3-s2', 'g2.3')).toBe('/d/x/p3-s2/#g2.3');
    readProvisionsFrom(() => true);
    expect(clauseHref('x/p3-s2')).toBe('/d/x/#p3-s2');
    expect(clauseHref('x/p3-s2', 'r-quantity-1')).toBe('/d/x/#p3-s2.r-quantity-1');
  });

  it('gives places of a document’s page that are taken apart again', () => {
    for (const [eId, anchor] of [
      ['p3-s2', ''],
      ['a12z1~2', 'g2.3'],
      ['x1', 'r-quantity-1'],
    ] as const)
      expect(placeOf(placeAnchor(eId, anchor))).toEqual({ eId, anchor });
    expect(placeOf('p1.g2.3:12+28~1x9k2f0')).toEqual({ eId: 'p1', anchor: 'g2.3' });
  });
});

describe('a list that is cut', () => {
  it('has every row on exactly one page, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(700), { minLength: 1, maxLength: 4 }), (lengths) => {
        const lists = lengths.map((length, list) => Array.from({ length }, (_, i) => `${list}.${i}`));
        const all = lists.flat();
        const pages = cutPaths(all.length).map(({ props }) => within(cutOf(all.length, props.number), lists));
        expect(pages.flatMap((parts) => parts.flat())).toEqual(all);
        for (const parts of pages)
          expect(parts.flat().length).toBeLessThanOrEqual(all.length <= WHOLE ? WHOLE : ROWS);
      }),
    );
  });

  it('begins at the address of the list', () => {
    expect(cutPaths(WHOLE)).toEqual([{ params: { cut: undefined }, props: { number: 1 } }]);
    expect(cutPaths(WHOLE + 1).map(({ params }) => params.cut)).toEqual([undefined, '~2', '~3']);
    expect(cutPath('/targets/', 1)).toBe('/targets/');
    expect(cutPath('/targets/', 3)).toBe('/targets/~3/');
  });

  it('links the ends and what is near', () => {
    expect(pageNumbers(cutOf(20 * ROWS, 9))).toEqual([1, null, 7, 8, 9, 10, 11, null, 20]);
    expect(pageNumbers(cutOf(3 * ROWS, 1))).toEqual([1, 2, 3]);
  });
});

describe('a calendar', () => {
  it('has room for what falls due next, and fills up with what was due last', () => {
    const all = Array.from({ length: 3000 }, (_, i) => ({ due: `${1000 + i}-01-01` }));
    const shown = upcoming(all, '2500-06-01');
    expect(shown).toHaveLength(EVENTS_PER_CALENDAR);
    expect(shown[0]?.due).toBe('2501-01-01');
    expect(upcoming(all, '3900-01-01').map(({ due }) => due)).toEqual(
      all.slice(-EVENTS_PER_CALENDAR).map(({ due }) => due),
    );
    expect(upcoming(all.slice(0, 5), '9999')).toHaveLength(5);
  });
});

describe('pairs of documents', () => {
  const data = (count: number): Collection => {
    const documents = Array.from({ length: count }, (_, i) => ({ id: `d${i}` }));
    return {
      documents,
      hasDocument: (id: string) => documents.some((d) => d.id === id),
      reuse: [{ aDocumentId: 'd3', bDocumentId: 'd1' }],
      relations: [{ a: { documentId: 'd2' }, b: { documentId: 'a figure' } }],
      alignments: [],
    } as unknown as Collection;
  };

  it('all have a page in a small collection', () => {
    expect(pairPages(data(10))).toHaveLength(45);
    expect(pairPath(data(10), 'd9', 'd0')).toBe('/compare/d0/d9/');
  });

  it('have one in a large collection where the build compared them', () => {
    expect(pairPages(data(60))).toEqual([['d1', 'd3']]);
    expect(pairPath(data(60), 'd3', 'd1')).toBe('/compare/d1/d3/');
    expect(pairPath(data(60), 'd9', 'd0')).toBe('/compare/?d=d0&d=d9');
  });
});

describe('sentences of a part of a text', () => {
  it('put together are the part, each named once over all parts', () => {
    const arbitrary = fc
      .array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 })
      .chain((lengths) => {
        const total = lengths.reduce((sum, n) => sum + n, 0);
        return fc.tuple(fc.constant(lengths), fc.nat(total - 1), fc.nat(total));
      });
    fc.assert(
      fc.property(arbitrary, ([lengths, first, middle]) => {
        let at = 0;
        const sentences = lengths.map((length, i) => ({
          id: `g1.${i + 1}`,
          start: at,
          end: (at += length),
        }));
        const cut = Math.max(first, middle);
        const spans = [
          ...sentenceSpans(sentences, first, cut, first),
          ...sentenceSpans(sentences, cut, at, first),
        ];
        expect(spans.every((span, i) => span.start === (spans[i - 1]?.end ?? first))).toBe(true);
        expect(spans.at(-1)?.end).toBe(at);
        const named = spans.flatMap(({ id }) => id ?? []);
        expect(named).toEqual(sentences.filter((s) => s.end > first).map((s) => s.id));
      }),
    );
  });
});

describe('a table read line by line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ceheng-rows-'));
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is what it is when read at once', () => {
    const path = join(folder, 'table.json');
    const rows = Array.from({ length: 300 }, (_, id) => ({ id, text: `第${id}条，\n“甲”`.repeat(20) }));
    writeFileSync(path, `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`);
    expect(readRows(path, 0)).toEqual(rows);
    expect(readRows(path)).toEqual(rows);
    writeFileSync(path, '[]\n');
    expect(readRows(path, 0)).toEqual([]);
  });
});
