import type { Language } from '../language.ts';
import { inLanguage } from '../language.ts';
import { xml } from '../xml.ts';
import { openSearchPath } from './paths.ts';
import type { Place } from './place.ts';

const OPENSEARCH = 'http://a9.com/-/spec/opensearch/1.1/';

/** An OpenSearch description, by which a browser can search the site; `place` must give absolute addresses. */
export function openSearch(language: Language, place: Place): string {
  const zh = language === 'zh';
  const root = xml().ele(OPENSEARCH, 'OpenSearchDescription');
  root.ele('ShortName').txt(zh ? '策衡' : 'Ceheng');
  root.ele('Description').txt(zh ? '检索政策文本的每一条' : 'Search every clause of the policy texts');
  root.ele('Language').txt(zh ? 'zh-CN' : 'en');
  root.ele('InputEncoding').txt('UTF-8');
  root.ele('OutputEncoding').txt('UTF-8');
  root.ele('Image', { width: '32', height: '32', type: 'image/svg+xml' }).txt(place('/favicon.svg'));
  // The braces of the template are no part of an address: they must stand as they are.
  const search = place(inLanguage('/search/', language));
  root.ele('Url', { type: 'text/html', method: 'get', template: `${search}?q={searchTerms}` });
  root.ele('Url', {
    type: 'application/opensearchdescription+xml',
    rel: 'self',
    template: place(openSearchPath(language)),
  });
  return `${root.end()}\n`;
}
