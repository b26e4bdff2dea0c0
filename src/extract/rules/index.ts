import type { Clause, DocumentRules } from '../../model/index.ts';
import { joinGroups } from '../duty/groups.ts';
import { splitItems } from '../duty/split.ts';
import { fold } from '../../text/fold.ts';

const BOUND = '[“"‘『]?(?:以上|以下|以内|以前)[”"’』]?';
/** “以上”均包含本数; 本办法所称以上、以内，包括本数; 所称的“以上”“以下”含本级、本数. */
const INCLUSIVE = new RegExp(
  `(?:${BOUND}[、，和及与]?){1,4}(?:的)?(?:数字|数值|数量|数|期限|表述|字样)?[，]?(?:均|都|皆|一律)?(?:包括|包含|含|计入|连)(?:本级[、和及])?(?:本数|本级|该数|其本数|原数|基数)`,
  'u',
);
const LEADS = new RegExp(
  '(?:列|排|位列|位居|位|居|处)(?:在|于|名|序)?(?:第一|首)(?:位|个|名|家|的|者)?(?:的)?(?:责任)?(?:单位|部门)?(?:的)?[，]?(?:均|即)?(?:为|是|系|作为)(?:该项|本项|各项|其|总)?(?:任务|工作)?(?:的)?(?:第一)?(?:牵头|主办|主责|总牵头)' +
    '|(?:第一|首位|首个|首家)(?:列名|列|排名|署名)?(?:的)?(?:责任)?(?:单位|部门)?(?:均)?(?:为|是|系)(?:该项|本项|其)?(?:任务|工作)?(?:的)?(?:牵头|主办|主责)' +
    '|(?:牵头|主办|主责)(?:单位|部门)?(?:为|是|由)?(?:排|列|位列|位居)(?:在|于|名)?(?:第一|首)',
  'u',
);
/** Units said once for the whole text: 以下均需各市县政府落实，不再列出. */
const IMPLIED =
  /(?:以下|以上|下列|后续|其他|各项|其余)(?:各项|各条|任务|工作|措施|内容|条款|事项)?(?:，)?(?:均|都|皆|一律|全部)(?:须|需|要|应|由|涉及|包括){0,4}(?<units>[^，。；：（）]{2,40}(?:（[^（）]{1,12}）[^，。；：（）]{0,20})?)(?:贯彻落实|组织落实|落实|负责|配合|参与|执行|组织实施|实施)?[，；、]?(?:均)?(?:不再|不)(?:一一|逐一|另行|重复|分别|单独){0,2}(?:列出|列明|列举|列入|罗列|标注|注明|写明|赘述|重复|列)/u;
const IMPLIED_AFTER =
  /(?<units>(?:各|有关)[^，。；：（）、]{0,16}(?:〔[^〔〕]{1,10}〕|（[^（）]{1,10}）)?[^，。；：（）]{0,14}(?:政府|管委会|部门|单位))(?:均)?(?:为|是|属)(?:各项|所有|以下|全部)(?:任务|工作|措施)?(?:的)?(?:责任|落实|配合|实施)(?:单位|主体)[，；](?:均|以下|下文|文中|后文)?(?:均)?(?:不再|不)(?:一一|逐一|另行|重复){0,2}(?:列出|列明|列举|标注|注明|列)/u;
const VERBS = /(?:均|共同|负责|抓好|按职责)?(?:贯彻落实|组织落实|落实|负责|配合|参与|执行|组织实施|实施)$/u;

/** Nothing that these rules read is said without such words; most clauses have none of them. */
const MAY_INCLUDE = /以[上下内前]/u;
const MAY_LEAD = /牵头|主办|主责/u;
const MAY_IMPLY = /不(?:再|一|逐|另|重|分|单|列|标|注|写|赘|罗)/u;

function impliedIn(folded: string): string[] {
  if (!MAY_IMPLY.test(folded)) return [];
  const match = IMPLIED.exec(folded) ?? IMPLIED_AFTER.exec(folded);
  const units = match?.groups?.['units'];
  if (units === undefined) return [];
  const name = units.replace(VERBS, '').replace(/^(?:由|涉及)/u, '');
  const pieces = splitItems({ text: name, gap: () => false }, null);
  return joinGroups(pieces)
    .map(({ text }) => text)
    .filter((text) => text.length >= 2);
}

/** Does this text say that further units answer for all that follows? */
export function declaresImpliedUnits(text: string): boolean {
  return impliedIn(fold(text).text).length > 0;
}

/**
 * Conventions that a document sets for itself, from its own words:
 * `inclusiveBounds` (“以上”均包含本数), `firstListedLeads` (列第一位的为牵头
 * 部门), `impliedUnits` (以下均需各市县政府落实，不再列出).
 */
export function readDocumentRules(clauses: readonly Clause[]): DocumentRules {
  const rules: DocumentRules = { inclusiveBounds: false, firstListedLeads: false, impliedUnits: [] };
  for (const clause of clauses) {
    const { text } = fold(clause.text);
    rules.inclusiveBounds ||= MAY_INCLUDE.test(text) && INCLUSIVE.test(text);
    rules.firstListedLeads ||= MAY_LEAD.test(text) && LEADS.test(text);
    if (rules.impliedUnits.length === 0) rules.impliedUnits = impliedIn(text);
  }
  return rules;
}
