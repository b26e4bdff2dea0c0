import type { UnitRole } from '../../model/index.ts';
import type { RegionIndex } from '../../text/regions.ts';
import type { FamilyIndex } from './families.ts';
import { joinGroups, shareSuffix } from './groups.ts';
import { readItem, type Item } from './item.ts';
import { createPrefixReader } from './prefix.ts';
import { splitSegments } from './segments.ts';
import { splitItems, type ListText } from './split.ts';
import { isCertainUnit } from './unit.ts';
import { CONVENTION, REMARK, roleOf } from './words.ts';

export interface ListedUnit {
  readonly name: string;
  role: UnitRole;
}

/** What a list of units says. */
export interface ReadList {
  readonly units: ListedUnit[];
  readonly rest: string[];
  /** A label (责任单位：) stands in it. */
  readonly labelled: boolean;
  /** A remark says that these are responsible units (列第一位的为牵头单位). */
  readonly told: boolean;
  /** A duty verb (负责, 牵头) closes at least one group. */
  readonly verb: boolean;
  /** Share of the items that are units for certain, 0 to 1, and whether the first is. */
  readonly certain: number;
  readonly firstCertain: boolean;
  /** Every item could be the name of a body. */
  readonly allUnits: boolean;
}

/**
 * Read a list of units: the text inside the brackets, or behind a label.
 *
 * Roles: units before 牵头 (主办, 主责) lead; units before 配合, 参与, 协同, 支持,
 * 协助 support; units before 负责, 落实, 按职责分工负责 or under 责任单位 are
 * responsible, so in A牵头，B、C按职责分工负责 A leads and B, C are responsible;
 * in A牵头会同B, A会同B the B are responsible. A phrase governs the units back to
 * the phrase before it; a label governs up to the next label, and a phrase
 * inside it is stronger.
 */
export function readList(list: ListText, families: FamilyIndex, regions: RegionIndex): ReadList {
  const { parts, labelled } = splitSegments(list.text);
  const prefixes = createPrefixReader(families, regions);
  const units: ListedUnit[] = [];
  const rest: string[] = [];
  const items: Item[] = [];
  for (const part of parts) {
    if (!part.read) continue;
    const text = list.text.slice(part.start, part.end);
    if (REMARK.test(text) && !isCertainUnit(text.slice(0, text.search(/[、，]|$/u)), families)) {
      rest.push(text);
      continue;
    }
    const pieces = joinGroups(splitItems({ text, gap: (i) => list.gap(part.start + i) }, families));
    /** First unit that no closing phrase has reached yet. */
    let open = units.length;
    const printed = pieces.map((piece) => piece.text);
    for (const one of shareSuffix(printed, regions)) {
      const item = readItem(one, families);
      if (item === null) continue;
      items.push(item);
      if (item.task) open = units.length;
      for (const { name, lead, starred } of item.names) {
        units.push({ name: prefixes.restore(name), role: starred ? 'lead' : (part.role ?? 'responsible') });
        // 牵头 inside the item reaches back like a closing phrase.
        if (lead) open = governed(units, open, 'lead');
      }
      rest.push(...item.rest);
      if (!item.verb) continue;
      const role = roleOf(item.task ? item.tail.slice(0, 4) : item.tail);
      if (role !== 'responsible' || part.role === null) governed(units, open, role);
      open = units.length;
    }
  }
  const certain = items.filter((item) => item.certain).length;
  return {
    units,
    rest,
    labelled,
    told: rest.some((words) => CONVENTION.test(words)),
    verb: items.some((item) => item.verb),
    certain: items.length === 0 ? 0 : certain / items.length,
    firstCertain: items[0]?.certain ?? false,
    allUnits: items.every((item) => item.clear),
  };
}

/** Give the units from `open` on the role of the phrase behind them; a leader stays one. */
function governed(units: ListedUnit[], open: number, role: UnitRole): number {
  for (const unit of units.slice(open)) if (unit.role !== 'lead') unit.role = role;
  return units.length;
}
