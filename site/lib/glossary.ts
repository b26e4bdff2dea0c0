import type { Clause, GlossaryEntry } from '../../src/model/index.ts';
import type { Collection } from './collection.ts';
import type { Label } from './labels.ts';

const GROUPS: Readonly<Record<string, Label>> = {
  goals: { zh: '目标', en: 'Goals' },
  control: { zh: '能耗与碳排放的控制', en: 'Control of energy and carbon' },
  statistics: { zh: '统计口径与计量', en: 'Statistics and measures' },
  energy: { zh: '能源', en: 'Energy' },
  industry: { zh: '产业', en: 'Industry' },
  environment: { zh: '环境与循环利用', en: 'Environment and circular use' },
  'buildings-transport': { zh: '建筑与交通', en: 'Buildings and transport' },
  responsibility: { zh: '责任与落实', en: 'Responsibility and implementation' },
};

/** Wordings of an entry as they stand in texts: without the quotation marks of its head. */
const wordings = ({ term, also }: GlossaryEntry): string[] =>
  [term, ...also].map((words) => words.replace(/[“”]/gu, ''));
const holds = (text: string, entry: GlossaryEntry): boolean =>
  wordings(entry).some((words) => text.includes(words));

/** Entries by group, in the order of the data. */
export function glossaryGroups(
  data: Pick<Collection, 'glossary'>,
): { id: string; label: Label; entries: readonly GlossaryEntry[] }[] {
  const ids = [...new Set(data.glossary.map((entry) => entry.group))];
  return ids.map((id) => ({
    id,
    label: GROUPS[id] ?? { zh: id, en: id },
    entries: data.glossary.filter((entry) => entry.group === id),
  }));
}

const counted = new WeakMap<object, ReadonlyMap<string, number>>();

/** How many provisions use the term itself. The texts are gone through once, for all terms and both languages. */
export function provisionsWith(
  data: Pick<Collection, 'clauses' | 'glossary'>,
  { term }: GlossaryEntry,
): number {
  let counts = counted.get(data.clauses);
  if (counts === undefined) {
    const terms = data.glossary.map((entry) => ({
      key: entry.term,
      words: entry.term.replace(/[“”]/gu, ''),
    }));
    const made = new Map<string, number>();
    for (const clause of data.clauses) {
      const plain = clause.text.replace(/[“”]/gu, '');
      for (const { key, words } of terms) if (plain.includes(words)) made.set(key, (made.get(key) ?? 0) + 1);
    }
    counts = made;
    counted.set(data.clauses, counts);
  }
  return counts.get(term) ?? 0;
}

/** Entries whose words a clause uses, in the order of the data. */
export const termsOf = (
  data: Pick<Collection, 'glossary'>,
  { text }: Pick<Clause, 'text'>,
): GlossaryEntry[] => {
  const plain = text.replace(/[“”]/gu, '');
  return data.glossary.filter((entry) => holds(plain, entry));
};
