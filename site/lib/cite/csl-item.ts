import type { DocumentKind, PolicyDocument } from '../../../src/model/index.ts';

/** The fields of CSL-JSON 1.0.2 that a policy text has; what the source does not give is left out. */
export interface CslItem {
  id: string;
  type: 'report' | 'legislation' | 'article-newspaper' | 'webpage';
  title: string;
  author?: { literal: string }[];
  publisher?: string;
  'container-title'?: string;
  number?: string;
  section?: string;
  issued?: CslDate;
  accessed?: CslDate;
  URL?: string;
  language: 'zh-CN';
  note?: string;
}
export interface CslDate {
  'date-parts': [number[]];
}

const LAWS: ReadonlySet<DocumentKind> = new Set(['law', 'regulation']);

/** 2021, 2021-10, 2021-10-24. */
export const cslDate = (date: string): CslDate => ({ 'date-parts': [date.split('-').map(Number)] });

/** What a document is to a reference manager. The issuer of a news text or article is the paper that printed it. */
export function cslItem(document: PolicyDocument, id: string, url: string): CslItem {
  const press = document.kind === 'news' || document.kind === 'article';
  const paper = press ? document.issuers.join('、') : '';
  const item: CslItem = {
    id,
    type: press
      ? paper === ''
        ? 'webpage'
        : 'article-newspaper'
      : document.role === 'companion'
        ? 'webpage'
        : LAWS.has(document.kind)
          ? 'legislation'
          : 'report',
    title: document.title,
    language: 'zh-CN',
  };
  if (url !== '') item.URL = url;
  if (paper !== '') item['container-title'] = paper;
  if (!press && document.issuers.length > 0) item.author = document.issuers.map((literal) => ({ literal }));
  if (document.documentNumber !== null) item.number = document.documentNumber;
  const day = document.issuedOn;
  if (day !== null && /^\d{4}(?:-\d\d){0,2}$/u.test(day)) item.issued = cslDate(day);
  return item;
}
