import { describe, expect, it } from 'vitest';
import { annualRate } from '../../src/compare/annualise.ts';
import { commitmentsOf } from '../../src/compare/commitment.ts';
import { relateCommitments } from '../../src/compare/relations.ts';
import type {
  Figure,
  Indicator,
  Milestone,
  PolicyDocument,
  Quantity,
  Relation,
} from '../../src/model/index.ts';
import { Relation as RelationSchema } from '../../src/model/index.ts';
import { regionDocument, makeFigure, makeIndicator, makeTarget } from './support.ts';

const INTENSITY = makeIndicator('industrial-energy-intensity', {
  name: '规模以上工业单位增加值能耗',
  aliases: ['单位规模以上工业增加值能耗'],
  stricter: 'change',
});
const cut = { change: 'decrease', baseline: 2020 } as const;
const nation = makeFigure('national-plan', 'national', '000000', INTENSITY.id, {
  ...cut,
  value: 13.5,
  scope: '规模以上工业',
});
const zhejiang = regionDocument('zhejiang', 'provincial', '330000');
const xian = regionDocument('xian', 'city', '610100');
const liuzhou = regionDocument('liuzhou', 'city', '450200');
const wenzhou = regionDocument('wenzhou', 'city', '330300', {
  period: { start: 2021, end: 2023, text: '2021-2023' },
});

/** The only relation of the target with this value. */
function relationOf(relations: readonly Relation[], aId: string): Relation {
  const found = relations.filter((r) => r.a.quantityId === aId || r.a.milestoneId === aId);
  expect(found).toHaveLength(1);
  return found[0] as Relation;
}

function relate(
  target: Quantity,
  above: { figures?: Figure[]; quantities?: Quantity[]; documents?: PolicyDocument[] },
  indicator: Indicator,
  document: PolicyDocument = xian,
): Relation {
  const relations = relateCommitments(
    [target, ...(above.quantities ?? [])],
    above.figures ?? [],
    [document, ...(above.documents ?? [])],
    [indicator],
  );
  return relationOf(relations, target.id);
}

describe('energy per unit of value added, from nation to city', () => {
  const targets = {
    zhejiang: makeTarget('zhejiang', INTENSITY.id, {
      ...cut,
      value: 16,
      comparator: '>=',
      scope: '规模以上工业',
    }),
    zhejiangStretch: makeTarget('zhejiang', INTENSITY.id, { ...cut, value: 18, firm: false }),
    xian: makeTarget('xian', INTENSITY.id, { ...cut, value: 15, comparator: '>=' }),
    liuzhou: makeTarget('liuzhou', INTENSITY.id, { ...cut, value: 15.8 }),
    wenzhou: makeTarget('wenzhou', INTENSITY.id, {
      change: 'decrease',
      value: 9,
      by: '2023',
      scope: '规上工业',
    }),
  };
  const relations = relateCommitments(
    Object.values(targets),
    [nation],
    [zhejiang, xian, liuzhou, wenzhou],
    [INTENSITY],
  );

  it('is stricter where the cut is greater', () => {
    for (const [id, expected] of [
      [targets.zhejiang.id, null],
      [targets.zhejiangStretch.id, 'a'],
      [targets.xian.id, null],
      [targets.liuzhou.id, null],
    ] as const) {
      const relation = relationOf(relations, id);
      expect(relation).toMatchObject({
        relation: 'stricter',
        reasons: [],
        stretch: expected,
        annualised: null,
      });
      expect(relation.b).toEqual({
        documentId: 'national-plan',
        level: 'national',
        quantityId: null,
        milestoneId: null,
        figureId: nation.id,
      });
    }
  });

  it('sets 温州 against the firm value of its own province, and offers rates for the other span', () => {
    const relation = relationOf(relations, targets.wenzhou.id);
    expect(relation).toMatchObject({ relation: 'not-comparable', reasons: ['year'], stretch: null });
    expect(relation.b.quantityId).toBe(targets.zhejiang.id);
    expect(relation.annualised).toEqual({ a: 3.0948, b: 3.427 });
    expect(relation.note).toContain('2020');
  });

  it('gives one valid relation for each target, with a stable id', () => {
    expect(relations).toHaveLength(5);
    for (const relation of relations) {
      expect(() => RelationSchema.parse(relation)).not.toThrow();
      const b = relation.b.quantityId ?? relation.b.figureId;
      expect(relation.id).toBe(`${relation.a.quantityId}~${b}`);
    }
  });

  it('does not look past a province that has the indicator, nor into another one', () => {
    const guangxi = makeFigure('guangxi', 'provincial', '450000', INTENSITY.id, { ...cut, value: 17 });
    const again = relateCommitments(
      Object.values(targets),
      [nation, guangxi],
      [zhejiang, xian, liuzhou, wenzhou],
      [INTENSITY],
    );
    expect(relationOf(again, targets.liuzhou.id)).toMatchObject({
      relation: 'weaker',
      b: { figureId: guangxi.id },
    });
    expect(relationOf(again, targets.xian.id).b.figureId).toBe(nation.id);
  });
});

describe('direction and comparator', () => {
  const share = makeIndicator('share', { stricter: 'higher' });
  const coal = makeIndicator('coal-share', { stricter: 'lower' });
  const at = (value: number, over: Partial<Figure> = {}, indicator = share): Figure[] => [
    makeFigure('n', 'national', '000000', indicator.id, { value, ...over }),
  ];
  it.each([
    [share, 22, '=', 20, '=', 'stricter'],
    [share, 20, '>=', 20, '=', 'equal'],
    [share, 20, '>', 20, '=', 'stricter'],
    [share, 20, '=', 20, '>', 'weaker'],
    [share, 20, '~', 20, '~', 'equal'],
    [share, 18, '>=', 20, '~', 'weaker'],
    [coal, 55, '<=', 60, '<=', 'stricter'],
    [coal, 62, '=', 60, '<=', 'weaker'],
    [coal, 60, '<', 60, '<=', 'stricter'],
  ] as const)('%#: %o', (indicator, a, comparatorA, b, comparatorB, expected) => {
    const target = makeTarget('xian', indicator.id, { value: a, comparator: comparatorA });
    const relation = relate(target, { figures: at(b, { comparator: comparatorB }, indicator) }, indicator);
    expect(relation).toMatchObject({ relation: expected, reasons: [] });
  });

  it('keeps a ceiling and a floor apart', () => {
    const target = makeTarget('xian', share.id, { value: 30, comparator: '<=' });
    expect(relate(target, { figures: at(20) }, share)).toMatchObject({
      relation: 'not-comparable',
      reasons: ['measure'],
    });
  });

  it('compares the sure end of a range', () => {
    const range = { value: 18, value2: 25 };
    expect(relate(makeTarget('xian', share.id, range), { figures: at(20) }, share).relation).toBe('weaker');
    expect(relate(makeTarget('xian', coal.id, range), { figures: at(20, {}, coal) }, coal).relation).toBe(
      'weaker',
    );
    expect(relate(makeTarget('xian', share.id, range), { figures: at(18, range) }, share).relation).toBe(
      'equal',
    );
  });

  it('takes growth for a loss where less is stricter', () => {
    const growth = (value: number): Partial<Quantity> => ({ value, change: 'increase', baseline: 2020 });
    const above = { figures: at(3, { change: 'increase', baseline: 2020 }, coal) };
    expect(relate(makeTarget('xian', coal.id, growth(5)), above, coal).relation).toBe('weaker');
    const shrink = makeTarget('xian', coal.id, { value: 1, change: 'decrease', baseline: 2020 });
    expect(relate(shrink, above, coal).relation).toBe('stricter');
  });

  it('says equal or nothing where the indicator has no direction', () => {
    const none = makeIndicator('none', { stricter: 'none' });
    const figures = at(20, {}, none);
    expect(relate(makeTarget('xian', 'none', { value: 20 }), { figures }, none).relation).toBe('equal');
    expect(relate(makeTarget('xian', 'none', { value: 21 }), { figures }, none)).toMatchObject({
      relation: 'not-comparable',
      reasons: ['measure'],
    });
  });

  it('multiplies out units without rounding noise', () => {
    const factor = (text: string, by: number): Quantity['unit'] => ({ text, symbol: 'tce/t', factor: by });
    const intensity = makeIndicator('per-tonne', { stricter: 'lower' });
    const target = makeTarget('xian', intensity.id, { value: 0.3, unit: factor('吨标准煤/吨', 1) });
    const figures = at(300, { unit: factor('千克标准煤/吨', 0.001) }, intensity);
    expect(relate(target, { figures }, intensity).relation).toBe('equal');
  });
});

describe('reasons for not comparing', () => {
  const share = makeIndicator('share', { name: '电炉钢产量比例', dimension: 'percent' });
  const above = (over: Partial<Figure> = {}): { figures: Figure[] } => ({
    figures: [makeFigure('n', 'national', '000000', share.id, over)],
  });
  const points = { text: '个百分点', symbol: 'pp', factor: 1 };
  const kilowatt = { text: '万千瓦', symbol: 'kW', factor: 1e4 };
  it.each<[string, Partial<Quantity>, Partial<Figure>, string[]]>([
    ['another year', { by: '2030' }, {}, ['year']],
    ['another baseline', { ...cut, baseline: 2015 }, cut, ['baseline']],
    ['another scope', { scope: '钢铁行业' }, {}, ['scope']],
    ['another unit', cut, { ...cut, unit: { text: '‰', symbol: '‰', factor: 1 } }, ['unit']],
    ['a level and a change', { change: 'increase', baseline: 2020 }, {}, ['measure']],
    [
      'points and per cent',
      { change: 'increase', baseline: 2020, unit: points },
      { change: 'increase', baseline: 2020 },
      ['unit'],
    ],
    ['a yearly rate', { ...cut, annual: true }, cut, ['measure']],
    ['amounts of unlike jurisdictions', { unit: kilowatt }, { unit: kilowatt }, ['scope']],
    ['two at once', { by: '2030', scope: '钢铁' }, {}, ['year', 'scope']],
  ])('%s', (_name, a, b, reasons) => {
    expect(relate(makeTarget('xian', share.id, a), above(b), share)).toMatchObject({
      relation: 'not-comparable',
      reasons,
    });
  });

  it('reads one scope in two spellings', () => {
    const relation = relate(
      makeTarget('xian', share.id, { scope: '钢铁行业、有色' }),
      above({ scope: '有色行业和钢铁' }),
      share,
    );
    expect(relation.relation).toBe('equal');
  });

  it('offers the yearly rate of a whole span beside 年均', () => {
    const relation = relate(
      makeTarget('xian', share.id, { ...cut, value: 3, annual: true }),
      above({ ...cut, value: 13.5 }),
      share,
    );
    expect(relation.annualised).toEqual({ a: 3, b: 2.8589 });
  });

  it('chooses the counterpart of the same year and scope among several', () => {
    const figures = [
      makeFigure('n', 'national', '000000', share.id, { by: '2030', value: 12 }),
      makeFigure('n', 'national', '000000', share.id, { scope: '钢铁', value: 11 }),
      makeFigure('n', 'national', '000000', share.id, { value: 9 }),
    ];
    const relation = relate(makeTarget('xian', share.id), { figures }, share);
    expect(relation).toMatchObject({ relation: 'stricter', b: { figureId: figures[2]?.id } });
  });

  it('sets firm against firm and stretch against stretch', () => {
    const figures = [
      makeFigure('n', 'national', '000000', share.id, { value: 12 }),
      makeFigure('n', 'national', '000000', share.id, { value: 14, firm: false }),
    ];
    const firm = relate(makeTarget('xian', share.id, { value: 13 }), { figures }, share);
    expect(firm).toMatchObject({ relation: 'stricter', stretch: null, b: { figureId: figures[0]?.id } });
    const stretch = relate(makeTarget('xian', share.id, { value: 13, firm: false }), { figures }, share);
    expect(stretch).toMatchObject({ relation: 'weaker', stretch: 'both', b: { figureId: figures[1]?.id } });
    const only = relate(makeTarget('xian', share.id, { value: 13 }), { figures: figures.slice(1) }, share);
    expect(only).toMatchObject({ relation: 'weaker', stretch: 'b' });
  });
});

describe('what is related', () => {
  const share = makeIndicator('share', { comparableWith: ['kin'] });
  const kin = makeIndicator('kin', { name: '近亲' });
  const national = regionDocument('national', 'national', '000000');

  it('leaves out companions, statistics and targets without an indicator', () => {
    const quantities = [
      makeTarget('national', 'share'),
      makeTarget('xian', 'share', { role: 'statistic' }),
      makeTarget('xian', null),
      makeTarget('news', 'share', { value: 3 }),
    ];
    const news = regionDocument('news', 'city', '610100', { role: 'companion' });
    expect(relateCommitments(quantities, [], [national, xian, news], [share])).toEqual([]);
  });

  it('never takes a companion for the level above', () => {
    const news = regionDocument('news', 'national', '000000', { role: 'companion' });
    const quantities = [makeTarget('xian', 'share'), makeTarget('news', 'share')];
    expect(relateCommitments(quantities, [], [xian, news], [share])).toEqual([]);
  });

  it('shows a near indicator where no level above has the same, without a verdict', () => {
    const figures = [makeFigure('n', 'national', '000000', 'kin')];
    const [relation] = relateCommitments([makeTarget('xian', 'share')], figures, [xian], [share, kin]);
    expect(relation).toMatchObject({ relation: 'not-comparable', reasons: ['measure'] });
    expect(relation?.note).toContain('近亲');
  });

  it('compares dated milestones by their dates', () => {
    const peak = makeIndicator('peak', { stricter: 'earlier' });
    const milestone: Milestone = {
      id: 'xian/p1/m1',
      clauseId: 'xian/p1',
      sentenceId: 'g1.1',
      start: 0,
      end: 1,
      indicator: { text: '达峰', id: 'peak' },
      scope: '',
      by: '<2030',
      period: null,
      firm: true,
      generic: false,
      rule: 'test',
      review: 'machine',
    };
    const figures = [makeFigure('n', 'national', '000000', 'peak', { value: null, unit: null, by: '2030' })];
    const relate2 = (by: string | null): Relation | undefined =>
      relateCommitments([], figures, [xian], [peak], [{ ...milestone, by }])[0];
    expect(relate2('<2030')?.relation).toBe('stricter');
    expect(relate2('2030')?.relation).toBe('equal');
    expect(relate2('2031-06')?.relation).toBe('weaker');
    const june = { value: null, unit: null, by: '2030-06-20' };
    const inJune = (by: string): Relation | undefined =>
      relateCommitments(
        [],
        [makeFigure('n', 'national', '000000', 'peak', june)],
        [xian],
        [peak],
        [{ ...milestone, by }],
      )[0];
    expect(inJune('2030-06')?.relation).toBe('weaker');
    expect(inJune('2030-05')?.relation).toBe('stricter');
    expect(relate2(null)?.reasons).toEqual(['year']);
  });
});

describe('what is told apart, and what is not', () => {
  const rate = makeIndicator('rate');
  const named = (text: string) => ({ indicator: { text, id: rate.id } });
  const against = (over: Partial<Quantity>, figure: Partial<Figure>, indicator = rate): Relation =>
    relate(
      makeTarget('wenzhou', indicator.id, over),
      { figures: [makeFigure('n', 'national', '000000', indicator.id, figure)] },
      indicator,
      wenzhou,
    );

  it('norms without a date are of no other year; the end of a plan stands beside a stated date', () => {
    expect(against({ by: null }, { by: null }).reasons).toEqual([]);
    expect(against({ by: null }, { by: '2023' }).reasons).toEqual([]);
    expect(against({ by: null }, { by: '2025' }).reasons).toEqual(['year']);
  });

  it('a figure takes the years of its plan from the title', () => {
    const figure = { change: 'decrease', documentTitle: '某省“十四五”规划' } as const;
    const relation = against({ change: 'decrease', baseline: 2020, by: '2025' }, figure);
    expect(relation).toMatchObject({ relation: 'equal', reasons: [] });
    expect(relation.note).toContain('上级未写明基期');
    expect(against({ change: 'decrease', baseline: 2020 }, { change: 'decrease' }).reasons).toEqual([
      'baseline',
    ]);
  });

  it('objects that one side lists and the other does not name are another scope', () => {
    const listed = named('新建学校、新建厂房屋顶覆盖率');
    expect(against(named('新建厂房屋顶覆盖率'), listed).reasons).toEqual(['scope']);
    expect(against(listed, listed).reasons).toEqual([]);
    expect(against(named('新建学校和新建厂房屋顶覆盖率'), listed).reasons).toEqual([]);
  });

  it('enterprises above designated size are not all industry, unless the indicator says so', () => {
    const scopes = [{ scope: '规上工业' }, { scope: '工业' }] as const;
    const water = makeIndicator('water', { name: '工业用水量', aliases: ['规模以上工业用水量'] });
    expect(against(...scopes, water).reasons).toEqual(['scope']);
    expect(against(scopes[0], scopes[0], water).reasons).toEqual([]);
    const above = makeIndicator('above', { name: '规模以上工业用水量' });
    expect(against(scopes[0], { scope: '规模以上工业' }, above).reasons).toEqual([]);
  });

  it('provincial figures stand against the nation, those of several provinces too', () => {
    const figures = [
      makeFigure('n', 'national', '000000', 'rate', { value: 20 }),
      makeFigure('z', 'provincial', '330000', 'rate', { value: 24 }),
      makeFigure('cy', 'provincial', '510000', 'rate', {
        ...{ region: '川渝', regionCodes: ['500000', '510000'], value: 24 },
      }),
    ];
    const relations = relateCommitments([], figures, [], [rate]);
    expect(relations.map((r) => [r.a.documentId, r.b.documentId, r.relation, r.reasons])).toEqual([
      ['z', 'n', 'stricter', []],
      ['cy', 'n', 'not-comparable', ['scope']],
    ]);
    for (const relation of relations) expect(() => RelationSchema.parse(relation)).not.toThrow();
  });

  it('a part against its whole, or against another part, differs in scope and not in measure', () => {
    const whole = makeIndicator('whole');
    const [steel, cement] = ['steel', 'cement'].map((id) =>
      makeIndicator(id, { within: 'whole', comparableWith: ['whole', 'cement'] }),
    );
    if (steel === undefined || cement === undefined) throw new Error('two indicators');
    for (const above of ['whole', 'cement']) {
      const figures = [makeFigure('n', 'national', '000000', above)];
      const [relation] = relateCommitments(
        [makeTarget('xian', 'steel')],
        figures,
        [xian],
        [whole, steel, cement],
      );
      expect(relation).toMatchObject({ relation: 'not-comparable', reasons: ['scope'] });
    }
  });

  it('no base is presumed for what is added in pieces or kilowatts', () => {
    const indicator = makeIndicator('added', { dimension: 'power' });
    const kilowatts = { unit: { text: '万千瓦', symbol: 'kW', factor: 1e4 }, change: 'increase' as const };
    const figures = [makeFigure('n', 'national', '000000', 'added', kilowatts)];
    const [relation] = relateCommitments(
      [makeTarget('xian', 'added', kilowatts)],
      figures,
      [xian],
      [indicator],
    );
    expect(relation?.note).not.toContain('基期');
  });

  it('of like indicators the one that is measured alike is shown', () => {
    const [level, added] = [makeIndicator('level'), makeIndicator('added')];
    const own = makeIndicator('own', { comparableWith: ['level', 'added'] });
    const figures = [
      makeFigure('n', 'national', '000000', 'level'),
      makeFigure('n', 'national', '000000', 'added', { change: 'increase' }),
    ];
    const target = makeTarget('xian', 'own', { change: 'increase' });
    const [relation] = relateCommitments([target], figures, [xian], [own, level, added]);
    expect(relation?.b.figureId).toBe(figures[1]?.id);
  });
});

describe('annual rate', () => {
  const rate = (over: Partial<Quantity>): number | null => {
    const [commitment] = commitmentsOf([makeTarget('xian', 'x', over)], [], [xian]);
    if (commitment === undefined) throw new Error('no commitment');
    return annualRate(commitment);
  };
  it('is compound for per cent and linear for points', () => {
    expect(rate({ ...cut, value: 18 })).toBe(3.8913);
    expect(rate({ value: 100, change: 'increase', baseline: 2020 })).toBe(14.8698);
    expect(
      rate({
        value: 5,
        change: 'increase',
        baseline: 2020,
        unit: { text: '个百分点', symbol: 'pp', factor: 1 },
      }),
    ).toBe(1);
    expect(rate({ ...cut, value: 100 })).toBe(100);
  });
  it('is not made up where there is no span', () => {
    expect(rate({ value: 18 })).toBeNull();
    expect(rate({ value: 18, change: 'decrease' })).toBeNull();
    expect(rate({ ...cut, by: '2020' })).toBeNull();
    expect(rate({ ...cut, value: 120 })).toBeNull();
  });
});
