import type { Clause, Figure, PolicyDocument } from '../../src/model/index.ts';
import { t } from './language.ts';
import { englishPlace } from './place-words.ts';

/** 2021-10-24 → 2021年10月24日: a citation is Chinese on every page. */
const chineseDate = (date: string): string => {
  const [year = '', month, day] = date.split('-');
  return `${year}年${month === undefined ? '' : `${Number(month)}月`}${day === undefined ? '' : `${Number(day)}日`}`;
};

/**
 * One line that cites a provision after the habit of Chinese legal writing:
 * issuer, 《title》, number, date, place in the text. Facts that the source
 * does not give are left out, never guessed.
 */
export function citationLine(document: PolicyDocument, clause: Pick<Clause, 'citation'> | null): string {
  const issuers = document.issuers.join('、');
  const facts = [
    document.documentNumber,
    document.issuedOn === null ? null : chineseDate(document.issuedOn),
  ].filter((fact) => fact !== null);
  const brackets = facts.length === 0 ? '' : `（${facts.join('，')}）`;
  const title = document.title.includes('《') ? document.title : `《${document.title}》`;
  const place = clause === null || clause.citation === '' ? '' : `，${placeWords(clause.citation)}`;
  return `${issuers}${issuers === '' ? '' : '：'}${title}${brackets}${place}。`;
}

/**
 * The place of a reference figure, which has no clause here, as a clause's is
 * written: 三/（十）/4. is 三、（十）4; 第二章/三、 is 第二章三.
 */
export const pinWords = (pin: string): string =>
  placeWords(pin.replace(/(?<=^|\/)([一二三四五六七八九十]{1,4})\//gu, '$1、').replaceAll('/', ''));

/** A reference figure as it is cited: its document and place, and that the text is not here. */
export const figureCitation = (figure: Pick<Figure, 'documentTitle' | 'pin'>): string =>
  `《${figure.documentTitle}》，${pinWords(figure.pin)}（参考数字，原文未收录）。`;

/** 三、（二）1. as it stands at the end of a phrase: without the mark that follows the number. */
export const placeWords = (citation: string): string => citation.replace(/[、.．]$/u, '');

/** Where a clause stands in its text: 三、（二）1; Part 3, section 2, item 1. */
export const placeName = (clause: Pick<Clause, 'citation' | 'eId'>): string =>
  t(placeWords(clause.citation), englishPlace(clause.eId));
