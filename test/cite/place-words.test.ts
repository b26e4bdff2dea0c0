import { describe, expect, it } from 'vitest';
import { placeWords, sentenceWords, type PlaceStep } from '../../src/cite/place-words.ts';

const step = (eId: string, label: string, heading: string | null = null): PlaceStep => ({
  eId,
  label,
  heading,
});

describe('the place of a provision in words', () => {
  it.each<[PlaceStep[], string]>([
    [[step('p3', '三、'), step('p3-s2', '（二）'), step('p3-s2-i1', '1.')], '第三部分第（二）条第1项'],
    [[step('p1', '一、'), step('p1-s1', '(一)')], '第一部分第（一）条'],
    [[step('p3', '三、'), step('p3-s1', '（一）'), step('p3-s1-j2', '（2）')], '第三部分第（一）条第（2）目'],
    [
      [step('c2', '第二章'), step('a12', '第十二条'), step('a12-s1', '（一）'), step('a12-s1-i3', '3.')],
      '第二章第十二条第（一）项第3目',
    ],
    [[step('a12z1', '第十二条之一')], '第十二条之一'],
    [[step('x1', '附件1：'), step('x1-p2', '二、')], '附件1第二部分'],
    [[step('preamble', '')], '序言'],
    [[step('q3', '')], '第3段'],
    [[step('p2', '二、'), step('p2-q3', '')], '第二部分第3项'],
    [[step('t1', '', '附 则')], '“附 则”部分'],
    [[step('p1', '一、'), step('p1-t2', '——', '总体部署')], '第一部分“总体部署”'],
  ])('%#', (steps, words) => {
    expect(placeWords(steps)).toBe(words);
  });

  it('counts paragraphs and sentences after the heading', () => {
    const unit = (id: string, start: number, end: number) => ({ id, start, end });
    const clause = {
      eId: 'p1',
      paragraphs: [unit('g1', 0, 6), unit('g2', 7, 20), unit('g3', 21, 30)],
      sentences: [unit('g1.1', 0, 6), unit('g2.1', 7, 12), unit('g2.2', 12, 20), unit('g3.1', 21, 30)],
    };
    expect(sentenceWords(clause, 'g2.2', 6)).toBe('第1段第2句');
    expect(sentenceWords(clause, 'g3.1', 6)).toBe('第2段');
    expect(sentenceWords(clause, 'g1.1', 6)).toBe('标题');
    expect(sentenceWords({ ...clause, eId: 'a3' }, 'g2.2', 6)).toBe('第1款第2句');
  });
});
