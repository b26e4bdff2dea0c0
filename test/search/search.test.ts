import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSearchIndex } from '../../src/search/build-index.ts';
import type { Indicator, UnitEntry } from '../../src/model/index.ts';
import { makeDocument } from '../support/document.ts';
import {
  exactFor,
  idsFor,
  makeClauses,
  makeQuantity,
  pairs,
  searcherFor,
  searcherForTexts,
} from './support/small.ts';

const TEXTS = [
  '一、大力发展光伏。新增分布式光伏装机容量五百万千瓦以上。',
  '二、推动风电发展，完善海上风电产业链。',
  '三、光伏与风电互补，产能比例达到三成。',
  '四、提高能源利用效率，做好节能源头管理。',
];

describe('operators', () => {
  it('space is and, OR is either, hyphen is without, quotes are literal', async () => {
    const searcher = await searcherForTexts(TEXTS);
    expect(await exactFor(searcher, '光伏 风电')).toEqual(['p3']);
    expect((await idsFor(searcher, '"产能比例" OR 海上风电')).sort()).toEqual(['p2', 'p3']);
    expect(await idsFor(searcher, '光伏 -风电')).toEqual(['p1']);
    expect((await idsFor(searcher, '-光伏')).sort()).toEqual(['p2', 'p4']);
    expect(await idsFor(searcher, '"光伏风电"')).toEqual([]);
  });

  it('finds single characters', async () => {
    const searcher = await searcherForTexts(TEXTS);
    expect(await idsFor(searcher, '链')).toEqual(['p2']);
  });

  it('finds whatever way it is typed', async () => {
    const searcher = await searcherForTexts(['细颗粒物（PM2.5）浓度到 2025 年下降 10％', '其他']);
    const signs = await searcherForTexts(['管住“两高”项目', '其他']);
    expect(await idsFor(signs, '两高项目')).toEqual(['p1']);
    expect(await idsFor(signs, '"两高项目"')).toEqual([]);
    for (const q of ['ＰＭ２．５', 'pm2.5', '2025年', '２０２５年', '下降10%', '"濃度到2025年"'])
      expect(await idsFor(searcher, q), q).toEqual(['p1']);
  });

  it('does not join words across paragraphs or letters across spaces', async () => {
    const searcher = await searcherForTexts(['甲乙\n丙丁', 'carbon peak']);
    expect(await idsFor(searcher, '"乙丙"')).toEqual([]);
    expect(await idsFor(searcher, '"carbonpeak"')).toEqual([]);
    expect(await idsFor(searcher, '"Carbon Peak"')).toEqual(['p2']);
  });
});

describe('nearest clauses', () => {
  it('are given where nothing matches, marked as such', async () => {
    const words = (text: string): string[] => text.match(/光伏|风电|海上|产业链|[\s\S]/gu) ?? [];
    const searcher = await searcherForTexts(TEXTS, {}).then(() =>
      searcherFor({ documents: [makeDocument({ id: 'one' })], clauses: makeClauses('one', TEXTS) }, words),
    );
    const response = await searcher.search({ q: '海上光伏产业链' });
    expect(response.approximate).toBe(true);
    expect([response.total, response.nearest]).toEqual([0, response.hits.length]);
    expect(response.words).toEqual(['海上', '光伏', '产业链']);
    expect(response.hits[0]?.clauseId).toBe('one/p2');
    expect(response.hits.every((hit) => hit.approximate)).toBe(true);
  });

  it('stand after the exact ones and hold most of the words', async () => {
    const words = (text: string): string[] => text.match(/燃煤|锅炉|淘汰|[\s\S]/gu) ?? [];
    const texts = ['燃煤锅炉达标', '淘汰燃煤供热锅炉', '无关', '减量'];
    const searcher = await searcherFor(
      { documents: [makeDocument({ id: 'one' })], clauses: makeClauses('one', texts) },
      words,
    );
    const { hits, total, nearest, approximate } = await searcher.search({ q: '燃煤锅炉' });
    expect(hits.map((hit) => [hit.clauseId, hit.approximate])).toEqual([
      ['one/p1', false],
      ['one/p2', true],
    ]);
    const [, near] = hits;
    expect(near?.marks.map(({ start, end }) => near.clause.text.slice(start, end))).toEqual(['燃煤', '锅炉']);
    expect([total, nearest, approximate]).toEqual([1, 1, false]);
    const quoted = await searcher.search({ q: '"燃煤锅炉"' });
    expect([quoted.total, quoted.nearest, quoted.hits.length]).toEqual([1, 0, 1]);
  });

  it('keep to fields and exclusions', async () => {
    const searcher = await searcherForTexts(TEXTS);
    const nearest = await searcher.search({ q: '海上光伏产业链 -风电' });
    expect(nearest.total).toBe(0);
    for (const { clause } of nearest.hits) expect(clause.text).not.toContain('风电');
  });

  it('are not given for quoted queries', async () => {
    const searcher = await searcherForTexts(TEXTS);
    expect((await searcher.search({ q: '"光伏产能"' })).hits).toEqual([]);
  });
});

describe('synonyms', () => {
  const synonyms = [
    { terms: ['碳达峰碳中和', '碳达峰、碳中和', '双碳'] },
    { terms: ['发展改革委', '发改委'] },
  ];
  const texts = ['做好碳达峰、碳中和工作', '“双碳”目标', '由发展改革委负责', '无关'];

  it('are searched openly and can be switched off', async () => {
    const searcher = await searcherForTexts(texts, { synonyms });
    const { hits, alsoSearched } = await searcher.search({ q: '双碳' });
    expect(hits.map((hit) => hit.clauseId).sort()).toEqual(['one/p1', 'one/p2']);
    expect(alsoSearched).toEqual([{ term: '双碳', synonym: '碳达峰、碳中和', clauses: 1 }]);
    expect(await idsFor(searcher, '双碳', { synonyms: false })).toEqual(['p2']);
    expect(await idsFor(searcher, '"双碳"')).toEqual(['p2']);
  });

  it('replace the word inside a longer term, and several at once', async () => {
    const searcher = await searcherForTexts([...texts, '发展改革委抓碳达峰、碳中和'], { synonyms });
    expect(await idsFor(searcher, '双碳工作')).toEqual(['p1']);
    expect(await idsFor(searcher, '发改委抓双碳')).toEqual(['p5']);
  });
});

describe('quantities', () => {
  const units: UnitEntry[] = [
    { names: ['千瓦', 'kW'], symbol: 'kW', dimension: 'power', factor: 1 },
    { names: ['太瓦', 'TW'], symbol: 'kW', dimension: 'power', factor: 1e9 },
    { names: ['百分之', '%'], symbol: '%', dimension: 'percent', factor: 1 },
  ];
  const clauses = makeClauses('one', ['总装机达到12亿千瓦以上', '比重提高到百分之二十', '下降20%', '12亿元']);
  const quantities = [
    makeQuantity(clauses[0], '达到12亿千瓦', {
      value: 12,
      unit: { text: '亿千瓦', symbol: 'kW', factor: 1e8 },
    }),
    makeQuantity(clauses[1], '百分之二十', { value: 20, unit: { text: '百分之', symbol: '%', factor: 1 } }),
    makeQuantity(clauses[2], '20%', { value: 20, unit: { text: '%', symbol: '%', factor: 1 } }),
  ];
  const input = { documents: [makeDocument({ id: 'one' })], clauses, quantities, units };

  it.each([
    ['12亿千瓦', ['p1']],
    ['1.2 TW', ['p1']],
    ['1.2tw', ['p1']],
    ['1200000000kW', ['p1']],
    ['20%', ['p2', 'p3']],
    ['百分之二十', ['p2', 'p3']],
    ['"20%"', ['p3']],
  ])('%s', async (q, expected) => {
    const searcher = await searcherFor(input);
    expect((await idsFor(searcher, q)).sort()).toEqual(expected);
  });

  it('are marked where they stand', async () => {
    const searcher = await searcherFor(input);
    const [hit] = (await searcher.search({ q: '1.2TW' })).hits;
    expect(hit?.marks.map(({ start, end }) => hit.clause.text.slice(start, end))).toEqual(['达到12亿千瓦']);
  });
});

describe('fields', () => {
  const clauses = [...makeClauses('one', ['做好核查', '提高比重']), ...makeClauses('two', ['做好核查'])];
  const indicators: Indicator[] = [
    {
      id: 'non-fossil-share',
      name: '非化石能源消费比重',
      nameEn: 'share',
      family: '能源结构',
      dimension: 'percent',
      stricter: 'higher',
      aliases: [],
      not: [],
      comparableWith: [],
    },
  ];
  const input = {
    documents: [
      makeDocument({ id: 'one', title: '某省方案', shortTitle: '某省方案' }),
      makeDocument({
        id: 'two',
        level: 'city',
        region: { code: '330300', name: '温州市', nameEn: null, parents: ['330000', '000000'] },
      }),
    ],
    clauses,
    indicators,
    quantities: [
      makeQuantity(clauses[1], '提高比重', {
        value: 20,
        unit: { text: '%', symbol: '%', factor: 1 },
        indicator: { text: '比重', id: 'non-fossil-share' },
        by: '2025',
      }),
    ],
    responsibilities: [
      {
        id: 'r1',
        clauseId: 'one/p1',
        start: 0,
        end: 2,
        units: [
          {
            name: '省发展改革委',
            organizationId: null,
            family: '发展改革',
            role: 'lead' as const,
            implied: false,
          },
        ],
        rest: [],
        rule: 'test',
      },
    ],
    synonyms: [{ terms: ['发展改革委', '发改委'] }],
  };

  it.each([
    ['机构:发改委', ['one/p1']],
    ['department:发展改革', ['one/p1']],
    ['指标：非化石', ['one/p2']],
    ['年份:2025', ['one/p2']],
    ['层级:市', ['two/p1']],
    ['地区:浙江', ['one/p1', 'one/p2', 'two/p1']],
    ['地区:温州 核查', ['two/p1']],
    ['文件:某省', ['one/p1', 'one/p2']],
    ['核查 -层级:市', ['one/p1']],
    ['机构:"发改委"', []],
  ])('%s', async (q, expected) => {
    const searcher = await searcherFor(input);
    expect((await searcher.search({ q })).hits.map((hit) => hit.clauseId).sort()).toEqual(expected);
  });

  it('facets count under the other filters, with the parents of regions', async () => {
    const searcher = await searcherFor(input);
    const { facets, total } = await searcher.search({ q: '核查', filters: { level: ['city'] } });
    expect(total).toBe(1);
    expect(facets.level.map(({ value, count }) => [value, count])).toEqual([
      ['provincial', 1],
      ['city', 1],
    ]);
    expect(facets.region.map(({ value, count, parent }) => [value, count, parent])).toEqual([
      ['000000', 1, null],
      ['330000', 1, '000000'],
      ['330300', 1, '330000'],
    ]);
    expect(facets.department).toEqual([]);
    const all = await searcher.search({ q: '' });
    expect(all.facets.role.map(({ value }) => value)).toEqual(['target', 'responsibility']);
    expect(all.facets.year.map(({ value, count }) => [value, count])).toEqual([['2025', 1]]);
    expect(all.facets.indicator.map(({ value }) => value)).toEqual(['能源结构']);
  });

  it('a companion text makes no commitments', async () => {
    const documents = input.documents.map((document) => ({ ...document, role: 'companion' as const }));
    const searcher = await searcherFor({ ...input, documents });
    const { facets, hits } = await searcher.search({ q: '比重' });
    expect(facets.role).toEqual([]);
    expect(hits[0]?.clause.chips).toEqual([]);
  });
});

describe('order', () => {
  const documents = [
    makeDocument({ id: 'one', issuedOn: '2021-09-03' }),
    makeDocument({ id: 'two', issuedOn: '2022-06' }),
    makeDocument({ id: 'none' }),
  ];
  const clauses = documents.flatMap(({ id }) => makeClauses(id, ['光伏', '光伏光伏']));

  it('by document, by date, and the same for equals', async () => {
    const searcher = await searcherFor({ documents, clauses });
    const ids = async (sort: 'order' | 'date'): Promise<string[]> =>
      (await searcher.search({ q: '光伏', sort })).hits.map((hit) => hit.clauseId);
    expect(await ids('order')).toEqual(['one/p1', 'one/p2', 'two/p1', 'two/p2', 'none/p1', 'none/p2']);
    expect(await ids('date')).toEqual(['two/p1', 'two/p2', 'one/p1', 'one/p2', 'none/p1', 'none/p2']);
  });

  it('clauses of a document together, where that is asked for', async () => {
    const mixed = [
      ...makeClauses('one', ['光伏', '说到光伏的一个很长很长很长很长很长的句子']),
      ...makeClauses('two', ['光伏目标：光伏、光伏', '再说到光伏的一个很长很长很长很长很长的句子']),
    ];
    const searcher = await searcherFor({ documents, clauses: mixed });
    const of = async (grouped: boolean): Promise<string[]> =>
      (await searcher.search({ q: '光伏', grouped })).hits.map((hit) => hit.clause.documentId);
    const plain = await of(false);
    const grouped = await of(true);
    expect(plain).not.toEqual(grouped);
    expect(grouped).toEqual([...plain].sort((a, b) => plain.indexOf(a) - plain.indexOf(b)));
  });

  it('pages are cut from one ranking', async () => {
    const searcher = await searcherFor({ documents, clauses });
    const whole = await searcher.search({ q: '光伏' });
    const pages = await Promise.all(
      [0, 2, 4].map((offset) => searcher.search({ q: '光伏', limit: 2, offset })),
    );
    expect(pages.flatMap((page) => page.hits)).toEqual(whole.hits);
  });
});

describe('hostile queries only search', () => {
  it.each([
    ['markup', '<script>alert(1)</script>'],
    ['regular expression', '(光|伏)*.+[^$\\'],
    ['control characters', '\u0000\u0007光\u001b[31m'],
    ['half a surrogate pair', '\ud842'],
    ['10,000 characters', '光伏'.repeat(5000)],
    ['10,000 words', Array.from({ length: 5000 }, (_, i) => String.fromCharCode(0x4e00 + i)).join(' ')],
    ['10,000 quotes', '"“「'.repeat(3400)],
    ['10,000 colons and hyphens', '-:机构:'.repeat(2500)],
    ['only signs', '" - : OR | -- ""'],
    ['object keys', '__proto__ constructor toString'],
  ])('%s', async (_, q) => {
    const searcher = await searcherForTexts(TEXTS);
    const { hits, total } = await searcher.search({ q });
    for (const hit of hits.filter((one) => !one.approximate))
      expect(TEXTS.join('')).toContain(hit.clause.text);
    expect(total).toBeLessThanOrEqual(TEXTS.length);
    expect(await idsFor(searcher, '海上风电')).toEqual(['p2']);
  });

  it('any string', async () => {
    const searcher = await searcherForTexts(TEXTS);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (q) => {
        const { hits, total, nearest } = await searcher.search({ q });
        expect(hits.length).toBeLessThanOrEqual(total + nearest);
        for (const { marks, clause } of hits)
          for (const { start, end } of marks) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(clause.text.length);
          }
      }),
      { numRuns: 300 },
    );
  });
});

describe('index', () => {
  it('is the same bytes for the same input, in whatever order the clauses come', () => {
    const input = {
      documents: [makeDocument({ id: 'one' }), makeDocument({ id: 'two' })],
      clauses: [...makeClauses('one', TEXTS), ...makeClauses('two', TEXTS)],
      quantities: [],
      milestones: [],
      responsibilities: [],
      indicators: [],
      synonyms: [],
    };
    const first = buildSearchIndex(input, pairs).parts;
    const second = buildSearchIndex({ ...input, clauses: [...input.clauses].reverse() }, pairs).parts;
    expect([...second]).toEqual([...first]);
  });

  it('refuses clauses of unknown documents and words that are not the text', () => {
    const input = {
      documents: [makeDocument({ id: 'one' })],
      clauses: makeClauses('other', ['一']),
      quantities: [],
      milestones: [],
      responsibilities: [],
      indicators: [],
      synonyms: [],
    };
    expect(() => buildSearchIndex(input, pairs)).toThrow('other/p1');
    const own = { ...input, clauses: makeClauses('one', ['一二']) };
    expect(() => buildSearchIndex(own, () => ['一'])).toThrow('whole text');
  });
});
