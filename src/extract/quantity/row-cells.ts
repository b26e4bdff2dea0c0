/** Cells of an indicator table that has come as text: heads, values, units, attributes. */
import { unitAt, type UnitIndex, type UnitMatch } from '../../text/units.ts';
import type { Comparator } from '../../model/index.ts';

/** A stretch without white space or |; printed offsets, `text` in half-width form. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A column of values. */
export interface Column {
  /** Year that its head names. */
  readonly year: number | null;
  /** 现状, 基期, 2020年实际: how things stood. */
  readonly base: boolean;
  /** 目标 in its head. */
  readonly target: boolean;
  /** 年均增速. */
  readonly rate: boolean;
}

export interface Value {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly comparator: Comparator;
  readonly percent: boolean;
}

const ATTRIBUTE = /^[（(〔[]?(?:约束性?|预期性?|指导性|引导性|限制性)[）)〕\]]?$/u;
const ATTRIBUTE_END = /[（(]?(?:约束性|预期性|指导性|引导性)[）)]?$/u;

/** Words run together by a lost line break: 约束性3, 属性1, 100可再生能源装机（万千瓦）. */
const RUN_TOGETHER =
  /^(?:.{0,40}?(?:约束性|预期性|指导性|属性)(?=[0-9０-９])|[0-9.]{1,9}(?=[一-龥]{4,40}[（(]))/u;

/** Cells of the printed stretch; what a lost line break or a missing space ran together is cut apart. Linear. */
export function cellsOf(printed: string, start: number, end: number): Cell[] {
  const cells: Cell[] = [];
  for (const match of printed.slice(start, end).matchAll(/[^\s|]{1,200}/gu)) {
    let from = start + match.index;
    let words = match[0];
    const joined = RUN_TOGETHER.exec(words)?.[0] ?? '';
    if (joined !== '') {
      pushCell(cells, from, joined);
      from += joined.length;
      words = words.slice(joined.length);
    }
    pushCell(cells, from, words);
  }
  return cells;
}

/** A cell; an attribute that adjoins the words before it is one of its own. */
function pushCell(cells: Cell[], from: number, words: string): void {
  const attribute = ATTRIBUTE_END.exec(words)?.[0] ?? '';
  const cut = words.length - attribute.length;
  if (cut > 0) cells.push({ start: from, end: from + cut, text: half(words.slice(0, cut)) });
  if (attribute !== '') cells.push({ start: from + cut, end: from + words.length, text: half(attribute) });
}

/** Rows and heads of one paragraph: a break after an attribute, a head, and the values before a name. */
export function linesOf(cells: readonly Cell[]): Cell[][] {
  const lines: Cell[][] = [];
  let last: Cell | undefined;
  for (const cell of cells) {
    const line = lines.at(-1);
    const next =
      last !== undefined &&
      (valueOf(last) !== null || isBlank(last)) &&
      isName(cell) &&
      (line?.length ?? 0) > 2;
    const ends =
      last !== undefined &&
      (next || (isAttribute(last) && !isAttribute(cell)) || (isHead(last) && !isHead(cell)));
    if (line === undefined || ends) {
      if (line !== undefined && next) cutOrdinal(line);
      lines.push([cell]);
    } else line.push(cell);
    last = cell;
  }
  return lines;
}

/** Where rows are numbered and the next shows no number, it ran into the last value: 4 … 805 is 80, then row 5. */
function cutOrdinal(line: Cell[]): void {
  const [first] = line;
  const last = line.at(-1);
  if (first === undefined || last === undefined || !isOrdinal(first)) return;
  const next = String(Number.parseInt(first.text.replace(/^[（(]/u, ''), 10) + 1);
  if (!last.text.endsWith(next) || valueOf({ ...last, text: last.text.slice(0, -next.length) }) === null)
    return;
  line[line.length - 1] = { ...last, end: last.end - next.length, text: last.text.slice(0, -next.length) };
}

const isName = (cell: Cell): boolean =>
  /[一-龥]{2}/u.test(cell.text) &&
  !/^(?:以[上下内]|左右|的)|[。，；：！？]/u.test(cell.text) &&
  valueOf(cell) === null &&
  !isBlank(cell) &&
  !isAttribute(cell);
const isHead = ({ text }: Cell): boolean => HEAD.test(text) || YEAR_HEAD.test(text);

/** Half-width form, sign by sign, so that offsets stay. */
const half = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/gu, (ch) => String.fromCharCode(ch.charCodeAt(0) - 0xfee0));

export const isAttribute = ({ text }: Cell): boolean => ATTRIBUTE.test(text);

const HEAD =
  /^(?:序号|编号|类别|类型|领域|分类|指标(?:名称|内容|类别|体系|单位)*|主要指标|具体指标|名称|单位|计量单位|(?:指标)?(?:属性|性质)|备注|(?:现状|基期|基准|目标|实际|规划)值?|指标值|(?:五年)?(?:年均|累计).{0,8}|责任(?:单位|部门)|牵头(?:单位|部门)|〔.{1,8}〕|[（(].{1,10}[）)])$/u;
const YEAR_HEAD = /^[（(]?(?:到|至)?(20[0-9]{2})年?(?:末|底)?(.{0,8})$/u;

/** Columns that the cells of a head line name, or `null` where it is none. */
export function headOf(cells: readonly Cell[]): Column[] | null {
  if (cells.length === 0 || !cells.every(isHead)) return null;
  return cells.flatMap(({ text }) => {
    const year = YEAR_HEAD.exec(text);
    if (year === null && !/^(?:现状|基期|基准|目标|实际|指标值|(?:五年)?(?:年均|累计))/u.test(text))
      return [];
    const words = year?.[2] ?? text;
    return {
      year: year === null ? null : Number(year[1]),
      base: /现状|实际|基期|基准|完成|现值/u.test(words),
      target: /目标|规划/u.test(words),
      rate: /年均|增速/u.test(words),
    };
  });
}

const NUMBER = '[0-9]{1,9}(?:,[0-9]{3}){0,3}(?:\\.[0-9]{1,4})?';
const VALUE = new RegExp(
  `^(?<prefix>[一-龥、]{1,7}[级区县市])?(?<sign>[<>≥≤=~约]?)[〔[(（]?(?<number>${NUMBER})[〕\\])）]?(?<percent>%?)(?<after>以上|以下|以内|左右)?[〕\\])）]?$`,
  'u',
);
const SIGNS: Readonly<Record<string, Comparator>> = {
  '>': '>',
  '≥': '>=',
  '≤': '<=',
  '<': '<',
  '~': '~',
  约: '~',
  以上: '>=',
  以下: '<=',
  以内: '<=',
  左右: '~',
};

/** Number of a value cell; `null` for other words and for dashes. */
export function valueOf({ start, end, text }: Cell): Value | null {
  const groups = VALUE.exec(text)?.groups;
  if (groups?.number === undefined) return null;
  const comparator = SIGNS[groups.sign ?? ''] ?? SIGNS[groups.after ?? ''] ?? '=';
  return {
    start: start + (groups.prefix?.length ?? 0),
    end,
    value: Number(groups.number.replaceAll(',', '')),
    comparator,
    percent: groups.percent === '%',
  };
}

/** A cell in which a value is left out. */
export const isBlank = ({ text }: Cell): boolean =>
  /^(?:[-—–―/]{1,3}|…|完成.{0,12}|国家下达.{0,8})$/u.test(text);

export const isOrdinal = ({ text }: Cell): boolean => /^[（(]?[0-9]{1,2}[）).．、]?$/u.test(text);

const BRACKETED = /^(.{0,60}?)[（(]([^（）()]{1,12})[）)]$/u;

/** Unit that a cell is, or that its words end with: %, （万亩）, 森林覆盖率（%）, 森林覆盖率%. */
export function unitOfCell(index: UnitIndex, text: string): { unit: UnitMatch; name: number } | null {
  const bracket = BRACKETED.exec(text);
  const whole = (words: string): UnitMatch | null => {
    const unit = unitAt(index, words, 0);
    return unit?.end === words.length ? unit : null;
  };
  const inside = bracket?.[2] === undefined ? null : whole(bracket[2].replace(/^单位[:：]?/u, ''));
  if (inside !== null) return { unit: inside, name: bracket?.[1]?.length ?? 0 };
  const own = whole(text);
  if (own !== null) return { unit: own, name: 0 };
  const percent = /[一-龥）)]%$/u.test(text) ? whole('%') : null;
  return percent === null ? null : { unit: percent, name: text.length - 1 };
}
