import type { Figure, Organization, Region } from '../../src/model/index.ts';
import type { Collection } from './collection.ts';
import { regionOf, shortTitleOf } from './gloss.ts';
import { t } from './language.ts';

const named = new WeakMap<object, Map<string, Region>>();

/** Region of a body, where a document of the collection names it: 市发展改革委 alone is any city's. */
export function organizationRegion(
  data: Pick<Collection, 'documents'>,
  organization: Pick<Organization, 'regionCode'>,
): string | null {
  const { regionCode } = organization;
  if (regionCode === null) return null;
  let regions = named.get(data.documents);
  if (regions === undefined) {
    regions = new Map();
    for (const { region } of data.documents)
      if (region !== null && !regions.has(region.code)) regions.set(region.code, region);
    named.set(data.documents, regions);
  }
  const region = regions.get(regionCode) ?? null;
  return region === null ? null : regionOf(region);
}

/** 广西壮族自治区 → 广西, 浙江省 → 浙江: as the short names of documents begin. */
export const shortRegion = (name: string): string =>
  name.replace(/(?:(?:壮族|回族|维吾尔)?自治区|特别行政区|省|市)$/u, '');

/**
 * A title short enough for the head of a column: without the issuers before 关于,
 * the middle left out where it is still long. The whole title stands in the citation.
 */
export function columnTitle(title: string): string {
  const about = title.indexOf('关于');
  const core = about > 0 ? title.slice(about + 2) : title;
  return core.length <= 14 ? core : `${core.slice(0, 6)}…${core.slice(-5)}`;
}

/** Short name of a document of which only figures are known: 广西·完整准确全…实施意见; its English title. */
export function referenceName(
  figure: Pick<Figure, 'documentTitle' | 'documentTitleEn' | 'region' | 'level'>,
): string {
  const place = figure.level === 'national' ? '国家' : figure.region.split('、').map(shortRegion).join('、');
  const title = columnTitle(figure.documentTitle);
  const name = `${place}·${title.startsWith(figure.region) ? title.slice(figure.region.length) : title}`;
  return t(name, figure.documentTitleEn ?? name);
}

/** Short name of any document: of the collection, or one of which only figures are known. */
export function shortName(
  data: Pick<Collection, 'hasDocument' | 'document' | 'figures'>,
  id: string,
): string {
  if (data.hasDocument(id)) return shortTitleOf(data.document(id));
  const figure = data.figures.find((f) => f.documentId === id);
  return figure === undefined ? id : referenceName(figure);
}
