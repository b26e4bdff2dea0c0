/**
 * Grammar of a query:
 *
 *     光伏 装机        both (space is "and")
 *     "产能比例"       exactly this, no synonyms, nothing near
 *     光伏 -分布式     without
 *     光伏 OR 风电     either; binds weaker than the space
 *     机构:发改委      a field; 指标: 年份: 层级: 地区: 文件: and English names
 *
 * Anything else is text to be found. Every string is a valid query.
 */

/** Fields and the names under which they are typed. */
export const FIELD_NAMES = {
  department: ['机构', '部门', '单位', 'department', 'org'],
  indicator: ['指标', 'indicator'],
  year: ['年份', '年', 'year'],
  level: ['层级', '级别', 'level'],
  region: ['地区', '区域', '省', '市', 'region'],
  document: ['文件', '政策', 'document', 'doc'],
} as const;
export type FieldName = keyof typeof FIELD_NAMES;

export interface Term {
  /** As typed, without its signs. */
  readonly text: string;
  /** Quoted: taken literally. */
  readonly quoted: boolean;
  readonly negated: boolean;
  readonly field: FieldName | null;
}

/** Alternatives (OR) of terms that must all hold. */
export interface Query {
  readonly alternatives: readonly (readonly Term[])[];
}

const FIELD_OF = new Map<string, FieldName>();
for (const [field, names] of Object.entries(FIELD_NAMES))
  for (const name of names) FIELD_OF.set(name, field as FieldName);

const QUOTES: Readonly<Record<string, string>> = { '"': '"', '“': '”', '”': '”', '＂': '＂', '「': '」' };
const SPACE = /\s/u;
const LONGEST_FIELD_NAME = 12;

/** Reads a query; linear, never throws. */
export function parseQuery(q: string): Query {
  const alternatives: Term[][] = [[]];
  const closing = new Map(Object.values(QUOTES).map((close) => [close, q.lastIndexOf(close)]));
  let at = 0;
  while (at < q.length) {
    if (SPACE.test(q.charAt(at))) {
      at += 1;
      continue;
    }
    const { term, end, bare } = readTerm(q, at, closing);
    at = end;
    const current = alternatives.at(-1) ?? [];
    if (bare === 'OR' || bare === '|' || bare === '｜') {
      if (current.length > 0) alternatives.push([]);
    } else if (term !== null) current.push(term);
  }
  return { alternatives: alternatives.filter((terms) => terms.length > 0) };
}

/** Last place of each closing sign, so that signs never closed cost nothing. */
type Closing = ReadonlyMap<string, number>;

function readTerm(
  q: string,
  from: number,
  closing: Closing,
): { term: Term | null; end: number; bare: string | null } {
  let at = from;
  const sign = q.charAt(at);
  const next = q.charAt(at + 1);
  const negated = (sign === '-' || sign === '－') && next !== '' && !SPACE.test(next) && next !== sign;
  if (negated) at += 1;
  const field = readField(q, at);
  if (field !== null) at = field.end;
  const quoted = readQuoted(q, at, closing);
  if (quoted !== null) {
    const term = { text: quoted.text, quoted: true, negated, field: field?.name ?? null };
    return { term: quoted.text.trim() === '' ? null : term, end: quoted.end, bare: null };
  }
  let end = at;
  // An opening quotation mark in the middle begins the next term, if it is ever closed.
  while (end < q.length && !SPACE.test(q.charAt(end)) && (end === at || readQuoted(q, end, closing) === null))
    end += 1;
  const text = q.slice(at, end);
  const term = text === '' ? null : { text, quoted: false, negated, field: field?.name ?? null };
  return { term, end, bare: at === from ? text : null };
}

function readField(q: string, at: number): { name: FieldName; end: number } | null {
  for (let end = at + 1; end <= at + LONGEST_FIELD_NAME && end < q.length; end += 1) {
    const ch = q.charAt(end);
    if (ch !== ':' && ch !== '：') continue;
    const name = FIELD_OF.get(q.slice(at, end).toLowerCase());
    const value = q.charAt(end + 1);
    return name === undefined || value === '' || SPACE.test(value) ? null : { name, end: end + 1 };
  }
  return null;
}

function readQuoted(q: string, at: number, closing: Closing): { text: string; end: number } | null {
  const close = QUOTES[q.charAt(at)];
  if (close === undefined || at >= (closing.get(close) ?? -1)) return null;
  const end = q.indexOf(close, at + 1);
  return { text: q.slice(at + 1, end), end: end + 1 };
}
