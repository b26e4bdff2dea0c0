import type { UnitRole } from '../../model/index.ts';

/** Words that make the unit before them leader, helper or plainly responsible. */
const LEAD = /牵头|主办|主责|主抓/u;
const SUPPORT = /配合|协助|协办|协同|参与|参加|支持|协作/u;

/** Role said by a label (牵头单位) or by a phrase behind the units (按职责分工负责). */
export function roleOf(words: string): UnitRole {
  if (LEAD.test(words)) return 'lead';
  return SUPPORT.test(words) ? 'support' : 'responsible';
}

const BODY = '(?:单位|部门|处室|科室|机构|主体|处|科|室|站所)';
const LABEL = new RegExp(
  `(?:(?:第一|主要|共同|总|主|[省市区县州](?:级|直)?)?(?:牵头|责任|负责|配合|主办|协办|承办|主管|落实|实施|执行|组织实施|协同|协助|参与|参加|支持|协作|主责|监管|督导|指导)` +
    `(?:[、和及与/]?(?:牵头|责任|负责|配合|主办|协办|承办|落实|实施|参与|指导))?${BODY}(?:[、和及与/](?:责任)?${BODY})?(?:[及和、](?:完成)?(?:时限|时间|期限))?|牵头|责任|负责|配合|主办|协办|参与|协同)(?:为|是|有)?$`,
  'u',
);

/** What the words before a colon say. `length`: how many of them are the label. */
export interface Label {
  readonly role: UnitRole | null;
  readonly length: number;
}

/**
 * The label that ends where `before` ends: 责任单位, 牵头部门, 配合处室 … with its
 * role; a label of another kind (完成时限, 责任人) has no role.
 */
export function readLabel(before: string): Label | null {
  const tail = before.slice(-14);
  const known = LABEL.exec(tail);
  if (known !== null) return { role: roleOf(known[0]), length: known[0].length };
  const other = /[\p{Script=Han}]{2,8}$/u.exec(tail);
  return other === null ? null : { role: null, length: other[0].length };
}

/** Duty verbs that can close a list of units. */
const STRONG = [
  '组织实施', '各司其职', '负责', '牵头', '配合', '落实', '实施', '协同', '协助', '参与', '参加', '支持',
  '推进', '承担', '承办', '执行', '协办', '主办', '分工', '督促', '指导', '主抓', '主责', '监管', '把关',
]; // prettier-ignore
/** Words that may stand between the units and the verb. */
const WEAK = [
  '职责范围内', '职责范围', '任务分工', '职能分工', '按照', '根据', '依据', '各自', '职责', '职能', '权限',
  '具体', '共同', '分别', '分头', '密切', '积极', '统筹', '联合', '组织', '抓好', '做好', '依法', '总体',
  '协调', '分级', '属地', '按', '依', '并', '在', '总', '抓',
]; // prettier-ignore

/** Bodies that a 等 sums up: 等部门, 等有关单位. */
const SUMMED = /(?:部门|单位|机构|企业|主体|地区|地方|方面|院校|成员|处室|组织)$/u;

/** A unit (or several) and the words that close it: 市财政局 + 等按职责分工负责. */
export interface Closed {
  readonly name: string;
  readonly tail: string;
  /** True if a duty verb stands in the tail. */
  readonly verb: boolean;
}

/** Split off the closing words of a list item. Linear in its length. */
export function splitTail(item: string): Closed {
  let end = item.length;
  let verb = false;
  for (;;) {
    const head = item.slice(0, end);
    const token =
      STRONG.find((word) => head.endsWith(word)) ??
      (verb ? WEAK.find((word) => head.endsWith(word)) : undefined);
    if (token === undefined) break;
    // 社会组织, 群团组织, 党组织 are bodies, not the verb 组织.
    if (token === '组织' && /[会业团党济关]组织$/u.test(head)) break;
    // 市场监管, 综合监管 belong to names; as a verb 监管 stands after 负责 or 分工.
    if (token === '监管' && !/(?:负责|分工|职责|依法)监管$/u.test(head)) break;
    // 政协办 is an office, not the verb 协办.
    if (token === '协办' && /[政科体残侨文作]协办$/u.test(head)) break;
    verb = true;
    end -= token.length;
  }
  const etc = item.lastIndexOf('等', end - 1);
  if (etc > 0 && !/[高中初平]/u.test(item.charAt(etc - 1))) {
    const summed = item.slice(etc + 1, end);
    if (summed === '' || (summed.length <= 16 && SUMMED.test(summed) && !/[和及]各/u.test(summed))) end = etc;
  }
  return { name: item.slice(0, end), tail: item.slice(end), verb };
}

/** Closing words as they go on record: the bare role word is said by the role. */
export function restOf(tail: string): string {
  return tail.replace(/^(?:牵头|配合|参与|参加|协助|支持|协同|协办|主办)/u, '');
}

/** A remark that names what the units are. */
export const CONVENTION = /为(?:牵头|责任|主办)(?:指导)?(?:单位|部门)/u;

/** Conventions and remarks that stand in a list but name no unit. */
export const REMARK =
  /(?:列|排|位)(?:在)?(?:名)?(?:于)?(?:第一|首)|第一(?:个|家)?(?:责任)?(?:单位|部门)|不再(?:一一)?列|下同|以下(?:均|各|所有|简称|同)|为(?:牵头|责任)(?:指导)?(?:单位|部门)/u;
