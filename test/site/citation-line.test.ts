import { expect, it } from 'vitest';
import { figureCitation, pinWords } from '../../site/lib/citation.ts';

it.each([
  ['三/（十）/4.', '三、（十）4'],
  ['第二章/三、', '第二章三'],
  ['二、', '二'],
  ['五/（十一）', '五、（十一）'],
  ['附件/2/（三）', '附件2（三）'],
])('the place of a reference figure: %s', (pin, words) => {
  expect(pinWords(pin)).toBe(words);
});

it('a reference figure says that its text is not here', () => {
  expect(figureCitation({ documentTitle: '某规划', pin: '三/（十）/4.' })).toBe(
    '《某规划》，三、（十）4（参考数字，原文未收录）。',
  );
});
