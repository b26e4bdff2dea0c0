import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { CorpusError } from '../../src/publish/corpus/problems.ts';
import { createCountyIndex, publishedPlaces, readCounties } from '../../src/publish/counties.ts';
import { readVocabulary } from '../../src/publish/vocabulary.ts';

const vocabulary = readVocabulary(fileURLToPath(new URL('../../corpus', import.meta.url)));
const { regions, counties } = vocabulary;
const index = createCountyIndex(counties, regions);
const codeAt = (text: string, within: string | null = null): string | null => {
  const found = index.matchAt(text, 0, within);
  return found === null || found === 'ambiguous' ? found : found.region.code;
};

describe('counties', () => {
  it('every code stands once, and not among the regions', () => {
    const codes = [...regions, ...counties].map((r) => r.code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each([
    ['昆山市人民政府', null, '320583'],
    ['鼓楼区人民政府', null, 'ambiguous'],
    ['鼓楼区人民政府', '350100', '350102'],
    ['鼓楼区人民政府', '320000', 'ambiguous'],
    ['长阳县人民政府', null, '420528'],
    ['省人民政府', null, null],
  ])('%s within %s is %s', (text, within, code) => {
    expect(codeAt(text, within)).toBe(code);
  });

  it('of them those are published that a document is of', () => {
    const extra = publishedPlaces(vocabulary, ['320583', '330000', null]).slice(regions.length);
    expect(extra).toEqual([
      {
        code: '320583',
        name: '昆山市',
        shortName: '昆山市',
        abbreviation: null,
        nameEn: 'Kunshan',
        level: 'city',
        parent: '320500',
      },
    ]);
  });
});

describe('a fault of the file is told with its line', () => {
  const root = mkdtempSync(join(tmpdir(), 'counties-'));
  mkdirSync(join(root, 'vocabulary'));
  afterAll(() => {
    rmSync(root, { recursive: true });
  });
  it.each([
    ['320583\t昆山市', 'wants a code'],
    ['320500\t苏州市\tSuzhou', 'stands in regions.yaml as well'],
    ['990101\t某区\tSome District', 'lies in no region'],
  ])('%j', (row, reason) => {
    writeFileSync(join(root, 'vocabulary', 'counties.tsv'), `# head\n${row}\n`);
    const problems = ((): unknown => {
      try {
        return readCounties(root, regions);
      } catch (error) {
        return error instanceof CorpusError ? error.problems : error;
      }
    })();
    expect(problems).toMatchObject([
      { file: 'corpus/vocabulary/counties.tsv', line: 2, reason: expect.stringContaining(reason) as string },
    ]);
  });
});
