import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import type { CslItem } from './csl-item.ts';
import gbStyle from './gb-t-7714.csl?raw';
import legalStyle from './legal.csl?raw';
import chineseLocale from './zh-CN.locale.xml?raw';

const csl = plugins.config.get('@csl');
csl.styles.add('gb-t-7714', gbStyle);
csl.styles.add('legal', legalStyle);
csl.locales.add('zh-CN', chineseLocale);
// APA in English, but without drawing a full stop into the quotation marks of a Chinese title.
csl.locales.add(
  'en-GB',
  csl.locales.get('en-US').replace('punctuation-in-quote="true"', 'punctuation-in-quote="false"'),
);
const bibtex = plugins.config.get('@bibtex');
Object.assign(bibtex.format, { asciiOnly: false, useIdAsLabel: true, checkLabel: false });

/** The processor keeps what it has rendered as keys of plain objects, of which a bare `__proto__` can be none. */
const JOINER = '\u2060';
const keyable = (item: CslItem): CslItem =>
  item.title === '__proto__' ? { ...item, title: item.title + JOINER } : item;

const bibliography = (item: CslItem, template: string, lang: string): string =>
  new Cite(keyable(item))
    .format('bibliography', { format: 'text', template, lang })
    .replace(JOINER, '')
    .trim();

/** An entry of a list of references after GB/T 7714—2015. */
export const gbT7714 = (item: CslItem): string => bibliography(item, 'gb-t-7714', 'zh-CN');

/** A note after 法学引注手册. */
export const legal = (item: CslItem): string => bibliography(item, 'legal', 'zh-CN');

/** An entry of a list of references in APA style, and the note in the text that goes with it. */
export const apa = (item: CslItem): string => bibliography(item, 'apa', 'en-GB');
export const apaInText = (item: CslItem, place: string): string =>
  new Cite(keyable(item))
    .format('citation', {
      format: 'text',
      template: 'apa',
      lang: 'en-GB',
      entry: { id: item.id, ...(place === '' ? {} : { suffix: `, ${place}` }) },
    })
    .replace(JOINER, '')
    .trim();

export const toBibtex = (item: CslItem): string => new Cite(item).format('bibtex').trim();
export const toRis = (item: CslItem): string => new Cite(item).format('ris').trim();
