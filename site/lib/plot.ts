import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { language } from './language.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
let drawn = 0;

/** Gives a picture of a width in CSS pixels as SVG markup. */
export type Draw = (width: number) => string;

/** Several classes for one mark: Plot takes one name, `draw` parts them again. */
export const classes = (...names: readonly string[]): string => names.join('__and__');

/** What a picture gives to names: English ones are longer. */
export const room = (zh: number, en: number): number => (language() === 'en' ? en : zh);

/** Width of a label in pixels at the size of pictures, on the safe side: Han signs are square, others a little more than half. */
export const wordWidth = (words: string): number =>
  [...words].reduce((sum, sign) => sum + (/[\u2e80-\u9fff\uff00-\uff60]/u.test(sign) ? 13.5 : 7.5), 0);

/** A name cut to the room that it has. */
export const clipped = (name: string, most: number): string =>
  name.length <= most ? name : `${name.slice(0, most - 1).trimEnd()}…`;

/** What a picture is called and what it shows, for readers who do not see it. */
export interface PictureText {
  readonly title: string;
  readonly description: string;
  /** Class of the whole picture besides `chart`. */
  readonly style?: string;
}

/**
 * Draw with Observable Plot at build time; gives SVG markup. Colours are left to
 * the style sheet: every mark has a class, strokes and fills are `currentColor`,
 * and no style of its own stays in the picture.
 */
export function draw(options: Plot.PlotOptions, text: PictureText): string {
  const figure = Plot.plot({
    ...options,
    document,
    className: 'chart',
  });
  for (const style of [...figure.querySelectorAll('style')]) style.remove();
  const svg = figure.localName === 'svg' ? figure : figure.querySelector('svg');
  if (svg === null) throw new Error(`nothing was drawn for "${text.title}"`);
  drawn += 1;
  const make = (name: 'title' | 'desc', words: string): SVGElement => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    element.setAttribute('id', `chart-${drawn}-${name}`);
    element.textContent = words;
    return element;
  };
  svg.prepend(make('title', text.title), make('desc', text.description));
  svg.setAttribute('class', `chart${text.style === undefined ? '' : ` ${text.style}`}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-labelledby', `chart-${drawn}-title chart-${drawn}-desc`);
  svg.removeAttribute('style');
  for (const name of ['font-family', 'font-size', 'fill']) svg.removeAttribute(name);
  for (const part of svg.querySelectorAll('[class*="__and__"]'))
    part.setAttribute('class', (part.getAttribute('class') ?? '').replaceAll('__and__', ' '));
  // What is told by title and description is not read out stroke by stroke.
  for (const part of svg.querySelectorAll('g[aria-label], g[aria-description]')) {
    part.removeAttribute('aria-label');
    part.removeAttribute('aria-description');
  }
  return svg.outerHTML;
}

/**
 * Places for labels that want to stand at `wanted` and need `gap` between them,
 * within `low` and `high` where there is room: in the same order, moved as
 * little as may be (least squares, by pooling neighbours that are in each
 * other's way).
 */
export function spread(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const order = wanted.map((at, i) => ({ at, i })).sort((a, b) => a.at - b.at);
  const pools: { sum: number; size: number }[] = [];
  const mean = ({ sum, size }: { sum: number; size: number }): number => sum / size;
  order.forEach(({ at }, k) => {
    let pool = { sum: at - k * gap, size: 1 };
    for (let last = pools.at(-1); last !== undefined && mean(last) > mean(pool); last = pools.at(-1)) {
      pools.pop();
      pool = { sum: last.sum + pool.sum, size: last.size + pool.size };
    }
    pools.push(pool);
  });
  const places = pools.flatMap((pool) => Array.from({ length: pool.size }, () => mean(pool)));
  const most = high - (order.length - 1) * gap;
  const out = wanted.map(() => 0);
  order.forEach(({ i }, k) => {
    out[i] = Math.max(low, Math.min(places[k] ?? 0, Math.max(low, most))) + k * gap;
  });
  return out;
}
