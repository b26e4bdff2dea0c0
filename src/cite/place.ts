/**
 * The grammar of places in a text: 第三部分第（二）条第1项, 三、（二）1., 三（二）1,
 * 第十二条之一第二款, 附件1, 序言. Read from the normal form of the words.
 */
import { hanValue } from '../text/numerals.ts';

/** One step down, by what the words say: a number of one of these classes of the eId, the likeliest first. */
export interface PlaceStep {
  /** As typed, in the normal form. */
  readonly words: string;
  readonly classes: string;
  readonly number: number;
  /** 第（二）、（三）条: 3. */
  readonly also: readonly number[];
  /** 第十二条之一: 1. */
  readonly sub: number | null;
}

export interface Place {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly steps: readonly PlaceStep[];
}

const HAN = '[零一二三四五六七八九十百两]';
const NUMBER = `(?:${HAN}{1,6}|\\d{1,4})`;
/** Between the numbers of a list or of a range. */
const AND = '[、,和与及或至到~—-]';
const TO = /[至到~—-]/u;
/** Numbers of a range beyond these are left out. */
const MOST_LISTED = 30;
/** Units of legal and of plan language; 款 and 自然段 count paragraphs (g), 句 sentences (h). */
const UNITS: Readonly<Record<string, string>> = {
  部分: 'pbct',
  编: 'b',
  篇: 'bp',
  章: 'cpb',
  节: 'ds',
  条: 'aspiq',
  款: 'gsi',
  项: 'siqj',
  目: 'ijk',
  点: 'sijkp',
  自然段: 'gq',
  段: 'gq',
  句: 'h',
};
interface Rule {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => Omit<PlaceStep, 'words'> | null;
}

function value(number: string): number | null {
  if (/^\d+$/u.test(number)) return Number(number);
  return hanValue(number);
}

const LISTED = new RegExp(`(${AND}?)第?\\(?(${NUMBER})`, 'gu');

/** The numbers after the first of a list (、（三）) or a range (至第五条). */
function listed(first: number, words: string): number[] {
  const numbers: number[] = [];
  for (const [, mark = '', number = ''] of words.matchAll(LISTED)) {
    const own = value(number);
    if (own === null) continue;
    const from = TO.test(mark) ? (numbers.at(-1) ?? first) + 1 : own;
    for (let n = from; n <= own && numbers.length < MOST_LISTED; n += 1) numbers.push(n);
  }
  return numbers;
}

const step = (
  classes: string,
  number: string | undefined,
  sub?: string,
  others = '',
): Omit<PlaceStep, 'words'> | null => {
  const own = number === undefined ? null : value(number);
  if (own === null || own === 0) return null;
  return { classes, number: own, also: listed(own, others), sub: sub === undefined ? null : value(sub) };
};
const named = (eId: string): Omit<PlaceStep, 'words'> => ({ classes: eId, number: 0, also: [], sub: null });

/** Sticky; the first that fits wins. */
const RULES: readonly Rule[] = [
  {
    pattern: new RegExp(
      `第(\\(?)(${NUMBER})\\)?((?:${AND}第?\\(?${NUMBER}\\)?){0,8})(部分|自然段|[编篇章节条款项目点段句])` +
        `(?:之(${HAN}{1,3}))?((?:${AND}第\\(?${NUMBER}\\)?\\4){0,8})`,
      'uy',
    ),
    read: ([, bracket, number, others = '', unit = '', sub, more = '']) =>
      // 第（二）条 of a plan is the item （二）, 第二条 of a law an article.
      step(bracket === '(' && unit === '条' ? 'saiq' : (UNITS[unit] ?? ''), number, sub, others + more),
  },
  { pattern: new RegExp(`附[件录表](${NUMBER})?`, 'uy'), read: ([, number]) => step('x', number ?? '1') },
  { pattern: /序言|前言|引言/uy, read: () => named('preamble') },
  { pattern: /题头/uy, read: () => named('front') },
  {
    pattern: new RegExp(`\\((${HAN}{1,4})\\)((?:${AND}?\\(${HAN}{1,4}\\)){0,8})[、.]?`, 'uy'),
    read: ([, number, others]) => step('sij', number, undefined, others),
  },
  { pattern: /\((\d{1,3})\)[、.]?/uy, read: ([, number]) => step('jis', number) },
  {
    pattern: new RegExp(`(${HAN}{1,4})[、.]?(?=[、.(\\d]|第|$)`, 'uy'),
    read: ([, number]) => step('pcb', number),
  },
  { pattern: /(?<!\d)(\d{1,3})(?:[.、)](?!\d)|(?=$|第))/uy, read: ([, number]) => step('ijs', number) },
  {
    pattern: /[①-⑳]/uy,
    read: ([sign]) => ({ classes: 'kji', number: sign.charCodeAt(0) - 0x2460 + 1, also: [], sub: null }),
  },
];
/** What may stand between two steps. */
const JOINT = /[的、,，\s]?/uy;

function stepAt(text: string, at: number): { step: PlaceStep; end: number } | null {
  for (const { pattern, read } of RULES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const found = match === null ? null : read(match);
    if (match === null || found === null) continue;
    return { step: { ...found, words: match[0] }, end: at + match[0].length };
  }
  return null;
}

/** The longest run of steps in the words, the last of equally long ones; null where there is none. Linear. */
export function readPlace(text: string): Place | null {
  let best: Place | null = null;
  for (let at = 0; at < text.length;) {
    const steps: PlaceStep[] = [];
    let end = at;
    for (let from = at; from < text.length;) {
      const found = stepAt(text, from);
      if (found === null) break;
      steps.push(found.step);
      end = found.end;
      JOINT.lastIndex = end;
      from = end + (JOINT.exec(text)?.[0].length ?? 0);
    }
    if (steps.length > 0 && steps.length >= (best?.steps.length ?? 0))
      best = { words: text.slice(at, end), start: at, end, steps };
    at = Math.max(end, at + 1);
  }
  return best;
}

/** The clauses of one document as a reference walks them. */
export interface Numbered {
  readonly eId: string;
}

export interface Walked {
  /** Clauses (places in the list) that the steps lead to; more than one where the words do not decide. */
  readonly clauses: readonly number[];
  /** Steps that only name a paragraph or a sentence of the clause. */
  readonly paragraph: number | null;
  readonly sentence: number | null;
  /** Steps that were not found, as typed; "" where all were. */
  readonly missing: string;
}

const partsOf = (eId: string): string[] => eId.split('-');
const PART = /^([a-z])(\d+)(?:z(\d+))?(?:~\d+)?$/u;

function fits(part: string, { classes, number, also, sub }: PlaceStep): number {
  if (classes.length > 6) return part === classes ? 0 : -1;
  const match = PART.exec(part);
  if (match === null || (Number(match[2]) !== number && !also.includes(Number(match[2])))) return -1;
  if ((match[3] === undefined ? null : Number(match[3])) !== sub) return -1;
  return classes.indexOf(match[1] ?? '');
}

/** Follow the steps down the tree of clauses (in document order). Levels may be passed over. */
export function walk(clauses: readonly Numbered[], steps: readonly PlaceStep[]): Walked {
  let at: readonly number[] = [-1];
  let [paragraph, sentence] = [null as number | null, null as number | null];
  for (const [i, one] of steps.entries()) {
    const below: { clause: number; cost: number }[] = [];
    clauses.forEach(({ eId }, clause) => {
      const parts = partsOf(eId);
      const rank = fits(parts.at(-1) ?? '', one);
      if (rank === -1) return;
      for (const above of at) {
        const prefix = above === -1 ? '' : `${clauses[above]?.eId ?? ''}-`;
        if (!eId.startsWith(prefix)) continue;
        const passed = parts.length - 1 - (above === -1 ? 0 : partsOf(clauses[above]?.eId ?? '').length);
        below.push({ clause, cost: rank * 4 + passed });
      }
    });
    const least = below.reduce((min, { cost }) => Math.min(min, cost), Infinity);
    const own = below.filter(({ cost }) => cost === least).map(({ clause }) => clause);
    // 第二款 and 第二段 count paragraphs where no clause of that number stands there.
    if (own.length > 0 && !one.classes.startsWith('h')) at = own;
    else if (one.classes.includes('g') && at[0] !== -1) paragraph = one.number;
    else if (one.classes === 'h' && at[0] !== -1) sentence = one.number;
    else {
      const missing = steps
        .slice(i)
        .map(({ words }) => words)
        .join('');
      return { clauses: at[0] === -1 ? [] : at, paragraph, sentence, missing };
    }
  }
  return { clauses: at[0] === -1 ? [] : at, paragraph, sentence, missing: '' };
}
