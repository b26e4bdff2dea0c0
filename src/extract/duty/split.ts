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
export function splitItems(list: ListText, families: FamilyIndex): Piece[] {
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
    } else if (i > start && list.gap(i) && gapSeparates(text, start, i, families)) {
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

const CLASS =
  '(?:省直管试点县|省直管县|计划单列市|地级以上市|直辖市|设区市|省辖市|自治区|自治州|自治县|自治旗|县级市|市辖区|地级市|功能区|开发区|高新区|经开区|示范区|先行区|管理区|林区|特区|新区|园区|街道|村居|社区|乡镇|镇街|地区|地方|地|省|市|州|盟|旗|县|区|乡|镇|团场|师)';
const NOTE = '(?:〔[^〔〕]{1,12}〕|（[^（）]{1,12}）)';
const GOVERNMENT =
  '(?:各级)?(?:人民政府|政府|行政公署|行署|管理委员会|管委会|党工委|党委|街道办事处|办事处)(?:[和、及]?(?:党委|政府|人民政府|管委会|办事处))?';
const PURE_CLASS = new RegExp(`^(?:各|有关|相关|各有关|各相关|所有)?(?:级)?(?:${CLASS}${NOTE}?){1,4}$`, 'u');
const CLASS_GOVERNMENT = new RegExp(`^(?:${CLASS}${NOTE}?){1,4}${GOVERNMENT}(?!办)`, 'u');
const BARE_LEVEL = /^(?:省|自治区|市|州|盟|区|县|旗|镇|乡)$/u;

/** 各盟行政公署、市人民政府; 各县（市、区）政府、管委会. */
function continuesGroup(last: string, text: string): boolean {
  if (!/^(?:各|有关|相关)/u.test(last)) return false;
  if (/(?:行政公署|行署)$/u.test(last)) return CLASS_GOVERNMENT.test(text);
  return /(?:政府|党委)$/u.test(last) && /^(?:人民政府|政府|管委会|行署)(?!办)/u.test(text);
}

/**
 * Put pieces together again that are one group: 各市、县〔市、区〕人民政府;
 * 各省、自治区、直辖市人民政府; 市、区发展改革局.
 */
export function joinGroups(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  const append = (piece: Piece): void => {
    const last = out.pop();
    out.push(last === undefined ? piece : { text: `${last.text}、${piece.text}`, sign: last.sign });
  };
  for (let i = 0; i < pieces.length; i += 1) {
    const first = pieces[i];
    if (first === undefined) break;
    if (!PURE_CLASS.test(first.text)) {
      if (first.sign === '、' && continuesGroup(out.at(-1)?.text ?? '', first.text)) append(first);
      else out.push(first);
      continue;
    }
    let text = first.text;
    for (let next = pieces[i + 1]; next?.sign === '、'; next = pieces[i + 1]) {
      const isGovernment = CLASS_GOVERNMENT.test(next.text);
      const isClass = PURE_CLASS.test(next.text) && !/^[各有相所]/u.test(next.text);
      const last = text.slice(text.lastIndexOf('、') + 1);
      if (!isGovernment && !isClass && !BARE_LEVEL.test(last)) break;
      text = `${text}、${next.text}`;
      i += 1;
      if (!isClass) break;
    }
    out.push({ text, sign: first.sign });
  }
  return out;
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
