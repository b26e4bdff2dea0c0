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
