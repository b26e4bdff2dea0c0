/** Aliases of the indicator vocabulary, made ready for matching at the end of a text. */
import type { Indicator } from '../../model/index.ts';
import { canonical } from './canonical.ts';
import { isHarmless, withoutTails } from './residue.ts';

/** Aliases shorter than this name a measure only if nothing but harmless words stand before them. */
const FREE_PREFIX = 6;
/** Widest gap for a `…` within an alias. */
const GAP = 24;

/** One wording of an indicator: fragments in their order, the last one at the text's end. */
export interface Alias {
  readonly entry: Entry;
  readonly fragments: readonly string[];
  readonly length: number;
  readonly anyPrefix: boolean;
  readonly hasShare: boolean;
  /** 新增 stands in the wording itself: what is added is the measure. */
  readonly added: boolean;
}

export interface Entry {
  readonly indicator: Indicator;
  readonly not: readonly string[];
  /** Direction that a change indicator's own name states. */
  readonly direction: 'increase' | 'decrease' | '';
}

/** Aliases by their last fragment, longest first, and the lengths of such fragments by their last code unit, shortest first. */
export interface AliasIndex {
  readonly byTail: ReadonlyMap<string, readonly Alias[]>;
  readonly lengths: ReadonlyMap<number, readonly number[]>;
}

function directionOf(name: string): Entry['direction'] {
  if (/下降|降低|减少|压减|削减|淘汰|退出|缩短|负增长/u.test(name)) return 'decrease';
  return /增长|增速|新增|提高|提升|增加/u.test(name) ? 'increase' : '';
}

/**
 * Index of a vocabulary. In an alias `…` stands for any words: within it for a
 * gap, at its head for any prefix.
 */
export function indexAliases(indicators: readonly Indicator[]): AliasIndex {
  const byTail = new Map<string, Alias[]>();
  for (const indicator of indicators) {
    const entry: Entry = {
      indicator,
      not: indicator.not.map(canonical).filter((word) => word !== ''),
      direction: indicator.stricter === 'change' ? directionOf(indicator.name) : '',
    };
    const seen = new Set<string>();
    // 单位GDP能耗降低率 is printed as 单位GDP能耗 下降; the bare name reads it too.
    const bare =
      indicator.stricter === 'change' ? withoutTails(canonical(indicator.name)).map((f) => f.text) : [];
    for (const alias of [indicator.name, ...bare, ...indicator.aliases]) {
      const parts = alias.split('…').map(canonical);
      const fragments = parts.filter((part) => part !== '');
      const tail = fragments[fragments.length - 1];
      const added = alias.includes('新增');
      const key = `${parts.join('…')}${added ? '+' : ''}`;
      if (tail === undefined || seen.has(key)) continue;
      seen.add(key);
      const length = fragments.reduce((sum, part) => sum + part.length, 0);
      const list = byTail.get(tail) ?? [];
      list.push({
        entry,
        fragments,
        length,
        anyPrefix: parts[0] === '' || length >= FREE_PREFIX,
        hasShare: alias.includes('占'),
        added,
      });
      byTail.set(tail, list);
    }
  }
  for (const list of byTail.values()) list.sort((a, b) => b.length - a.length);
  const lengths = new Map<number, number[]>();
  for (const tail of byTail.keys()) {
    const last = tail.charCodeAt(tail.length - 1);
    const own = lengths.get(last) ?? [];
    if (!own.includes(tail.length)) own.push(tail.length);
    lengths.set(last, own);
  }
  for (const own of lengths.values()) own.sort((a, b) => a - b);
  return { byTail, lengths };
}

/**
 * Whether `alias` reads `text` to its end; what it leaves over must not change
 * the measure: no other denominator (占), no sibling joined by 、. The words of
 * `scope` narrow it only.
 */
export function reads(alias: Alias, text: string, scope: string): boolean {
  let from = text.length;
  let residue = '';
  for (let i = alias.fragments.length - 1; i >= 0; i -= 1) {
    const fragment = alias.fragments[i] ?? '';
    const last = i === alias.fragments.length - 1;
    const at = last ? text.length - fragment.length : text.lastIndexOf(fragment, from - fragment.length);
    if (at < 0 || from - fragment.length < 0) return false;
    if (!last) {
      const gap = text.slice(at + fragment.length, from);
      if (gap.length > GAP) return false;
      residue += gap;
    }
    from = at;
  }
  const narrowing = scope !== '' && !endsInSibling(scope);
  const prefix = narrowing ? text.slice(0, from).replace(scope, '') : text.slice(0, from);
  // A share of something else: 占 stands in the text, and the alias does not know it.
  if (!alias.hasShare && (prefix.includes('占') || residue.includes('占'))) return false;
  if (alias.hasShare && prefix.includes('占')) return false;
  if (isHarmless(prefix)) return !prefix.endsWith('、') || prefix === '、';
  if (!alias.anyPrefix) return repeatsAlias(alias, prefix);
  return !endsInSibling(prefix) || repeatsAlias(alias, prefix);
}

/** 化学需氧量、氨氮排放总量: the alias reads one of two measures only. */
function endsInSibling(prefix: string): boolean {
  const comma = prefix.lastIndexOf('、');
  return comma >= 0 && isHarmless(prefix.slice(comma + 1));
}

/** 国家级绿色工厂、省级绿色工厂: the same thing twice is one measure. */
function repeatsAlias(alias: Alias, prefix: string): boolean {
  const head = alias.fragments[0] ?? '';
  const at = prefix.indexOf(head);
  return at >= 0 && isHarmless(prefix.slice(0, at)) && isHarmless(prefix.slice(at + head.length));
}
