import type { PolicyDocument } from '../../src/model/index.ts';
import type { Collection } from './collection.ts';

/** A policy with the day that places it: when it was issued, else when it took effect. */
export interface Dated {
  readonly document: PolicyDocument;
  readonly date: string;
  readonly issued: boolean;
}

/** The newest policies of the collection whose date the source gives. */
export function latest(data: Pick<Collection, 'policies'>, most: number): Dated[] {
  return data.policies
    .flatMap((document): Dated[] => {
      const { issuedOn, effectiveFrom } = document;
      const date = issuedOn ?? effectiveFrom;
      return date === null ? [] : [{ document, date, issued: issuedOn !== null }];
    })
    .sort((a, b) => b.date.localeCompare(a.date) || a.document.id.localeCompare(b.document.id))
    .slice(0, most);
}
