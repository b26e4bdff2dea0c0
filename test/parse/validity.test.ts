import { describe, expect, it } from 'vitest';
import { readValidity } from '../../src/parse/validity.ts';

const none = { effectiveFrom: null, effectiveTo: null, bases: [] };

describe('what a text says of its own force and foundations', () => {
  it.each([
    ['本条例自2008年10月1日起施行。', { effectiveFrom: '2008-10-01' }],
    [
      '本办法自 2023 年 1 月 1 日起施行，有效期至２０２７年１２月３１日。',
      { effectiveFrom: '2023-01-01', effectiveTo: '2027-12-31' },
    ],
    ['本方案自印发之日起实施。', { effectiveFrom: '2022-06-05' }],
    ['本政策自12月1日起施行，有效期至2023年12月31日。', { effectiveTo: '2023-12-31' }],
    ['自2021年起，每年开展一次评估。', {}],
  ])('%s', (text, expected) => {
    expect(readValidity([text], '', '2022-06-05')).toEqual({ ...none, ...expected });
  });

  it('names what it rests on, and nothing that it only mentions', () => {
    const opening =
      '为推进节能，根据《某法》《某省<某法>办法》等规定，结合我省实际，制定本方案。落实《某规划》有关要求。';
    expect(readValidity([], opening, null).bases).toEqual(['某法', '某省<某法>办法']);
    expect(readValidity([], '坚持《某宣言》的精神。', null).bases).toEqual([]);
  });
});
