import type { ParsedText } from '../../parse/index.ts';
import { isDropped } from './body.ts';
import type { Prepared } from './prepare.ts';
import type { ReadLine } from './reading.ts';

/** Lines of a source that are no text, by reason: `3, 12-14`. */
export type LeftOutLines = Record<string, string>;

/** A mended fault: `before` begins on `line` of the source. */
export interface MendedFault {
  line: number;
  before: string;
  after: string;
  reason: string;
}

/** Which lines of the reading the body does not have, and why; and what it has otherwise than they. */
export function accountOf(
  lines: readonly ReadLine[],
  prepared: Prepared,
  parsed: ParsedText,
  keepsDoubled: boolean,
): { leftOut: LeftOutLines; mended: MendedFault[] } {
  const reasons = new Map<number, string>();
  lines.forEach((own, i) => {
    if (own.aside !== null && own.text.trim() !== '') reasons.set(i + 1, own.aside);
  });
  const mended: MendedFault[] = [];
  for (const mend of parsed.mends) {
    const origin = prepared.origin[mend.line - 1];
    if (origin === undefined) continue;
    if (isDropped(mend.kind)) {
      for (let n = origin.first; n <= origin.last; n += 1)
        if ((lines[n - 1]?.text ?? '').trim() !== '') reasons.set(n, mend.kind);
    } else if (mend.kind === 'glued-page-mark' && !keepsDoubled) {
      const before = ink(mend.before);
      let at = origin.first;
      while (at < origin.last && !ink(lines[at - 1]?.text ?? '').includes(before)) at += 1;
      mended.push({ line: at, before, after: '', reason: '页码混入行中' });
    } else if (mend.kind === 'doubled-character' && !keepsDoubled) {
      const before = ink(lines[origin.first - 1]?.text ?? '').slice(0, 8);
      mended.push({
        line: origin.first,
        before,
        after: before.slice(mend.after.length),
        reason: '换页处字重复',
      });
    }
  }
  const byReason = new Map<string, number[]>();
  for (const [n, reason] of [...reasons].sort((a, b) => a[0] - b[0])) {
    const list = byReason.get(reason);
    if (list === undefined) byReason.set(reason, [n]);
    else list.push(n);
  }
  return {
    leftOut: Object.fromEntries([...byReason].sort().map(([reason, ns]) => [reason, ranges(ns)])),
    mended,
  };
}

const ink = (text: string): string => text.replace(/\s+/gu, '');

/** 1, 2, 3, 7 as `1-3, 7`. */
export function ranges(numbers: readonly number[]): string {
  const parts: [number, number][] = [];
  for (const n of numbers) {
    const last = parts.at(-1);
    if (last !== undefined && n === last[1] + 1) last[1] = n;
    else parts.push([n, n]);
  }
  return parts.map(([a, b]) => (a === b ? `${a}` : `${a}-${b}`)).join(', ');
}
