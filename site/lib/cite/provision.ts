import { placeWords, sentenceWords } from '../../../src/cite/place-words.ts';
import type { Clause, PolicyDocument } from '../../../src/model/index.ts';
import { textHash } from '../../../src/registry/hash.ts';
import type { ClauseRecords } from '../collection.ts';
import { headingSpan } from '../heading.ts';
import { fileHref } from '../href.ts';
import { recordAnchor } from '../marks.ts';
import type { Values } from './slots.ts';

/** The permanent address of a path, the Chinese page; absolute where the build knows its public place. */
export function permanent(path: string, site: URL | undefined): string {
  const address = fileHref(path);
  return site === undefined ? address : new URL(address, site).href;
}

/** What fills the signs of a document's templates for a provision; its ancestors outermost first. */
export function provisionValues(clause: Clause, ancestors: readonly Clause[], site: URL | undefined): Values {
  return {
    key: clause.id.replace('/', '_'),
    place: placeWords([...ancestors, clause]),
    url: permanent(`/d/${clause.id}/`, site),
    hash: textHash(clause.text),
  };
}

/** The same for a document as a whole. */
export const documentValues = (document: PolicyDocument, site: URL | undefined): Values => ({
  key: document.id,
  place: '',
  url: permanent(`/d/${document.id}/`, site),
  hash: '',
});

/** A sentence or a commitment of a provision that can be cited by itself. */
export interface Part {
  readonly anchor: string;
  readonly kind: 'sentence' | 'record';
  /** Place within the provision: 第2段第3句. */
  readonly place: string;
  readonly start: number;
  readonly end: number;
  readonly hash: string;
}

/** Sentences after the heading, then targets and milestones, in the order of the text. */
export function partsOf(clause: Clause, records: ClauseRecords): Part[] {
  const { end } = headingSpan(clause);
  const part = (
    anchor: string,
    kind: Part['kind'],
    sentence: string,
    span: { start: number; end: number },
  ): Part => ({
    anchor,
    kind,
    place: sentenceWords(clause, sentence, end),
    start: span.start,
    end: span.end,
    hash: textHash(clause.text.slice(span.start, span.end)),
  });
  const sentences = clause.sentences.filter((s) => s.end > end);
  return [
    ...(sentences.length > 1 ? sentences.map((s) => part(s.id, 'sentence', s.id, s)) : []),
    ...[
      ...records.quantities.filter(({ role }) => role === 'target'),
      ...records.milestones.filter(({ generic }) => !generic),
    ]
      .sort((a, b) => a.start - b.start)
      .map((r) => part(recordAnchor(r), 'record', r.sentenceId, r)),
  ];
}
