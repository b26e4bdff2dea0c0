import type { ReadLine } from './reading.ts';
import { cleanLine } from './reading.ts';

/** A reading made ready for the parser. */
export interface Prepared {
  text: string;
  /** For every line of `text` (0-based) the lines of the reading (1-based) that it is made of. */
  origin: { first: number; last: number }[];
}

const LATIN_END = /[A-Za-z0-9,.;:)\]]$/u;
const LATIN_START = /^[A-Za-z0-9(]/u;

/**
 * Lines of the text alone, those that go on put together. A form feed stays where
 * a page begins with a line of its own; a blank line stands around what is apart.
 */
export function prepare(lines: readonly ReadLine[], joined: boolean): Prepared {
  const out: string[][] = [];
  const origin: Prepared['origin'] = [];
  let page: number | null = lines[0]?.page ?? null;
  const blank = (at: number): void => {
    if (out.length === 0 || out.at(-1)?.join('') === '') return;
    out.push(['']);
    origin.push({ first: at, last: at });
  };
  lines.forEach((own, i) => {
    if (own.aside !== null) return;
    const number = i + 1;
    const text = cleanLine(own.text);
    const before = out.at(-1);
    const last = origin.at(-1);
    if (own.joins && before !== undefined && last !== undefined) {
      const end = before.at(-1) ?? '';
      const words = text.trimStart();
      const space = /[A-Za-z]$/u.test(end) && /^[A-Za-z]/u.test(words);
      const latin = LATIN_END.test(end) && LATIN_START.test(words) && /[,.;:]$/u.test(end);
      before.push(space || latin ? ' ' : '', words);
      last.last = number;
      page = own.page;
      return;
    }
    if (own.apart && joined) blank(number);
    const feed = own.page !== page && !text.startsWith('\f') ? '\f' : '';
    page = own.page;
    const marks = own.heading === null || !joined ? '' : `${'#'.repeat(own.heading)} `;
    out.push([marks === '' ? feed + text : marks + text.trim()]);
    origin.push({ first: number, last: number });
    if (own.apart && joined && text !== '') blank(number);
  });
  return { text: out.map((parts) => parts.join('')).join('\n'), origin };
}
