/** What made-up documents are made of: headings and sentences of the corpus's own clauses. */
import type { Clause, RegionEntry } from '../../src/model/index.ts';
import { makeDataset } from '../../src/publish/whole.ts';

export interface Pool {
  readonly regions: readonly RegionEntry[];
  /** Headings under which clauses stand, without their numbers. */
  readonly sections: readonly string[];
  readonly preambles: readonly string[];
  /** Clauses of tasks, aims and safeguards: heading, sentences, the bracket of the responsible units. */
  readonly clauses: readonly { heading: string; sentences: readonly string[]; duty: string }[];
}

const BODY = new Set<Clause['kind']>(['task', 'safeguard', 'goal', 'principle', 'list-item']);

/** The words of a clause without its number and heading. */
function wordsOf({ text, label, heading }: Clause): string {
  const bare = text.replaceAll(/\s*\n\s*/gu, '');
  const from = heading === null ? label.length : bare.indexOf(heading) + heading.length;
  return bare.slice(Math.max(0, from)).replace(/^[。.：:\s]+/u, '');
}

export function readPool(root: string): Pool {
  const { dataset, vocabulary } = makeDataset(root, () => undefined);
  const policies = new Set(dataset.documents.filter((d) => d.role === 'policy').map((d) => d.id));
  const own = dataset.clauses.filter((clause) => policies.has(clause.documentId));
  const parents = new Set(own.map((clause) => clause.parentId));
  const clauses = own
    .filter((clause) => BODY.has(clause.kind) && !parents.has(clause.id))
    .map((clause) => {
      const words = wordsOf(clause);
      const duty = /[（(][^（）()]{0,6}(?:责任|牵头|负责|配合)[^（）()]*[）)]?。?$/u.exec(words)?.[0] ?? '';
      const sentences = words
        .slice(0, words.length - duty.length)
        .split(/(?<=。)/u)
        .filter((sentence) => sentence.length > 8);
      return { heading: clause.heading ?? '', sentences, duty };
    })
    .filter(({ heading, sentences }) => heading.length >= 4 && heading.length < 30 && sentences.length > 0);
  return {
    regions: vocabulary.regions,
    sections: [
      ...new Set(
        own
          .filter(({ id, depth, heading }) => depth <= 1 && heading !== null && parents.has(id))
          .map(({ heading }) => heading ?? ''),
      ),
    ].filter((heading) => heading.length < 16),
    preambles: own.filter(({ kind }) => kind === 'preamble').map((clause) => wordsOf(clause)),
    clauses,
  };
}
