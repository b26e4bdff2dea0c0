/** Whether two commitments cover the same objects, judged by the words of their scopes. */
import { fold } from '../text/fold.ts';
import type { Indicator } from '../model/index.ts';
import type { Commitment } from './commitment.ts';

/** Spellings of one thing in policy language. */
const SPELLINGS: readonly (readonly [string, string])[] = [
  ['规上', '规模以上'],
  ['规模以上企业', '规模以上工业'],
  ['规模以上工业企业', '规模以上工业'],
  ['自治区级', '省级'],
  ['工业园区', '产业园区'],
];
const WHOLE = /^(?:全国|全省|全市|全区|全自治区|我国|我省|我市|本省|本市|全社会|各地区?|各市)+/u;
const TAIL = /(?:行业|领域|产业|方面)$/u;

/** Spellings made: names of indicators are asked for by every commitment. */
const spelled = new Map<string, string>();
const MOST_SPELLED = 20_000;

function spell(text: string): string {
  const known = spelled.get(text);
  if (known !== undefined) return known;
  let out = fold(text).text;
  for (const [from, to] of SPELLINGS) if (!out.includes(to)) out = out.replace(from, to);
  if (spelled.size >= MOST_SPELLED) spelled.clear();
  spelled.set(text, out);
  return out;
}

/** Members of a scope (钢铁、建材行业 → 钢铁, 建材) without the words that name the whole jurisdiction. */
function membersOf(scope: string, regionName: string): string[] {
  let text = spell(scope).replace(WHOLE, '');
  if (regionName !== '' && text.startsWith(regionName)) text = text.slice(regionName.length);
  return text
    .split(/[、，；]|以及|[和与及]/u)
    .map((member) => member.replace(/等$/u, '').replace(TAIL, '').replace(/等$/u, ''))
    .filter((member) => member !== '')
    .sort();
}

/**
 * The scope that is left once what the indicator itself says is taken off:
 * 规模以上工业 is no narrowing of 规模以上工业单位增加值能耗. Empty: the whole
 * jurisdiction. Members joined by 、, in a fixed order.
 */
export function scopeBeyond(indicator: Indicator, c: Commitment): string {
  const names = [indicator.name, ...indicator.aliases].map(spell);
  const left = membersOf(c.scope, c.regionName).filter(
    (member) => !names.some((name) => name.includes(member)),
  );
  if (c.regionCodes.length > 1) left.unshift(c.regionName);
  return left.join('、');
}

/**
 * True where the words of one side list objects that the other does not name:
 * 新建公共机构建筑、新建厂房屋顶光伏覆盖率 against 新建工业厂房安装光伏比例. The last
 * of a list carries the measure and is not looked at.
 */
export function listsOtherObjects(a: Commitment, b: Commitment): boolean {
  const [x, y] = [spell(a.indicatorText), spell(b.indicatorText)];
  const lists = (text: string, other: string): boolean =>
    text
      .split('、')
      .slice(0, -1)
      .some((member) => !other.includes(member.replace(WHOLE, '')));
  return lists(x, y) || lists(y, x);
}

/** True where one side speaks of enterprises above designated size and the other of all, and the indicator leaves it open. */
export function otherSize(indicator: Indicator, a: Commitment, b: Commitment): boolean {
  if (spell(indicator.name).includes('规模以上')) return false;
  const aboveSize = (c: Commitment): boolean => spell(`${c.scope}，${c.indicatorText}`).includes('规模以上');
  return aboveSize(a) !== aboveSize(b);
}
