import { expect, it } from 'vitest';
import { unescaped } from '../../site/lib/unescaped.ts';

it('a part of an address is read in words, and as it stands where it is no escape', () => {
  expect(unescaped('q=%E8%8A%82%E6%B0%B4')).toBe('q=节水');
  expect(unescaped('q=100%')).toBe('q=100%');
  expect(unescaped('%E8%8A')).toBe('%E8%8A');
});
