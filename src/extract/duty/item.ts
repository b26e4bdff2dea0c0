import type { FamilyIndex } from './families.ts';
import { splitConjunctions } from './split.ts';
import { isCertainUnit, looksLikeUnit, maybeUnit } from './unit.ts';
import { REMARK, restOf, splitTail } from './words.ts';

/** One name of an item; `starred`: marked as leader by a sign or by （牵头）; `lead`: 牵头 stands behind it inside the item. */
interface ItemName {
  readonly name: string;
  readonly starred: boolean;
  readonly lead: boolean;
}

/** What one item of a list says. */
export interface Item {
  readonly names: readonly ItemName[];
  /** Phrase that closes the item and governs the units before it; '' if none. */
  readonly tail: string;
  /** A duty verb stands in the tail. */
  readonly verb: boolean;
  /** The tail is the task of this unit alone (市财政局负责资金保障). */
  readonly task: boolean;
  /** Words to keep that are neither a name nor a bare role. */
  readonly rest: readonly string[];
  /** A unit beyond doubt; at least the shape of one. */
  readonly certain: boolean;
  readonly clear: boolean;
}

const LEADING =
  /^(?:由|请|其中|主要由|并由|会同|联合(?!会)|和(?![平田顺县硕静龙政])|以?及|与|并|为|——?|[*●■◆▲])/u;
const STAR = /(?<![*★☆＊※])[*★☆＊※]+$|（(?:牵头|主办|主责)(?:单位|部门)?）$/u;
const JOINT = /(?:牵头)?(?:会同|联合|商)|牵头(?=.{2})/u;

/** Names joined by 会同, 和 …; words that close one of them go to `rest`. */
function namesOf(name: string, families: FamilyIndex, rest: string[]): ItemName[] {
  const cut = JOINT.exec(name);
  if (cut !== null && cut.index >= 2) {
    const left = name.slice(0, cut.index);
    const right = name.slice(cut.index + cut[0].length);
    if (looksLikeUnit(left, families) && looksLikeUnit(right, families)) {
      return [
        { name: left, starred: false, lead: cut[0].includes('牵头') },
        ...namesOf(right, families, rest),
      ];
    }
  }
  return splitConjunctions(name, families).flatMap((part) => {
    const closed = splitTail(part);
    if (closed.tail !== '') rest.push(closed.tail);
    return closed.name === '' ? [] : [{ name: closed.name, starred: false, lead: false }];
  });
}

/** A unit followed by the task that it is given. */
function withTask(item: string, families: FamilyIndex): Item | null {
  const at = item.search(/牵头|负责|配合|协助/u);
  if (at < 2 || !isCertainUnit(item.slice(0, at), families)) return null;
  const tail = item.slice(at);
  // 国务院负责某事的部门 tells which body, not what it is to do.
  if (/的[^的]{0,6}$/u.test(tail)) return null;
  const names = [{ name: item.slice(0, at), starred: false, lead: false }];
  return { names, tail, verb: true, task: true, rest: [restOf(tail)], certain: true, clear: true };
}

/** Read one item, printed between separators; null if nothing is left of it. */
export function readItem(printed: string, families: FamilyIndex): Item | null {
  const item = printed.replace(LEADING, '').replace(/。$/u, '');
  if (item === '') return null;
  const { name: starred, tail, verb } = splitTail(item);
  const name = starred.replace(STAR, '');
  const left = restOf(tail);
  const rest = left === '' ? [] : [left];
  const none = { names: [], tail, verb, task: false, certain: false };
  if (name === '') return { ...none, rest, clear: true };
  const clear = looksLikeUnit(name, families);
  const task = clear ? null : withTask(item, families);
  if (task !== null) return task;
  if (!clear && (REMARK.test(item) || !maybeUnit(name))) {
    return { ...none, rest: REMARK.test(item) || verb ? [item] : [], clear };
  }
  const inner: string[] = [];
  const names = namesOf(name, families, inner).map((one) => ({ ...one, starred: STAR.test(starred) }));
  return {
    names,
    tail,
    verb,
    task: false,
    rest: [...inner, ...rest],
    certain: isCertainUnit(name, families),
    clear,
  };
}
