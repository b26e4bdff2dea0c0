import type { UnitRole } from '../../model/index.ts';
import type { RegionIndex } from '../../text/regions.ts';
import type { FamilyIndex } from './families.ts';
import { createPrefixReader } from './prefix.ts';
import { joinGroups, splitConjunctions, splitItems, type ListText } from './split.ts';
import { isCertainUnit, looksLikeUnit } from './unit.ts';
import { readLabel, REMARK, restOf, roleOf, splitTail } from './words.ts';

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
  /** A duty verb (负责, 牵头) closes at least one group. */
  readonly verb: boolean;
  /** Share of the items that are units for certain, 0 to 1, and whether the first is. */
  readonly certain: number;
  readonly firstCertain: boolean;
  /** Every item could be the name of a body. */
  readonly allUnits: boolean;
}

interface Segment {
  readonly start: number;
  readonly end: number;
  readonly role: UnitRole | null;
  /** False for 完成时限：, 责任人：. */
  readonly read: boolean;
}

/** Cut at labels and at ； 。 outside brackets; a label holds up to the next one. */
function segments(text: string): { parts: Segment[]; labelled: boolean } {
  const parts: Segment[] = [];
  let start = 0;
  let role: UnitRole | null = null;
  let read = true;
  let labelled = false;
  let depth = 0;
  const close = (end: number): void => {
    if (end > start) parts.push({ start, end, role, read });
  };
  for (let i = 0; i < text.length; i += 1) {
    const ch = text.charAt(i);
    if ('（〔【《'.includes(ch)) depth += 1;
    else if ('）〕】》'.includes(ch)) depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    if (ch === '；' || ch === '。') {
      close(i);
      start = i + 1;
    } else if (ch === '：') {
      const label = readLabel(text.slice(Math.max(start, i - 14), i));
      if (label === null) continue;
      close(i - label.length);
      role = label.role;
      read = label.role !== null;
      labelled ||= read;
      start = i + 1;
    }
  }
  close(text.length);
  return { parts, labelled };
}

const LEADING =
  /^(?:由|请|其中|主要由|并由|会同|联合(?!会)|和(?![平田顺县硕静龙政])|以?及|与|并|为|——?|[*●■◆▲])/u;
const JOINT = /(?:牵头)?(?:会同|联合|商)|牵头(?=.{2})/u;

/** Names of one item, before 和 and 会同, without the words that close it. */
function namesOf(name: string, families: FamilyIndex): { name: string; lead: boolean; rest: string }[] {
  const cut = JOINT.exec(name);
  if (cut !== null && cut.index >= 2) {
    const left = name.slice(0, cut.index);
    const right = name.slice(cut.index + cut[0].length);
    if (looksLikeUnit(left, families) && looksLikeUnit(right, families)) {
      const lead = cut[0].includes('牵头');
      return [{ name: left, lead, rest: '' }, ...namesOf(right, families)];
    }
  }
  return splitConjunctions(name, families).map((part) => {
    const closed = splitTail(part);
    return { name: closed.name, lead: false, rest: closed.tail };
  });
}

/** 市财政局负责资金保障: a unit with the task that it is given. */
function unitWithTask(item: string, families: FamilyIndex): { name: string; tail: string } | null {
  const verb = /牵头|负责|配合|协助/u.exec(item);
  if (verb === null || verb.index < 2) return null;
  const name = item.slice(0, verb.index);
  return isCertainUnit(name, families) ? { name, tail: item.slice(verb.index) } : null;
}

/**
 * Read a list of units: the text inside the brackets, or behind a label.
 *
 * Roles: units before 牵头 (主办, 主责) lead; units before 配合, 参与, 协同, 支持,
 * 协助 support; units before 负责, 落实, 按职责分工负责 or under 责任单位 are
 * responsible, so in A牵头，B、C按职责分工负责 A leads and B, C are responsible.
 * A phrase governs the units back to the phrase before it; a label governs up
 * to the next label, and a phrase inside it is stronger.
 */
export function readList(list: ListText, families: FamilyIndex, regions: RegionIndex): ReadList {
  const { parts, labelled } = segments(list.text);
  const prefixes = createPrefixReader(families, regions);
  const units: ListedUnit[] = [];
  const rest: string[] = [];
  let verb = false;
  let items = 0;
  let certain = 0;
  let firstCertain = false;
  let strange = 0;
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
    for (const piece of shareSuffix(
      pieces.map((p) => p.text),
      regions,
    )) {
      const item = piece.replace(LEADING, '').replace(/。$/u, '');
      if (item === '') continue;
      items += 1;
      const closed = splitTail(item);
      const starred = /[*★☆＊※]$/u.test(closed.name);
      const name = closed.name.replace(/[*★☆＊※]+$/u, '');
      const sure = name !== '' && isCertainUnit(name, families);
      if (items === 1) firstCertain = sure;
      if (sure) certain += 1;
      verb ||= closed.verb;
      const unit = name !== '' && looksLikeUnit(name, families);
      if (unit) {
        for (const one of namesOf(name, families)) {
          if (one.name === '') continue;
          const role = one.lead || starred ? 'lead' : (part.role ?? 'responsible');
          units.push({ name: prefixes.restore(one.name), role });
          if (one.lead) open = units.length;
          if (one.rest !== '') rest.push(one.rest);
        }
      } else {
        const task = unitWithTask(item, families);
        if (task !== null) {
          if (items === 1) firstCertain = true;
          certain += 1;
          verb = true;
          units.push({ name: prefixes.restore(task.name), role: roleOf(task.tail.slice(0, 4)) });
          open = units.length;
          rest.push(restOf(task.tail));
          continue;
        }
        if (name !== '') strange += 1;
        if (REMARK.test(item) || (name !== '' && closed.verb)) rest.push(item);
      }
      if (closed.verb) {
        const role = roleOf(closed.tail);
        const stated = role !== 'responsible' || part.role === null;
        if (stated) for (const unit of units.slice(open)) if (unit.role !== 'lead') unit.role = role;
        open = units.length;
      }
      const left = name !== '' && !unit ? '' : restOf(closed.tail);
      if (left !== '') rest.push(left);
    }
  }
  const share = items === 0 ? 0 : certain / items;
  return { units, rest, labelled, verb, certain: share, firstCertain, allUnits: strange === 0 };
}

const SHARED = /(?:人民政府|政府|管理委员会|管委会|党工委)(?=$|等|按|负责|落实|牵头|配合|分别)/u;
const PLACE = /^(?!各|有关|相关).{1,14}(?:新区|高新区|经开区|开发区|示范区|园区|[市县区州旗盟])$/u;

/** 鼓楼区、玄武区人民政府: places that share the word behind the last of them. */
function shareSuffix(items: readonly string[], regions: RegionIndex): string[] {
  const out = [...items];
  let suffix: string | null = null;
  let level = '';
  for (let i = out.length - 1; i >= 0; i -= 1) {
    const item = out[i] ?? '';
    const shared = SHARED.exec(item);
    if (shared !== null) {
      const place = item.slice(0, shared.index);
      const named = PLACE.test(place) && place.length >= 3;
      suffix = named ? shared[0] : null;
      level = place.slice(-1);
      continue;
    }
    if (suffix === null) continue;
    if (item.length >= 3 && PLACE.test(item)) out[i] = item + suffix;
    else if (regions.byName(item) !== null) out[i] = item + level + suffix;
    else suffix = null;
  }
  return out;
}
