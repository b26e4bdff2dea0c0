import type { RegionIndex } from '../../text/regions.ts';
import type { FamilyIndex, FamilyMatch } from './families.ts';

/**
 * Restores the level prefix that a list prints once: 市工业和信息化局、发展改革委
 * → 市发展改革委. The prefix of the last unit that prints one governs what
 * follows. 市场监管局 begins with 市 but has no prefix; 市市场监管局 has one.
 */
export interface PrefixReader {
  /** Full name of the next unit of the list. */
  restore(name: string): string;
}

const LEVEL =
  /^(?:自治区|自治州|示范区|先行区|高新区|经开区|开发区|新区|省|市|区|县|州|盟|旗|国家|国务院|中央|师市|兵团)(?:级|直|属|党委|委)?$/u;
const GROUP =
  /^(?:各|有关)(?:设区市|省辖市|地级市|地级以上市|市州|州市|盟市|市县|区县|县区|县市|市|区|县|州|盟|旗|省|地)(?:级)?(?:〔[^〕]{1,8}〕|（[^）]{1,8}）)?$/u;
const PLACE = /[省市县区州盟旗]$/u;

/** Bodies of the state that stay as they are in a local list. */
const OWN_NAME =
  /(?:部|总局|总署|署)$|^(?:证监会|银保监会|银监会|保监会|国资委党委|国管局|国办|中办|人民银行|人行|央行|海关|中国|国家|全国|中央|最高|团[中省市区县州])/u;
const PARTY_BODY =
  /(?:组织部|宣传部|统战部|政法委|网信办|政研室|党校|社会工作部|社工部|机关工委|改革办|农办|编办|老干部局|督查室)$/u;
/** Local works of a utility: 供电公司 of a list that began with 县. */
const LOCAL_WORKS = /^(?:供电公司|电力公司|供电局|电力局|电业局|燃气公司|自来水公司|供水公司)$/u;
const LOCAL_HEAD = /(?:局|厅|委|办|办公室|委员会|支队|总队|大队|中心)$/u;
/** Levels of the state whose 局, 委 and 办 are printed with 国家. */
const STATE_OWN = /^(?:国资委|国管局|气象局|工商联|供销合作总社|地震局)$/u;

/** Families whose names say their own place: 开发区管委会, 街道办事处. */
const PLACED = new Set(['local-government', 'development-zone']);

interface Governing {
  readonly level: string;
  /** Prefix for organs of the party: 市委 beside 市. */
  readonly party: string;
  readonly byParty: boolean;
}

function governing(prefix: string): Governing {
  const level = prefix.replace(/(?:级|直|属|党委|委)$/u, '') || prefix;
  const byParty = /委$/u.test(prefix);
  if (/^(?:国家|国务院|中央)$/u.test(level)) return { level: '国家', party: '中央', byParty };
  return { level, party: /自治区$/u.test(level) ? `${level}党委` : `${level}委`, byParty };
}

/** Reader for one list. */
export function createPrefixReader(families: FamilyIndex, regions: RegionIndex): PrefixReader {
  let current: Governing | null = null;
  /** Place that a branch printed last: 河南银保监局、证监局 → 河南证监局. */
  let branchPlace: string | null = null;

  const isPlace = (prefix: string): boolean => regions.byName(prefix) !== null;

  const explicit = (name: string, match: FamilyMatch | null): boolean => {
    if (match === null) {
      const level = /^(?:自治区|国家|国务院|省|市(?![场容域区民]|政(?!府))|县|州)(?:级|直|属)?(?=.{2})/u.exec(
        name,
      );
      if (level === null) return false;
      current = governing(level[0]);
      branchPlace = null;
      return true;
    }
    const { prefix, family } = match;
    if (prefix === '') return false;
    if (family.kind === 'branch' && isPlace(prefix) && !PLACE.test(prefix)) {
      branchPlace = prefix;
      return true;
    }
    if (
      LEVEL.test(prefix) ||
      GROUP.test(prefix) ||
      (PLACE.test(prefix) && isPlace(prefix)) ||
      /^.{2,5}[市县区州旗]$/u.test(prefix)
    ) {
      if (PLACED.has(family.id) && !/^(?:自治区|省|市|区|县|州)$/u.test(prefix)) return true;
      current = governing(prefix);
      branchPlace = null;
    }
    return true;
  };

  const inherit = (name: string, match: FamilyMatch | null): string => {
    const kind = match?.family.kind ?? null;
    if (kind === 'branch' && branchPlace !== null && !OWN_NAME.test(name)) return branchPlace + name;
    if (current === null) return name;
    if (kind === 'party') {
      const party = PARTY_BODY.test(name) || current.byParty;
      if (/^中/u.test(name)) return name;
      return (party ? current.party : current.level) + name;
    }
    if (OWN_NAME.test(name)) return name;
    if (current.level === '国家') {
      const state =
        (kind === 'government' || kind === 'branch') && /[局委办]$/u.test(name) && !STATE_OWN.test(name);
      return state ? `国家${name}` : name;
    }
    if (kind === 'enterprise') return LOCAL_WORKS.test(name) ? current.level + name : name;
    if (match !== null) return PLACED.has(match.family.id) ? name : current.level + name;
    const ownPlace = regions.matchAt(name, 0) !== null || /^.{1,4}[省市县区州旗湖江河]/u.test(name);
    return LOCAL_HEAD.test(name) && !ownPlace && !/^[各有相]/u.test(name) ? current.level + name : name;
  };

  return {
    restore(name) {
      const plain = name.replace(/[（〔【][^（〔【）〕】]*[）〕】]?$/u, '') || name;
      if (/^(?:各|有关|相关)/u.test(plain) && /(?:部门|单位|政府|企业|机构)$/u.test(plain)) return name;
      const match = families.find(plain);
      const bare = match !== null && match.prefix === '' && match.core.length === plain.length;
      if (bare) return inherit(name, match);
      if (explicit(plain, match)) return name;
      return match === null ? inherit(name, null) : name;
    },
  };
}
