import type { Clause, PolicyDocument } from '../../../src/model/index.ts';
import { formatDate } from '../../lib/format.ts';
import { clauseTitle, headingSpan } from '../../lib/heading.ts';
import type { Card } from './card.ts';

const footOf = (document: PolicyDocument): string =>
  [
    document.issuers.slice(0, 2).join('、') + (document.issuers.length > 2 ? '等' : ''),
    document.documentNumber ?? '',
    document.issuedOn === null ? '' : formatDate(document.issuedOn),
  ]
    .filter((part) => part !== '')
    .join(' · ');

const levelOf = (document: PolicyDocument): Card['level'] =>
  document.role === 'policy' ? document.level : null;

/** A document by its own title and first words; `parts`: titles of its uppermost clauses, where they are known. */
export const documentCard = (document: PolicyDocument, parts: readonly string[]): Card => ({
  level: levelOf(document),
  above: document.region?.name ?? document.shortTitle,
  crumbs: '',
  title: document.title,
  text: parts.join('\n'),
  foot: footOf(document),
});

/** A clause with where it stands; one without words of its own shows what stands below it. */
export function clauseCard(
  document: PolicyDocument,
  clause: Clause,
  ancestors: readonly Clause[],
  children: readonly Clause[],
): Card {
  const own = clause.text.slice(headingSpan(clause).end).trim();
  return {
    level: levelOf(document),
    above: document.title,
    crumbs: ancestors.map(clauseTitle).join(' › '),
    title: clauseTitle(clause),
    text: own === '' ? children.map(clauseTitle).join('\n') : own,
    foot: footOf(document),
  };
}

/** The site as a whole. */
export const siteCard = (documents: number, clauses: number): Card => ({
  level: null,
  above: '政策文本逐条可查、可引、可比',
  crumbs: '',
  title: '把各级政策承诺放在同一把尺子上',
  text: [
    `收录 ${documents} 份文本，${clauses} 条规定。`,
    '逐条读出目标、时限与责任单位，国家、省、市并排来看。',
    '每一条有永久地址，每一个数字指回原文。',
  ].join('\n'),
  foot: 'Policy commitments of nation, provinces and cities',
});
