import { describe, expect, it } from 'vitest';
import { cleanLine, hasControls, withoutControls } from '../../src/text/controls.ts';

describe('signs that are no words', () => {
  it.each([
    ['a control', 'a\u0000b\u001bc', 'a\ufffdb\ufffdc'],
    ['a control of C1', 'a\u0085\u009bb', 'a\ufffd\ufffdb'],
    ['an override', '节能\u202e万003\u202c', '节能\ufffd万003\ufffd'],
    ['an isolate', '\u2066x\u2069', '\ufffdx\ufffd'],
    ['half a pair', 'a\ud83d', 'a\ufffd'],
    ['tag characters', 'a\u{e0041}b', 'a\ufffd\ufffdb'],
  ])('%s is shown and does nothing', (_, text, shown) => {
    expect(hasControls(text)).toBe(true);
    expect(withoutControls(text)).toBe(shown);
    expect(withoutControls(text)).toHaveLength(text.length);
  });
  it.each(['一、目标\n\t（一）“十四五”\r\n', '😀', 'a\u200bb', '٣ عربي', '\u3000'])(
    '%j stays as it is',
    (text) => {
      expect(hasControls(text)).toBe(false);
      expect(withoutControls(text)).toBe(text);
    },
  );
  it('and line ends make one line', () => {
    expect(cleanLine(' 甲\r\nX:\u0007 乙\u2028丙 ')).toBe('甲 X:\ufffd 乙 丙');
  });
});
