import { describe, expect, it } from 'vitest';
import { FURNITURE_RULES } from '../../src/parse/furniture.ts';
import { parseText } from '../../src/parse/index.ts';
import { PAGE_MARK_RULES } from '../../src/parse/page-marks.ts';

describe.each([
  ['page marks', PAGE_MARK_RULES],
  ['furniture of web pages', FURNITURE_RULES],
])('%s: every rule matches its examples and none of its counter-examples', (_, rules) => {
  for (const { pattern, examples, counterExamples } of rules) {
    it.each([...examples])('%s', (line) => {
      expect(pattern.test(line)).toBe(true);
    });
    it.each([...counterExamples])('not %s', (line) => {
      expect(rules.some((rule) => rule.pattern.test(line))).toBe(false);
    });
  }
});

describe('what is left out is reported with its line and words', () => {
  const left = (text: string[]): string[][] =>
    parseText(text.join('\n'))
      .mends.filter((m) => !m.kind.startsWith('joined'))
      .map((m) => [m.kind, String(m.line), m.before]);

  it('page marks and page numbers beside running heads', () => {
    const page = (n: number): string[] => [
      '某省节水发展规划',
      String(n),
      `${'一二三'.charAt(n - 1)}、任务`,
      '治理漏损。',
    ];
    expect(left(['某省节水发展规划', ...page(1), ...page(2), ...page(3), '— 4 —'])).toEqual([
      ['page-mark', '14', '— 4 —'],
      ['running-head', '2', '某省节水发展规划'],
      ['running-head', '3', '1'],
      ['running-head', '6', '某省节水发展规划'],
      ['running-head', '7', '2'],
      ['running-head', '10', '某省节水发展规划'],
      ['running-head', '11', '3'],
    ]);
  });

  it('buttons, breadcrumbs and links to other pages', () => {
    expect(left(['首页 > 公开', '某市方案', '一、任务', '治理漏损。', '相关链接：', '图解方案'])).toEqual([
      ['web-furniture', '1', '首页 > 公开'],
      ['web-furniture', '5', '相关链接：'],
      ['web-furniture', '6', '图解方案'],
    ]);
  });

  const SENTENCE = '健全用水定额，推广滴灌和喷灌，改造老旧管网，建立用水台账，按月公布进度，';
  it('page marks behind, before and between words', () => {
    expect(
      left([
        '某市节水方案',
        '一、任务',
        `${SENTENCE}${SENTENCE}接受— 1 —`,
        '监督。',
        `${SENTENCE}${SENTENCE}抓好—2—落实。`,
        '二、保障',
        `${SENTENCE}${SENTENCE}强化考核。`,
        '－３－ 加强宣传引导。',
      ]),
    ).toEqual([
      ['glued-page-mark', '3', '— 1 —'],
      ['glued-page-mark', '5', '—2—'],
      ['glued-page-mark', '8', '－３－'],
    ]);
    expect(parseText(`某市节水方案\n一、任务\n${SENTENCE}接受 — 4 —\n监督。`).clauses.at(-1)?.text).toContain(
      '接受监督。',
    );
  });

  it('numbers between dashes that are no page’s', () => {
    expect(
      left(['某市方案', '一、任务', `${SENTENCE}执行-5-号标准。`, '二、保障 —1—', '三、考核 —2—']),
    ).toEqual([]);
  });

  it('a title under a running head of the same words is the text’s', () => {
    const pages = ['一、任务\n推广滴灌，改造管网。', '二、保障\n加强领导。', '三、考核\n按月通报。'];
    const text = pages.map((page) => `某市节水方案\n${page}`).join('\n\f');
    expect(
      left([`某市节水方案\n关于印发某市节水方案的通知\n\f某市节水方案\n${text}`]).map((m) => m[1]),
    ).toEqual(['3', '7', '10']);
  });

  it('the head of a gazette over a text of one page', () => {
    expect(left(['某市人民政府公报 2019 年第 4 期        市政府文件', '某市节水方案', '一、任务'])).toEqual([
      ['running-head', '1', '某市人民政府公报 2019 年第 4 期        市政府文件'],
    ]);
  });

  it('labels and cells that repeat are not running heads', () => {
    const row = ['预期性指标', '责任单位：市水利局', '（市水利局负责）', '（一）工作计划'];
    expect(left(['某市方案', '一、任务', ...row, ...row, ...row, ...row])).toEqual([]);
  });
});

it('where each fact was read', () => {
  const { front } = parseText(
    [
      '某市水利局文件',
      '某水〔2021〕3号',
      '关于节水的通知',
      '一、任务',
      '治理漏损。',
      '某市水利局',
      '2021年3月5日',
    ].join('\n'),
  );
  expect(front.readAt).toEqual({ title: 3, documentNumber: 2, issuedOn: 7, issuers: 6 });
});

it('a note under a rule, its sign in the middle of a sentence', () => {
  const { clauses, mends } = parseText(
    '某市指引\n一、范围\n适用于节水产品①的评价。\n————————\n① 节水产品是指认证产品。\n- 1 -\n二、要求\n做好评价。',
  );
  expect(clauses.map((c) => c.eId)).toEqual(['front', 'p1', 'p2']);
  expect(mends.filter((m) => m.kind === 'footnote').map((m) => m.line)).toEqual([5]);
});

describe('sections of a standard that are sentences', () => {
  const text = ['1 总则', '1.1 为了节水，制定本导则。', '1.2 用水适用本导则。', '2 要求'].concat([
    '2.1 定额应当先进，并每年修订。',
    '2.2 管网应当完好。',
    '3 附则',
    '3.1 本导则自印发之日起施行。',
  ]);
  const labels = (lines: string[]): string[] =>
    parseText(['某市节水导则', ...lines].join('\n'))
      .clauses.map((c) => c.label)
      .filter((l) => l !== '');
  it('where nothing else is numbered', () => {
    expect(labels(text)).toEqual(['1', '1.1', '1.2', '2', '2.1', '2.2', '3', '3.1']);
  });
  it('and not among headings of a plan', () => {
    expect(labels(['一、任务', ...text])).toEqual(['一、']);
  });
});

it('headings that telephones show with a nought', () => {
  const { clauses } = parseText(
    '某市节水举措\n01 完善规划\n推广滴灌。\n02 加快建设\n改造管网。\n03 强化保障\n加强宣传。',
  );
  expect(clauses.map((c) => [c.eId, c.heading])).toEqual([
    ['front', null],
    ['p1', '完善规划'],
    ['p2', '加快建设'],
    ['p3', '强化保障'],
  ]);
});

it('the second line of a cell is no clause', () => {
  const { clauses } = parseText(
    `某市节水方案\n一、任务\n推广滴灌。\n附件\n分工表\n1   推广滴灌    （1）建设示范点；    市水利局\n${' '.repeat(24)}（2）总结推广。`,
  );
  expect(clauses.map((c) => c.label).filter((l) => l !== '')).toEqual(['一、', '附件']);
});

describe('numbers apart from their words', () => {
  const headings = (text: string): (string | null)[][] =>
    parseText(text)
      .clauses.slice(1)
      .map((c) => [c.eId, c.heading]);

  it.each([
    ['alone on their lines', '某市方案\n一、\n主要任务\n（一）\n推广滴灌。推进节水。\n（二）\n\n改造管网'],
    ['cut in two', '某市方案\n一\n、主要任务\n（一\n）推广滴灌。推进节水。\n（\n二\n）\n改造管网'],
  ])('%s', (_, text) => {
    expect(headings(text)).toEqual([
      ['p1', '主要任务'],
      ['p1-s1', '推广滴灌'],
      ['p1-s2', '改造管网'],
    ]);
  });
  it('chapters and items too', () => {
    expect(headings('某市办法\n第一\n章 总则\n1\n. 目的。节水。\n2.\n依据。用水定额。')).toEqual([
      ['c1', '总则'],
      ['c1-i1', '目的'],
      ['c1-i2', '依据'],
    ]);
  });
});
