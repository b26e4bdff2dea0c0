import { expect, it } from 'vitest';
import { readReference } from '../../src/cite/reference.ts';
import type { SearchIndex } from '../../src/search/source.ts';
import { documentNames, type NamedDocument } from '../../src/cite/documents.ts';
import { createNormalizer } from '../../src/search/normalize.ts';

const document = (id: string, title: string): NamedDocument => ({
  ...{ id, title, shortTitle: title, number: null, region: '', issuers: [] },
});
const names = documentNames(
  [
    document('rule', '云桥市节水规定'),
    document('plan', '云桥市节水规划'),
    document('act', '云桥市步道养护决定'),
  ],
  createNormalizer(new Map()),
);
const meant = (words: string): string[] =>
  names.read(words)?.documents.map((i) => names.list[i]?.id ?? '') ?? [];

it('a title that ends in a letter that may follow a name is the whole title', () => {
  expect(meant('云桥市节水规定')).toEqual(['rule']);
  expect(meant('根据云桥市步道养护决定')).toEqual(['act']);
  expect(meant('云桥市节水规划的规定')).toEqual(['plan']);
  expect(meant('云桥市节水规定中的规定')).toEqual(['rule']);
});

it('a place alone does not fetch a whole large collection', async () => {
  const normalize = createNormalizer(new Map());
  const many = Array.from({ length: 1000 }, (_, i) => document(`d${i}`, `某方案${i}`));
  let asked = 0;
  const index = {
    normalize,
    tables: { documents: many.map((_, start) => ({ start, clauses: 1 })) },
    shown: () => {
      asked += 1;
      return Promise.resolve([]);
    },
  } as unknown as SearchIndex;
  expect(await readReference(index, documentNames(many, normalize), '第九百条')).toBeNull();
  expect(asked).toBe(200);
});
