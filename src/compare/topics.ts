/** The single matters that a text speaks of (水电, 节能监察, 绿色工厂), whatever spelling it uses. */
import type { Subject } from '../model/index.ts';
import { fold } from '../text/fold.ts';

/** Spellings by their first character, longest first, each with the number of its topic. */
export interface TopicIndex {
  readonly names: readonly string[];
  readonly byFirst: ReadonlyMap<string, readonly { text: string; topic: number }[]>;
}

const indexes = new WeakMap<readonly Subject[], TopicIndex>();

/** Index of the subjects' topics, made once for a list of subjects. */
export function topicIndexOf(subjects: readonly Subject[]): TopicIndex {
  const known = indexes.get(subjects);
  if (known !== undefined) return known;
  const names: string[] = [];
  const byFirst = new Map<string, { text: string; topic: number }[]>();
  for (const subject of subjects)
    for (const [name, spellings] of Object.entries(subject.topics ?? {})) {
      names.push(name);
      for (const spelling of spellings) {
        const { text } = fold(spelling);
        const list = byFirst.get(text.charAt(0)) ?? [];
        byFirst.set(text.charAt(0), list);
        list.push({ text, topic: names.length - 1 });
      }
    }
  for (const list of byFirst.values()) list.sort((a, b) => b.text.length - a.text.length);
  const index = { names, byFirst };
  indexes.set(subjects, index);
  return index;
}

/** Topics of a folded text with how often each stands; the longest spelling counts. Linear. */
export function topicsIn(text: string, index: TopicIndex): Map<number, number> {
  const counts = new Map<number, number>();
  for (let at = 0; at < text.length;) {
    const found = index.byFirst.get(text.charAt(at))?.find((s) => text.startsWith(s.text, at));
    if (found !== undefined) counts.set(found.topic, (counts.get(found.topic) ?? 0) + 1);
    at += found?.text.length ?? 1;
  }
  return counts;
}
