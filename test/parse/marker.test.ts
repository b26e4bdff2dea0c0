import { describe, expect, it } from 'vitest';
import { MARKER_RULES, ordinal, readMarker } from '../../src/parse/marker.ts';

describe('every rule matches its examples and none of its counter-examples', () => {
  for (const rule of MARKER_RULES) {
    for (const example of rule.examples) {
      it(`${rule.class}: ${example}`, () => {
        expect(rule.pattern.test(example)).toBe(true);
        expect(readMarker(example)?.class).toBe(rule.class);
      });
    }
    for (const example of rule.counterExamples) {
      it(`not ${rule.class}: ${example}`, () => {
        expect(rule.pattern.test(example)).toBe(false);
      });
    }
  }
});

describe('one number in all its forms', () => {
  it.each([
    ['一、', 'p', 1],
    ['（一）', 's', 1],
    ['(一)', 's', 1],
    ['㈠', 's', 1],
    ['1.', 'i', 1],
    ['１．', 'i', 1],
    ['⒈', 'i', 1],
    ['（1）', 'j', 1],
    ['⑴', 'j', 1],
    ['1）', 'j', 1],
    ['①', 'k', 1],
    ['（四十三）', 's', 43],
    ['第一百零二条 国家', 'a', 102],
    ['第十二章 附则', 'c', 12],
    ['附件2', 'x', 2],
    ['附件', 'x', 1],
  ])('%s is %s%d', (text, cls, number) => {
    expect(readMarker(text)).toMatchObject({ class: cls, number });
  });
  it('第十二条之一 is a12z1', () => {
    expect(readMarker('第十二条之一 国家支持')).toMatchObject({
      class: 'a',
      number: 12,
      sub: 1,
      label: '第十二条之一',
    });
  });
  it('reads ordinals up to the hundreds', () => {
    expect(
      ['九', '十', '十一', '二十', '四十三', '一百', '一百零二', '二百一十', '12', '３'].map(ordinal),
    ).toEqual([9, 10, 11, 20, 43, 100, 102, 210, 12, 3]);
  });
  it('a list of attachments under a letter opens no attachment', () => {
    expect(readMarker('附件：1.重点任务分工表；2.指标表。')).toBeNull();
  });
});
