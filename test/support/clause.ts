import type { Clause, ClauseKind } from '../../src/model/index.ts';
import { splitText } from '../../src/text/sentences.ts';

/** A clause made from its own text, for tests of extraction and search. */
export function makeClause(text: string, over: Partial<Clause> & { kind?: ClauseKind } = {}): Clause {
  const documentId = over.documentId ?? 'test-document';
  const eId = over.eId ?? 'p1';
  return {
    id: `${documentId}/${eId}`,
    documentId,
    eId,
    parentId: null,
    order: 0,
    depth: 1,
    label: '',
    heading: null,
    path: [],
    citation: '',
    kind: 'task',
    text,
    ...splitText(text),
    source: { startLine: 1, endLine: 1 },
    ...over,
  };
}
