/** The words of a clause that say what is to be done: without its heading, and without who answers for it. */
import { findBrackets } from '../extract/duty/brackets.ts';
import type { Clause } from '../model/index.ts';
import { fold } from '../text/fold.ts';

const DUTY = /负责|牵头|配合|(?:责任|主办|协办|承办)(?:单位|部门|领导)/u;
const DUTY_LINE = /^(?:责任|牵头|配合|主办|协办|承办|支持)(?:单位|部门)：/u;

/** Longer brackets hold more than units; the bound keeps deep nesting linear. */
const LONGEST = 800;

/** Folded text of a clause with a map back: `offsets[i]` is the printed offset of folded character i. */
export interface Wording {
  readonly text: string;
  readonly offsets: Uint32Array;
}

/**
 * Folded words of a clause; brackets and lines that name the responsible units
 * are left out, so that no office counts as a subject or as common wording.
 * Linear.
 */
export function wordingOf(clause: Pick<Clause, 'text'>): Wording {
  const out: string[] = [];
  const offsets: number[] = [];
  let lineStart = 0;
  for (const line of clause.text.split('\n')) {
    const folded = fold(line);
    const { text } = folded;
    if (!DUTY_LINE.test(text)) {
      let from = 0;
      const keep = (end: number): void => {
        for (let i = from; i < end; i += 1) {
          out.push(text.charAt(i));
          offsets.push(lineStart + (folded.offsets[i] ?? 0));
        }
      };
      for (const { open, close } of findBrackets(text)) {
        if (open < from || close - open > LONGEST || !DUTY.test(text.slice(open, close))) continue;
        keep(open);
        from = close + 1;
      }
      keep(text.length);
    }
    lineStart += line.length + 1;
  }
  offsets.push(clause.text.length);
  return { text: out.join(''), offsets: Uint32Array.from(offsets) };
}
