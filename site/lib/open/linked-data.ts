/** What the pages say about themselves in the words of schema.org. */
import type { Article, Dataset, Legislation, NewsArticle, Organization, WithContext } from 'schema-dts';
import type { Clause, DocumentVersion, PolicyDocument } from '../../../src/model/index.ts';
import type { Collection } from '../collection.ts';
import { clauseTitle } from '../heading.ts';
import { KIND_LABELS } from '../labels.ts';
import { LANGUAGE_TAGS } from '../language.ts';
import type { Place } from './place.ts';

/** A node with its context, ready to be written. */
export type LinkedNode =
  WithContext<Legislation> | WithContext<Article> | WithContext<NewsArticle> | WithContext<Dataset>;

const CONTEXT = { '@context': 'https://schema.org' } as const;
const documentPath = (id: string): string => `/d/${id}/`;

/**
 * JSON that may stand in a `<script>`: no text can close the element or open a
 * comment, and it is JavaScript's JSON too.
 */
export const inScript = (node: LinkedNode): string =>
  JSON.stringify(node).replace(
    /[<>&\u2028\u2029]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const issuersOf = (document: PolicyDocument): Organization[] =>
  document.issuers.map((name) => ({ '@type': 'Organization', name }));

/** What the source gives of a policy text; a fact that it does not give has no property. */
function legislation(document: PolicyDocument, place: Place): Legislation {
  const address = place(documentPath(document.id));
  const { region, period } = document;
  const names = [document.shortTitle, document.titleEn].filter((name) => name !== null);
  return {
    '@type': 'Legislation',
    '@id': address,
    url: address,
    name: document.title,
    alternateName: names,
    inLanguage: LANGUAGE_TAGS.zh,
    legislationIdentifier: document.documentNumber ?? document.id,
    legislationType: KIND_LABELS[document.kind].zh,
    ...(document.issuedOn === null
      ? {}
      : { legislationDate: document.issuedOn, datePublished: document.issuedOn }),
    ...(document.effectiveFrom === null ? {} : { legislationDateOfApplicability: document.effectiveFrom }),
    ...(document.effectiveTo === null ? {} : { expires: document.effectiveTo }),
    ...(period === null ? {} : { temporalCoverage: `${period.start}/${period.end}` }),
    ...(region === null
      ? {}
      : {
          legislationJurisdiction: {
            '@type': 'AdministrativeArea',
            name: region.name,
            ...(region.nameEn === null ? {} : { alternateName: region.nameEn }),
            identifier: { '@type': 'PropertyValue', propertyID: 'GB/T 2260', value: region.code },
          },
        }),
    ...(document.issuers.length === 0 ? {} : { legislationPassedBy: issuersOf(document) }),
    ...(document.bases.length === 0
      ? {}
      : {
          isBasedOn: document.bases.map(({ title, documentId }) => ({
            '@type': 'CreativeWork' as const,
            ...(documentId === null ? {} : { '@id': place(documentPath(documentId)) }),
            name: title,
          })),
        }),
  };
}

/** An interpretation, a report or a comment: an article about the text that it speaks of. */
function article(document: PolicyDocument, place: Place): Article | NewsArticle {
  const address = place(documentPath(document.id));
  return {
    '@type': document.kind === 'news' ? 'NewsArticle' : 'Article',
    '@id': address,
    url: address,
    headline: document.title,
    name: document.title,
    inLanguage: LANGUAGE_TAGS.zh,
    ...(document.issuedOn === null ? {} : { datePublished: document.issuedOn }),
    ...(document.issuers.length === 0 ? {} : { author: issuersOf(document) }),
    ...(document.about.length === 0
      ? {}
      : {
          about: document.about.map(({ title, documentId }) => ({
            '@type': 'Legislation' as const,
            ...(documentId === null ? {} : { '@id': place(documentPath(documentId)) }),
            name: title,
          })),
        }),
  };
}

const nodeOf = (document: PolicyDocument, place: Place): Legislation | Article | NewsArticle =>
  document.role === 'companion' ? article(document, place) : legislation(document, place);

type Source = Pick<Collection, 'document' | 'clausesOf' | 'childrenOf' | 'clause'>;

/** A part by its address and name. */
const part = (clause: Clause, companion: boolean, place: Place) => ({
  '@type': companion ? ('Article' as const) : ('Legislation' as const),
  '@id': place(`/d/${clause.id}/`),
  name: clauseTitle(clause),
});

/** A document with its uppermost provisions. */
export function documentNode(data: Source, id: string, place: Place): LinkedNode {
  const document = data.document(id);
  const companion = document.role === 'companion';
  const hasPart = data
    .clausesOf(id)
    .filter((clause) => clause.parentId === null)
    .map((clause) => part(clause, companion, place));
  return { ...CONTEXT, ...nodeOf(document, place), hasPart };
}

/** A version of a document under its date: an edition of the text that the document's page shows the latest of. */
export function versionNode(
  data: Source,
  version: Pick<DocumentVersion, 'documentId' | 'date' | 'title'>,
  place: Place,
): LinkedNode {
  const address = place(`${documentPath(version.documentId)}@${version.date}/`);
  const node = nodeOf(data.document(version.documentId), place);
  return {
    ...CONTEXT,
    ...node,
    '@id': address,
    url: address,
    name: version.title,
    version: version.date,
    exampleOfWork: { '@type': 'CreativeWork', '@id': place(documentPath(version.documentId)) },
  };
}

/** A provision: its words, what it is part of, what stands below it. */
export function clauseNode(data: Source, clause: Clause, place: Place): LinkedNode {
  const document = data.document(clause.documentId);
  const companion = document.role === 'companion';
  const address = place(`/d/${clause.id}/`);
  const whole = nodeOf(document, place);
  const above =
    clause.parentId === null
      ? whole
      : { ...part(data.clause(clause.parentId), companion, place), isPartOf: whole };
  const below = data.childrenOf(clause.id);
  return {
    ...CONTEXT,
    '@type': companion ? 'Article' : 'Legislation',
    '@id': address,
    url: address,
    name: clauseTitle(clause),
    inLanguage: LANGUAGE_TAGS.zh,
    ...(companion ? {} : { legislationIdentifier: clause.id }),
    ...(document.issuedOn === null || companion ? {} : { legislationDate: document.issuedOn }),
    position: clause.order,
    text: clause.text,
    isPartOf: above,
    ...(below.length === 0 ? {} : { hasPart: below.map((child) => part(child, companion, place)) }),
  };
}

/** A file of the data set as schema.org tells of it. */
export interface Distribution {
  readonly path: string;
  readonly type: string;
}

/** The data set as a whole. */
export function datasetNode(
  about: { readonly name: string; readonly description: string; readonly version: string },
  files: readonly Distribution[],
  place: Place,
): LinkedNode {
  return {
    ...CONTEXT,
    '@type': 'Dataset',
    '@id': place('/data/'),
    url: place('/data/'),
    ...about,
    inLanguage: LANGUAGE_TAGS.zh,
    license: 'https://creativecommons.org/publicdomain/zero/1.0/',
    isAccessibleForFree: true,
    distribution: files.map(({ path, type }) => ({
      '@type': 'DataDownload',
      contentUrl: place(`/data/${path}`),
      encodingFormat: type,
    })),
  };
}
