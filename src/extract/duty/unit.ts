import type { FamilyIndex } from './families.ts';

/** Nouns that a body's name ends in. */
const HEAD =
  /(?:委|局|厅|部|办|署|院|会|司|处|科|室|所|队|站|社|团|联|校|馆|台|中心|公司|集团|政府|公署|海关|大学|小组|专班|指挥部|单位|部门|机构|企业|法院|园区|开发区|新区|高新区|经开区|示范区|自贸区|街道|乡镇|镇街|镇|乡|区|县|市|州|盟|旗|基地|联盟|银行|支行|分行|总行|营管部|营业部|铁塔|城管|机关|省委|工委|地区|地方|业主|主体|组织|院校|学校|高校|医院|油田|电厂|码头|海事|电信|移动|联通|兵团|总站|工会|网信|党校|公积金|烟草|邮政|各[地村]|[居区]民委员会)$/u;

/** Words of action that no name of a body holds. */
const ACTION =
  /[的了是为将把被]|加强|加快|推动|推进|完善|建立|健全|开展|制定|落实|提升|提高|促进|实施|强化|确保|完成|达到|执行情况|每年|年底|以上|以下|不得|应当|必须|自行|负总责|具备|符合|指以|以及其|不含|不包括|除外|包括|包含|例如|参见|见附|依照|根据|按照/u;

/** 推进办, 促进中心, 落实办 are bodies all the same. */
const ACTION_BODY =
  /(?:促进|推进|提升|建设|发展)[^、，]{0,10}(?:办|中心|局|委|会|组|办公室|委员会|司|处|科)$/u;

const PREFIXED = /^(?:自治区|省|市|区|县|州|盟|旗|国家|国务院|中央|全国|各|有关|相关|行业主管|主管|属地)/u;

/** 有农业的区人民政府, 涉及的部门: bodies told by what they have. */
const DESCRIBED = /^(?:有|涉|承担|相关)[^，、]{1,12}的.{0,8}(?:人民政府|政府|部门|单位|企业|管委会)$/u;

/**
 * Could this be the name of a body? A known family, or a noun of bodies at
 * its end and no word of action. `strict`: only known families and names that
 * begin with a level or 各, 有关.
 */
export function looksLikeUnit(name: string, families: FamilyIndex, strict = false): boolean {
  const plain = name.replace(/[（〔【][^（〔【）〕】]{0,40}[）〕】]/gu, '');
  if (plain.length < 2 || plain.length > 40) return false;
  if (/\d{2,}|[“”《》：。！？%]/u.test(plain)) return false;
  if (DESCRIBED.test(plain)) return true;
  if (ACTION.test(plain) && !ACTION_BODY.test(plain)) return false;
  const head = HEAD.test(plain);
  if (PREFIXED.test(plain) && head) return true;
  const known = families.find(plain);
  if (known !== null && (head || known.prefix.length + known.core.length >= plain.length)) return true;
  // 国网山东电力, 中国移动山东: enterprises that begin with their own name.
  if (known !== null && known.prefix === '' && known.family.kind === 'enterprise') return true;
  return head && !strict;
}

/** Known to the vocabulary, or named with its level: good enough without a label. */
export function isCertainUnit(name: string, families: FamilyIndex): boolean {
  return looksLikeUnit(name, families, true);
}

/** Times, manners and persons that stand among the units of a list. */
const NO_BODY =
  /长期|持续|常态|全年|常年|年底|月底|年度|季度|立即|近期|远期|适时|同步|分步|下同|如下|另有|联系|电话|同志|第[一二三四五六七八九十]|[〇零一二三四五六七八九十]月|单列|工作$/u;

/** Short enough for a name and nothing that speaks against one: 市城投, 各保险机构. */
export function maybeUnit(name: string): boolean {
  return /^[\p{Script=Han}A-Za-z（）〔〕]{2,14}$/u.test(name) && !ACTION.test(name) && !NO_BODY.test(name);
}
