import type { PolicyDocument } from '../../../src/model/index.ts';

/**
 * Embedded metadata: the Highwire Press tags that Google Scholar documents and
 * Zotero, Mendeley and EndNote read, and Dublin Core for the others. A tag
 * that names an institution makes a report of the page, one that names a
 * journal an article; what the source does not give has no tag.
 * `url` is left out where it isn't absolute.
 */
export function citationTags(
  document: PolicyDocument,
  place: string,
  url: string,
): readonly (readonly [name: string, content: string])[] {
  const press = document.kind === 'news' || document.kind === 'article';
  const title = place === '' ? document.title : `${document.title}，${place}`;
  const tags: [string, string | null][] = [
    ['citation_title', title],
    ...(press ? [] : document.issuers.map((issuer): [string, string] => ['citation_author', issuer])),
    ['citation_publication_date', document.issuedOn?.replace(/-/gu, '/') ?? null],
    ...(press
      ? [['citation_journal_title', document.issuers.join('、') || null] satisfies [string, string | null]]
      : [
          ['citation_technical_report_institution', document.issuers.join('、') || null] satisfies [
            string,
            string | null,
          ],
          ['citation_technical_report_number', document.documentNumber] satisfies [string, string | null],
        ]),
    ['citation_language', 'zh-CN'],
    ['citation_public_url', url],
    ['citation_fulltext_html_url', url],
    ['DC.title', title],
    ...document.issuers.map((issuer): [string, string] => [press ? 'DC.publisher' : 'DC.creator', issuer]),
    ['DC.date', document.issuedOn],
    ['DC.identifier', url],
    ['DC.language', 'zh-CN'],
    ['DC.rights', document.rights],
    ['DC.type', 'Text'],
  ];
  return tags.flatMap(([name, content]) => {
    if (content === null) return [];
    const isAddress = name === 'DC.identifier' || name.endsWith('_url');
    return isAddress && !/^https?:/u.test(content) ? [] : [[name, content] as const];
  });
}
