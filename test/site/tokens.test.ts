import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COLOURS, GROUNDS } from '../../site/lib/design-tokens.ts';

const css = readFileSync(new URL('../../site/styles/tokens.css', import.meta.url), 'utf8');

/** Custom colours of the block that follows a line, over those given. */
function block(opening: string, under: ReadonlyMap<string, string> = new Map()): Map<string, string> {
  const at = css.indexOf(`\n${opening} {`);
  if (at < 0) throw new Error(`tokens.css has no block ${opening}`);
  const body = css.slice(at, css.indexOf('\n}', at + 1));
  const own = [...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/gu)].map(
    ([, name = '', value = '']) => [name, value] as const,
  );
  return new Map([...under, ...own]);
}
const light = block(':root');
const dark = block('@media (prefers-color-scheme: dark)', light);
const SETS = [
  { name: 'light', colours: light, least: 4.5 },
  { name: 'dark', colours: dark, least: 4.5 },
  { name: 'light, more contrast', colours: block('@media (prefers-contrast: more)', light), least: 7 },
  {
    name: 'dark, more contrast',
    colours: block(
      '@media (prefers-contrast: more) and (prefers-color-scheme: dark)',
      block('@media (prefers-contrast: more)', dark),
    ),
    least: 7,
  },
];

/** Relative luminance and contrast of WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe.each(SETS)('colours, $name', ({ colours, least }) => {
  const of = (token: string): string => colours.get(token) ?? '';

  it('of words stand out from every ground', () => {
    const weak = COLOURS.flatMap((group) => group.colours).flatMap(({ token }) =>
      GROUNDS.filter((ground) => contrast(of(token), of(ground)) < least).map(
        (ground) => `${token} on ${ground}: ${contrast(of(token), of(ground)).toFixed(2)}`,
      ),
    );
    expect(weak).toEqual([]);
  });

  it('of borders, focus and hits are seen', () => {
    for (const ground of GROUNDS) {
      expect(contrast(of('line-2'), of(ground))).toBeGreaterThanOrEqual(3);
      expect(contrast(of('focus'), of(ground))).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(of('ink'), of('hit'))).toBeGreaterThanOrEqual(least);
    expect(contrast(of('on-accent'), of('accent'))).toBeGreaterThanOrEqual(least);
  });
});
