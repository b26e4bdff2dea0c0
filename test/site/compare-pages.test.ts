import { describe, expect, it } from 'vitest';
import { spread } from '../../site/lib/plot.ts';
import { emptinessOf } from '../../site/lib/target-ladder.ts';
import { annualFormula } from '../../site/lib/promise.ts';
import { columnTitle, referenceName, shortRegion } from '../../site/lib/names.ts';
import { chainOf, neighboursOf, places } from '../../site/lib/places.ts';
import { trimMarks } from '../../site/lib/trim-marks.ts';
import { wordingOf } from '../../site/lib/aligned.ts';
import { formatLines } from '../../site/lib/format.ts';
import type { Commitment } from '../../src/compare/commitment.ts';
import type { PolicyDocument, RegionEntry } from '../../src/model/index.ts';

const region = (
  code: string,
  name: string,
  level: RegionEntry['level'],
  parent: string | null,
): RegionEntry => ({
  ...{ code, name, level, parent },
  shortName: name,
  abbreviation: null,
  nameEn: name,
});
const REGIONS = [
  region('000000', '全国', 'national', null),
  region('330000', '甲省', 'provincial', '000000'),
  region('330300', '乙市', 'city', '330000'),
  region('330400', '丙市', 'city', '330000'),
];
const policy = (id: string, code: string, level: PolicyDocument['level']): PolicyDocument =>
  ({ id, level, region: { code, name: code, nameEn: code, parents: [] } }) as unknown as PolicyDocument;
const source = {
  regions: REGIONS,
  policies: [policy('city-plan', '330300', 'city'), policy('other-plan', '330400', 'city')],
  figures: [],
};

describe('places', () => {
  it('lead from the city over its province to the nation, though no text of the province is known', () => {
    expect(chainOf(source, '330300').map((place) => [place.name, place.documents.length])).toEqual([
      ['乙市', 1],
      ['甲省', 0],
      ['全国', 0],
    ]);
  });

  it('can be chosen with what they lie in, cities first; neighbours are of one level', () => {
    const all = places(source);
    expect(all.map((place) => place.name)).toEqual(['乙市', '丙市', '甲省']);
    const [first] = all;
    if (first === undefined) throw new Error('no place');
    expect(neighboursOf(all, first).map((place) => place.name)).toEqual(['丙市']);
  });

  it('are never guessed', () => {
    expect(() => chainOf(source, '999999')).toThrow('999999');
  });
});

describe('an empty cell', () => {
  it.each([
    [['not-in-collection', 'not-in-collection'], 'not-in-collection'],
    [['not-in-collection', 'none-found'], 'none-found'],
    [['none-found', 'not-reviewed'], 'not-reviewed'],
    [['not-applicable', 'not-in-collection'], 'not-applicable'],
    [[], 'not-in-collection'],
  ] as const)('of %j is %s', (kinds, expected) => {
    expect(emptinessOf(kinds)).toBe(expected);
  });
});

describe('the formula of a rate', () => {
  const change = (over: Partial<Commitment>): Commitment =>
    ({
      ...{
        value: 9,
        value2: null,
        unit: { text: '%', symbol: '%', factor: 1 },
        change: 'decrease',
        annual: false,
      },
      ...{ baseline: 2020, by: '2023', period: null, plan: null },
      ...over,
    }) as Commitment;

  it('can be followed: compound for per cent, even for points, none where the text is yearly', () => {
    expect(annualFormula(change({}), 3.0948)).toBe('1 −（1 − 9%）^(1/3) ＝ 3.0948%（2020年至2023年，3年）');
    expect(annualFormula(change({ change: 'increase' }), 2.9)).toContain('（1 + 9%）^(1/3) − 1');
    const points = { text: '个百分点', symbol: 'pp', factor: 1 };
    expect(annualFormula(change({ unit: points }), 3)).toContain('9个百分点 ÷ 3 ＝ 3个百分点');
    expect(annualFormula(change({ annual: true }), 9)).toBe('原文即为年均 9%');
  });
});

describe('names', () => {
  it('of columns stay short and keep their region', () => {
    expect(shortRegion('广西壮族自治区')).toBe('广西');
    expect(shortRegion('甲市')).toBe('甲');
    expect(columnTitle('某委员会关于做好节水工作的意见')).toBe('做好节水工作的意见');
    expect(columnTitle('关于完整准确全面做好节水和节电工作的实施意见').length).toBeLessThanOrEqual(14);
    expect(
      referenceName({
        documentTitle: '节水规划',
        documentTitleEn: null,
        region: '甲省、乙市',
        level: 'provincial',
      }),
    ).toBe('甲、乙·节水规划');
  });

  it('of lines say one line where there is one', () => {
    expect(formatLines({ startLine: 8, endLine: 8 })).toBe('第 8 行');
    expect(formatLines({ startLine: 8, endLine: 9 })).toBe('第 8—9 行');
  });
});

describe('labels of a picture', () => {
  it('keep their distance and order, and move as little as may be', () => {
    expect(spread([10, 50], 16, 0, 100)).toEqual([10, 50]);
    expect(spread([50, 50], 16, 0, 100)).toEqual([42, 58]);
    expect(spread([58, 42, 50], 16, 0, 100)).toEqual([66, 34, 50]);
    expect(spread([99, 98], 16, 0, 100)).toEqual([100, 84]);
    expect(spread([1, 2], 16, 0, 100)).toEqual([0, 16]);
  });
});

describe('a difference of wording', () => {
  const data = { units: [] };

  it('marks changes where most is common, and what is common where most is rewritten', () => {
    expect(
      wordingOf(data, '推进工业节水改造，提高用水效率。', '推进工业节水改造，提高用电效率。').marks,
    ).toBe('changes');
    expect(wordingOf(data, '推进工业节水改造。', '完善城市道路照明设施运行维护。').marks).toBe('common');
  });

  it('gives both texts back', () => {
    const [a, b] = ['严禁新增产能，到2025年下降15%以上。', '严控新增产能，到2025年下降12%左右。'];
    const { parts } = wordingOf(data, a, b);
    expect(parts.map((part) => part.a).join('')).toBe(a);
    expect(parts.map((part) => part.b).join('')).toBe(b);
  });

  it('marks words without the punctuation around them', () => {
    expect(trimMarks('。到2025年，')).toEqual({ before: '。', words: '到2025年', after: '，' });
    expect(trimMarks('，。')).toEqual({ before: '，。', words: '', after: '' });
  });
});
