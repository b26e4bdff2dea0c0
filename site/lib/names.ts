import type { Organization } from '../../src/model/index.ts';
import type { Collection } from './collection.ts';

/** Short name of a document of the collection, or the title of one of which only figures are known. */
export function documentName(
  data: Pick<Collection, 'hasDocument' | 'document' | 'figures'>,
  id: string,
): string {
  if (data.hasDocument(id)) return data.document(id).shortTitle;
  return data.figures.find((figure) => figure.documentId === id)?.documentTitle ?? id;
}

/** Region of a body, where a document of the collection names it: 市发展改革委 alone is any city's. */
export function organizationRegion(
  data: Pick<Collection, 'documents'>,
  organization: Pick<Organization, 'regionCode'>,
): string | null {
  const { regionCode } = organization;
  if (regionCode === null) return null;
  return data.documents.find((d) => d.region?.code === regionCode)?.region?.name ?? null;
}
