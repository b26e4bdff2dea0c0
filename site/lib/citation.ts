import type { Clause, PolicyDocument } from '../../src/model/index.ts';
import { formatDate } from './format.ts';

/**
 * One line that cites a provision after the habit of Chinese legal writing:
 * issuer, 《title》, number, date, place in the text. Facts that the source
 * does not give are left out, never guessed.
 */
export function citationLine(document: PolicyDocument, clause: Pick<Clause, 'citation'> | null): string {
  const issuers = document.issuers.join('、');
  const facts = [
    document.documentNumber,
    document.issuedOn === null ? null : formatDate(document.issuedOn),
  ].filter((fact) => fact !== null);
  const brackets = facts.length === 0 ? '' : `（${facts.join('，')}）`;
  const title = document.title.includes('《') ? document.title : `《${document.title}》`;
  const place = clause === null || clause.citation === '' ? '' : `，${placeWords(clause.citation)}`;
  return `${issuers}${issuers === '' ? '' : '：'}${title}${brackets}${place}。`;
}

/** 三、（二）1. as it stands at the end of a phrase: without the mark that follows the number. */
export const placeWords = (citation: string): string => citation.replace(/[、.．]$/u, '');
