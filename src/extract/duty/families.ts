import type { OrganizationFamily } from '../../model/index.ts';

/** A family found in a unit's name: `core` is its name, `prefix` what stands before it. */
export interface FamilyMatch {
  readonly family: OrganizationFamily;
  readonly prefix: string;
  readonly core: string;
}

/** Lookup of lines of government by the names of their units. */
export interface FamilyIndex {
  /** Family of a name without prefix (发展改革委, 市场监管局); null for anything else. */
  exact(core: string): OrganizationFamily | null;
  /** Family of a unit's full name, with what stands before the family's own name. */
  find(name: string): FamilyMatch | null;
}

/** Words that make a stem a unit: 委员会, 局 … are read as one (发改委, 发展改革局). */
const HEAD = /(?:委员会|办公室|办公厅|总局|分局|委|局|厅|部|办|署)$/u;
const LONGEST_PREFIX = 16;

function stemOf(name: string): string | null {
  if (!HEAD.test(name)) return null;
  const stem = name.replace(HEAD, '').replaceAll(/[和与及]/gu, '');
  return stem.length >= 2 ? stem : null;
}

/** Name without what stands in brackets: 市财政局（金融办） → 市财政局. */
function plain(name: string): string {
  return name.replaceAll(/[（〔【][^（〔【）〕】]*[）〕】]/gu, '') || name;
}

/** What a prefix of an organ of government ends in: a level, a rank of place, the body above it. */
const PREFIX_END = /[省市县区州盟旗镇乡委级直国家院央府团园城属]$/u;
/** A name of two characters (政府, 法院, 城管) is one only behind a level or a place of rank. */
const BEFORE_SHORT = /(?:^|[省市县区州盟旗镇乡委级直国级])$/u;

function build(families: readonly OrganizationFamily[]): FamilyIndex {
  const names = new Map<string, OrganizationFamily>();
  const stems = new Map<string, OrganizationFamily>();
  /** Bodies with their own system: the place stands inside the name (人民银行某市分行). */
  const anywhere = new Map<string, OrganizationFamily>();
  /** Names with the place in the middle, written with *: 国家能源局*监管. */
  const parted: { left: string; right: string; family: OrganizationFamily }[] = [];
  let longest = 0;
  for (const family of families) {
    for (const name of family.names) {
      const [left, right] = name.split('*');
      if (left !== undefined && right !== undefined) {
        parted.push({ left, right, family });
        continue;
      }
      if (!names.has(name)) names.set(name, family);
      const stem = family.kind === 'government' || family.kind === 'party' ? stemOf(name) : null;
      if (stem !== null && !stems.has(stem)) stems.set(stem, family);
      if (family.kind === 'branch' || family.kind === 'enterprise') anywhere.set(name, family);
      longest = Math.max(longest, name.length);
    }
  }
  const exact = (core: string): OrganizationFamily | null => {
    const known = names.get(core);
    if (known !== undefined) return known;
    const stem = stemOf(core);
    return stem === null ? null : (stems.get(stem) ?? null);
  };
  const atEnd = (name: string): FamilyMatch | null => {
    for (let i = 0; i <= Math.min(name.length - 2, LONGEST_PREFIX); i += 1) {
      const short = name.length - i === 2 && !BEFORE_SHORT.test(name.slice(0, i));
      const family = short ? null : exact(name.slice(i));
      if (family === null) continue;
      const prefix = name.slice(0, i);
      const core = name.slice(i);
      if (prefix === '' || PREFIX_END.test(prefix)) return { family, prefix, core };
      // 湖南金融监管局 is the branch, 省金融监管局 the province's own bureau.
      const branch = anywhere.get(core);
      if (branch !== undefined) return { family: branch, prefix, core };
      if (family.kind !== 'government' && family.kind !== 'party') return { family, prefix, core };
    }
    return null;
  };
  const around = (name: string): FamilyMatch | null => {
    for (const { left, right, family } of parted) {
      const at = name.indexOf(left);
      if (at === -1 || !name.includes(right, at + left.length)) continue;
      return { family, prefix: name.slice(0, at), core: name.slice(at) };
    }
    return null;
  };
  const inside = (name: string): FamilyMatch | null => {
    let best: FamilyMatch | null = null;
    for (let i = 0; i < name.length - 1; i += 1) {
      for (let end = Math.min(name.length, i + longest); end > i + 1; end -= 1) {
        if (best !== null && end - i <= best.core.length) break;
        const family = anywhere.get(name.slice(i, end));
        if (family !== undefined) best = { family, prefix: name.slice(0, i), core: name.slice(i, end) };
      }
    }
    return best;
  };
  /** 市公安局交通管理处: an internal division, known by the unit that it belongs to. */
  const division = (name: string): FamilyMatch | null => {
    for (let i = 0; i <= Math.min(name.length - 2, 4); i += 1) {
      for (let end = Math.min(name.length - 1, i + longest); end > i + 2; end -= 1) {
        const core = name.slice(i, end);
        const family = HEAD.test(core) ? (names.get(core) ?? null) : null;
        if (family !== null) return { family, prefix: name.slice(0, i), core };
      }
    }
    return null;
  };
  return {
    exact,
    find(name) {
      const head = plain(name).slice(0, 60);
      return around(head) ?? atEnd(head) ?? inside(head) ?? division(head);
    },
  };
}

const built = new WeakMap<readonly OrganizationFamily[], FamilyIndex>();

/** Index of a vocabulary; made once for each array. */
export function createFamilyIndex(families: readonly OrganizationFamily[]): FamilyIndex {
  const known = built.get(families);
  if (known !== undefined) return known;
  const index = build(families);
  built.set(families, index);
  return index;
}
