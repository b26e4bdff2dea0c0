/**
 * Names in the language of the page: on a Chinese page as printed, on an
 * English page the gloss that the data set gives. What has no gloss stays
 * Chinese; show it through `Name.astro` or `Words.astro`, which mark it so.
 */
import type { Indicator, Organization, PolicyDocument, Region } from '../../src/model/index.ts';
import type { Collection } from './collection.ts';
import { LEVEL_LABELS } from './labels.ts';
import { t } from './language.ts';

/** Has it Chinese characters? */
export const hasChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

export const titleOf = (document: Pick<PolicyDocument, 'title' | 'titleEn'>): string =>
  t(document.title, document.titleEn ?? document.title);

const KIND_OF_TEXT =
  /^(?:(?:Guiding |Implementing |Implementation )?(?:Opinions?|Decision|Notice|Circular|Outline|Regulations?|Measures|Provisions)|(?:Implementation |Action |Work |Special )*Plan)\b/u;
const ISSUER = /^ of the [^,]{1,90}? (?=on |for |to )/u;
const LINK = /^ (?:on|for|to|of)(?: the)? /u;

/** An English title less its place, its kind of text and its issuer: Carbon Peaking in Industry. */
function subjectOf(title: string, place: string): string {
  let rest = title.startsWith(`${place} `) ? title.slice(place.length + 1) : title;
  rest = rest.replace(/ \(\d{4}[–-]\d{4}\)$/u, '');
  const kind = KIND_OF_TEXT.exec(rest);
  if (kind === null) return rest;
  const tail = rest.slice(kind[0].length).replace(ISSUER, ' ');
  const subject = tail.replace(LINK, '');
  return subject === tail || subject === '' ? rest : subject;
}

const SMALL = new Set([
  'and',
  'of',
  'for',
  'the',
  'to',
  'in',
  'on',
  'a',
  'an',
  'between',
  'Between',
  'with',
  'With',
]);

/** Cut after a whole word, and not after a small one. */
function cutWords(text: string, length: number): string {
  if (text.length <= length) return text;
  const words = text.slice(0, text.lastIndexOf(' ', length)).split(' ');
  while (SMALL.has(words.at(-1) ?? '')) words.pop();
  return `${words.join(' ')}…`;
}

type Titled = Pick<PolicyDocument, 'shortTitle' | 'titleEn' | 'region' | 'role'>;

/** Liuzhou · Carbon Peaking in Industry: the place and the subject of the English title; the Chinese short name without one. */
export function englishShortTitle({ shortTitle, titleEn, region, role }: Titled): string {
  if (titleEn === null) return shortTitle;
  const place = region?.nameEn ?? '';
  const first = role === 'companion' || place === '' ? '' : `${place} · `;
  return `${first}${cutWords(subjectOf(titleEn, place), 44)}`;
}

/** Short name for heads of columns: 柳州·工业碳达峰; Liuzhou · Carbon Peaking in Industry. */
export const shortTitleOf = (document: Titled): string => t(document.shortTitle, englishShortTitle(document));

export const regionOf = (region: Pick<Region, 'name' | 'nameEn'>): string =>
  t(region.name, region.nameEn ?? region.name);

export const indicatorOf = (indicator: Pick<Indicator, 'name' | 'nameEn'>): string =>
  t(indicator.name, indicator.nameEn);

/** Name of a group of indicators (碳排放) or of a line of government (发展改革). */
export const familyOf = (data: Pick<Collection, 'familyEn'>, family: string): string =>
  t(family, data.familyEn(family) ?? family);

/** A line of government: 发展改革条线; Development and Reform. */
export const lineOf = (data: Pick<Collection, 'familyEn'>, family: string): string =>
  t(`${family}条线`, familyOf(data, family));

/** 省发展改革委; Provincial Development and Reform. */
export function organizationOf(
  data: Pick<Collection, 'familyEn'>,
  organization: Pick<Organization, 'name' | 'family' | 'level'>,
): string {
  const { name, family, level } = organization;
  const line = family === null ? null : data.familyEn(family);
  if (line === null) return name;
  const place =
    level === 'county' ? 'County' : level === null || level === 'group' ? '' : LEVEL_LABELS[level].en;
  return t(name, `${place} ${line}`.trim());
}
