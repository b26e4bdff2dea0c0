import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHead, writeHead } from '../../src/search/cut-head.ts';
import { chunkDirectoryBytes, chunkSpans, packOf } from '../../src/search/directory.ts';
import type { CutFile } from '../../src/search/format.ts';

describe('a pack of chunks', () => {
  it('gives every chunk where its directory says, with zeros behind it', () => {
    const chunk = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.integer({ min: 4000, max: 20_000 }).map((length) => new Uint8Array(length).fill(7)),
    );
    fc.assert(
      fc.property(fc.array(chunk, { maxLength: 12 }), (chunks) => {
        const pack = packOf(chunks);
        const spans = chunkSpans(pack.subarray(0, chunkDirectoryBytes(chunks.length)));
        expect(spans).toHaveLength(chunks.length);
        chunks.forEach((own, i) => {
          const { from = 0, to = 0 } = spans[i] ?? {};
          expect(pack.slice(from, from + own.length)).toEqual(own);
          expect(pack.subarray(from + own.length, to).every((byte) => byte === 0)).toBe(true);
        });
        expect(spans.at(-1)?.to ?? pack.length).toBe(pack.length);
      }),
    );
  });
});

describe('the head of a cut index', () => {
  it('comes back as it was written', () => {
    const head: CutFile = {
      regions: [['330000', '浙江省', '']],
      traditional: ['碳匯', '碳汇'],
      unitNames: [],
      synonyms: [['双碳', '碳达峰碳中和']],
      clauses: 300,
      documents: {
        clauses: [0, 299, 1, 0],
        companion: [0, 1, 0, 1],
        level: [null, 'national', 'provincial', 'city'],
        region: [-1, 0, 0, -1],
      },
      families: ['能源'],
      departmentFamilies: [],
      headingLength: 12,
      length: 70_000,
      segments: [4],
      bucketBits: 3,
      features: [1200, 5],
      chunk: { clauses: 3, documents: 16 },
    };
    expect(readHead(writeHead(head))).toEqual(head);
  });
});
