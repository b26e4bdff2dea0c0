/** Units in brackets before their number: 单位GDP能耗降低（%）：13.5; 森林覆盖率（%）达到24.1. */
import { unitAt, type UnitIndex, type UnitMatch } from '../../text/units.ts';

/** Farthest that the name and its bracket may reach back. */
const REACH = 64;
const BEFORE =
  /(?<name>[^，。；：、！？（）|0-9][^，。；：！？（）|]{1,40})（(?:单位：?)?(?<unit>[^（）：]{1,12})）(?<link>：|=|(?:约|分别)?(?:达到|达|为|降至|降到|增至|提高到|提高至|控制在|保持在|稳定在|不低于|不高于|不少于|不超过)?)[<>≥≤]?$/u;

export interface BracketUnit {
  readonly unit: UnitMatch;
  /** Span of the name, where nothing but a sign stands between the bracket and the number. */
  readonly name?: { readonly start: number; readonly end: number };
}

/** The unit in a bracket before the number at `at` of a folded text, or `null`. */
export function bracketUnit(index: UnitIndex, text: string, at: number): BracketUnit | null {
  if (!/[）：=≥≤<>到达为至在于过]/u.test(text.charAt(at - 1))) return null;
  const from = Math.max(0, at - REACH);
  const match = BEFORE.exec(text.slice(from, at));
  const { name, unit: word, link } = match?.groups ?? {};
  if (match === null || name === undefined || word === undefined) return null;
  const unit = unitAt(index, word, 0);
  if (unit?.end !== word.length) return null;
  if (link !== '' && link !== '：' && link !== '=') return { unit };
  const start = from + match.index;
  return { unit, name: { start, end: start + name.length } };
}
