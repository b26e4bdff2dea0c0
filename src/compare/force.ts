/** Words of force (严禁, 鼓励, 确保 …) and how they change between two passages on one object. */
import type { ForceChange, ForceEntry } from '../model/index.ts';
import { fold } from '../text/fold.ts';
import type { Speller } from './spellings.ts';

/** A word of force in a text, with what it governs. */
export interface ForceUse {
  readonly entry: ForceEntry;
  /** Half-open offsets into the text as printed. */
  readonly start: number;
  readonly end: number;
  readonly objectStart: number;
  readonly objectEnd: number;
  /** Folded words up to the next mark, in one spelling. */
  readonly object: string;
}

interface Listed {
  readonly text: string;
  /** Null: a compound that only looks like a word of force. */
  readonly entry: ForceEntry | null;
}

interface ForceIndex {
  readonly byFirst: ReadonlyMap<string, readonly Listed[]>;
}

const indexes = new WeakMap<readonly ForceEntry[], ForceIndex>();

function indexOf(entries: readonly ForceEntry[]): ForceIndex {
  const known = indexes.get(entries);
  if (known !== undefined) return known;
  const byFirst = new Map<string, Listed[]>();
  const add = (words: string, entry: ForceEntry | null): void => {
    const { text } = fold(words);
    const list = byFirst.get(text.charAt(0)) ?? [];
    byFirst.set(text.charAt(0), list);
    list.push({ text, entry });
  };
  for (const entry of entries) {
    add(entry.word, entry);
    for (const compound of entry.except ?? []) add(compound, null);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.text.length - a.text.length);
  const index = { byFirst };
  indexes.set(entries, index);
  return index;
}

/** Marks that end what a word governs; 、 does not: 严禁新增水泥、玻璃产能. */
const BREAK = /[，。；：！？（）()]/u;
/** A word governs no more signs than this. */
const LONGEST_OBJECT = 40;

/** Every word of force in a text as printed, in order; the longest word at a place counts; `spell` puts objects into one form. Linear. */
export function forceIn(
  text: string,
  entries: readonly ForceEntry[],
  spell: Speller = (words) => words,
): ForceUse[] {
  const index = indexOf(entries);
  const { text: folded, offsets } = fold(text);
  const uses: ForceUse[] = [];
  for (let at = 0; at < folded.length;) {
    const listed = index.byFirst.get(folded.charAt(at))?.find((l) => folded.startsWith(l.text, at));
    if (listed === undefined) {
      at += 1;
      continue;
    }
    const end = at + listed.text.length;
    if (listed.entry !== null) {
      let to = end;
      while (to < folded.length && to - end < LONGEST_OBJECT && !BREAK.test(folded.charAt(to))) to += 1;
      const printed = (i: number): number => offsets[i] ?? text.length;
      uses.push({
        entry: listed.entry,
        start: printed(at),
        end: printed(end - 1) + 1,
        objectStart: printed(end),
        objectEnd: to > end ? printed(to - 1) + 1 : printed(end),
        object: spell(folded.slice(end, to)),
      });
    }
    at = end;
  }
  return uses;
}

/** Objects are one where their pairs of signs are alike by so much (Dice), */
const SAME_SHARE = 0.6;
/** and a run of this many signs stands in both. */
const SAME_RUN: Record<ForceEntry['scale'], number> = { ban: 4, duty: 6, assurance: 6 };

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < text.length; i += 1) pairs.add(text.slice(i, i + 2));
  return pairs;
}

/** The words of force of a passage by the runs of signs in their objects, for each scale. */
type RunIndex = ReadonlyMap<string, readonly ForceUse[]>;

function runsOf({ object, entry: { scale } }: ForceUse): Set<string> {
  const runs = new Set<string>();
  const length = SAME_RUN[scale];
  for (let i = 0; i + length <= object.length; i += 1) runs.add(`${scale} ${object.slice(i, i + length)}`);
  return runs;
}

function indexRuns(uses: readonly ForceUse[]): RunIndex {
  const index = new Map<string, ForceUse[]>();
  for (const use of uses) {
    for (const run of runsOf(use)) {
      const list = index.get(run);
      if (list === undefined) index.set(run, [use]);
      else list.push(use);
    }
  }
  return index;
}

/** Words of the same scale on the same object, in the order of the text, with the likeness of the objects. */
function sameObjects(one: ForceUse, index: RunIndex): { other: ForceUse; like: number }[] {
  const sharing = new Set([...runsOf(one)].flatMap((run) => index.get(run) ?? []));
  const pairs = pairsOf(one.object);
  return [...sharing]
    .sort((x, y) => x.start - y.start)
    .map((other) => ({ other, like: dice(pairs, pairsOf(other.object)) }))
    .filter(({ like }) => like >= SAME_SHARE);
}

/** Share of pairs in common, in [0, 1]. */
function dice(x: ReadonlySet<string>, y: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of x) if (y.has(pair)) common += 1;
  return (2 * common) / (x.size + y.size);
}

/**
 * Changes of force between two passages, as printed: a word in `a` and a word
 * in `b` of one scale and unlike degree that govern the same object. No change
 * is told where either passage also governs the object by a word as strong as
 * the other's. In the order of `a`.
 */
export function forceChanges(
  a: string,
  b: string,
  entries: readonly ForceEntry[],
  read: (text: string) => readonly ForceUse[] = (text) => forceIn(text, entries),
): ForceChange[] {
  const [ours, theirs] = [read(a), read(b)];
  const [inOurs, inTheirs] = [indexRuns(ours), indexRuns(theirs)];
  const told = new Set<ForceUse>();
  return ours.flatMap((one): ForceChange[] => {
    const others = sameObjects(one, inTheirs).sort((x, y) => y.like - x.like);
    const best = others[0]?.other;
    if (best === undefined || told.has(best)) return [];
    const degrees = one.entry.degree - best.entry.degree;
    const alsoAs = sameObjects(best, inOurs).some(({ other }) => other.entry.degree === best.entry.degree);
    const metAs = others.some(({ other }) => other.entry.degree === one.entry.degree);
    if (degrees === 0 || alsoAs || metAs) return [];
    told.add(best);
    return [
      {
        scale: one.entry.scale,
        change: degrees > 0 ? 'tightened' : 'loosened',
        degrees,
        a: { word: a.slice(one.start, one.end), start: one.start, end: one.end },
        b: { word: b.slice(best.start, best.end), start: best.start, end: best.end },
        object: a.slice(one.objectStart, one.objectEnd).trim(),
      },
    ];
  });
}
