import type { ClauseDraft, ParsedText } from '../../../parse/index.ts';
import { lastPart, NONE, type Evidence, type Finding } from './evidence.ts';

/** Classes whose numbers follow one another; attachments and notes count as they like. */
const COUNTED = 'bcdapsij';
const MOST_FINDINGS = 12;

/**
 * Gaps, repeats and numbers that go back among the clauses under one parent, or
 * straight through the text where a class is counted so. Share of all numbers.
 */
export function numberingFaults(parsed: ParsedText): Evidence {
  const findings: Finding[] = [];
  let numbers = 0;
  let faults = 0;
  const last = new Map<string, number>();
  const through = new Map<string, number>();
  let attachment = '';
  for (const clause of parsed.clauses) {
    const { cls, number, repeated } = lastPart(clause.eId);
    if (clause.eId.startsWith('x') || /^t\d/u.test(clause.eId)) {
      const own = clause.eId.split('-')[0] ?? '';
      // A text that is sent round counts anew.
      if (own !== attachment && clause.kind === 'attachment') {
        attachment = own;
        through.clear();
      }
    }
    if (clause.label === '' || !COUNTED.includes(cls)) continue;
    numbers += 1;
    const key = `${clause.parentEId ?? ''}|${cls}`;
    const before = last.get(key);
    const running = through.get(cls) ?? 0;
    const inserted = /z\d+$/u.test(clause.eId);
    const follows =
      before === undefined
        ? number === 1 || number === running + 1
        : number === before + 1 || number === running + 1;
    if (repeated || (!follows && !inserted)) {
      faults += 1;
      findings.push(fault(clause, before ?? (number === 1 ? undefined : running), number, repeated));
    }
    last.set(key, number);
    through.set(cls, number);
  }
  if (numbers === 0) return NONE;
  return { share: Math.min(1, faults / (numbers + 3)), findings: findings.slice(0, MOST_FINDINGS) };
}

function fault(clause: ClauseDraft, before: number | undefined, number: number, repeated: boolean): Finding {
  const what = repeated
    ? 'stands twice under its parent'
    : before === undefined || before === 0
      ? 'has none before it'
      : number > before
        ? `follows on number ${before}: something between is missing or was not seen`
        : `goes back after number ${before}`;
  return {
    code: 'numbering',
    message: `编号不连续 ${clause.label || clause.eId} ${what}`,
    line: clause.source.startLine,
  };
}

const HAN = '一二三四五六七八九十';
function han(n: number): string {
  if (n > 99) return String(n);
  const tens = Math.floor(n / 10);
  const ones = n % 10 === 0 ? '' : HAN.charAt((n % 10) - 1);
  return tens === 0 ? ones : `${tens === 1 ? '' : HAN.charAt(tens - 1)}十${ones}`;
}

/** The number that should come next stands inside the words of a clause: a heading that was not seen. */
export function swallowedNumbers(parsed: ParsedText): Evidence {
  const findings: Finding[] = [];
  let numbers = 0;
  for (const clause of parsed.clauses) {
    const { cls, number } = lastPart(clause.eId);
    if (clause.label === '' || !'aps'.includes(cls)) continue;
    numbers += 1;
    const next = number + 1;
    const mark = cls === 'p' ? `${han(next)}、` : cls === 's' ? `（${han(next)}）` : `第${han(next)}条`;
    const at = clause.text.indexOf(mark, clause.label.length);
    if (at > 0 && /[。；\n]$/u.test(clause.text.slice(0, at).trimEnd()))
      findings.push({
        code: 'swallowed',
        message: `${mark} 在条文之中，未识别为一条 stands inside another clause`,
        line: clause.source.startLine,
      });
  }
  return numbers === 0 ? NONE : { share: Math.min(1, findings.length / (numbers + 3)), findings };
}
