import type { FamilyIndex } from './families.ts';
import { looksLikeUnit } from './unit.ts';

/** Text of a list with, for each character, whether white space was printed before it. */
export interface ListText {
  readonly text: string;
  readonly gap: (index: number) => boolean;
}

const OPEN = '（【〔《';
const CLOSE = '）】〕》';
const SEPARATOR = '、，；,|/';

/** A piece between separators; `sign` is the separator before it ('' for the first). */
export interface Piece {
  readonly text: string;
  readonly sign: string;
}

/** Cut at 、 ， / and at printed spaces between two units, never inside brackets. Linear. */
export function splitItems(list: ListText, families: FamilyIndex | null): Piece[] {
  const { text } = list;
  const pieces: Piece[] = [];
  let depth = 0;
  let start = 0;
  let sign = '';
  const push = (end: number, next: string): void => {
    if (end > start) pieces.push({ text: text.slice(start, end), sign });
    sign = next;
  };
  for (let i = 0; i < text.length; i += 1) {
    const ch = text.charAt(i);
    if (OPEN.includes(ch)) depth += 1;
    else if (CLOSE.includes(ch)) depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    if (SEPARATOR.includes(ch)) {
      push(i, ch);
      start = i + 1;
    } else if (families !== null && i > start && list.gap(i) && gapSeparates(text, start, i, families)) {
      push(i, '、');
      start = i;
    }
  }
  push(text.length, '');
  return pieces;
}

const STARTS_UNIT = /^(?:自治区|省|市|区|县|州|国家|各|有关|相关)/u;

/**
 * A printed space parts two units only if a whole unit ends before it and
 * another begins after it; a space inside a name (市 生态环境局) does not.
 */
function gapSeparates(text: string, start: number, at: number, families: FamilyIndex): boolean {
  const left = text.slice(Math.max(start, at - 30), at);
  if (/^(?:省|市|区|县|州)委$/u.test(left) || !looksLikeUnit(left, families)) return false;
  const right = (/^[^、，；（〔【）〕】]{2,30}/u.exec(text.slice(at, at + 30)) ?? [''])[0];
  if (right === '') return false;
  if (/^市场/u.test(right)) return families.exact(right) !== null;
  return STARTS_UNIT.test(right) || families.exact(right) !== null;
}

const HEAD_SIGN = /[委局厅部办府会行司院署门位社团队区县心关处室企市]$/u;
const GENERIC = /^(?:单位|部门|企业|机构|地区|地方|个人|行业|组织|人员|政府)(?!.)/u;

/** Cut at 和, 及, 以及, 与 where a whole unit stands on both sides. */
export function splitConjunctions(name: string, families: FamilyIndex): string[] {
  const parts: string[] = [];
  let start = 0;
  let depth = 0;
  for (let i = 1; i < name.length - 1; i += 1) {
    const ch = name.charAt(i);
    if (OPEN.includes(ch)) depth += 1;
    else if (CLOSE.includes(ch)) depth = Math.max(0, depth - 1);
    if (depth > 0 || !'和及与'.includes(ch)) continue;
    const end = ch === '及' && name.charAt(i - 1) === '以' ? i - 1 : i;
    const left = name.slice(start, end);
    const right = name.slice(i + 1);
    if (!HEAD_SIGN.test(left) || left.length < 2 || left.endsWith('党委') || GENERIC.test(right)) continue;
    if (families.exact(name.slice(start)) !== null) continue;
    const leftUnit = looksLikeUnit(left.replace(/等(?:有关|相关)?(?:部门|单位)$/u, ''), families);
    if (!leftUnit || !looksLikeUnit(right, families, true)) continue;
    parts.push(left);
    start = i + 1;
  }
  parts.push(name.slice(start));
  return parts;
}
