/** Documents that were extracted before, put together again from the lines of their tables. */
import { join } from 'node:path';
import type { OpenExtraction } from '../extract-text.ts';
import type { Read } from './read-document.ts';
import { OWN_TABLES, type OwnTable } from './rows.ts';
import { readSlice, type Place, type Slice } from './store.ts';

/** What is known of a document without reading the rest; places in the files of its segment. */
export interface SegmentDocument {
  id: string;
  key: string;
  errata: number;
  rest: Place;
  /** Its lines of JSON in each of `OWN_TABLES`. */
  tables: Place[];
}

/** A document in the folder of its segment. */
export interface Kept {
  folder: string;
  rest: Slice;
  tables: Record<OwnTable, Slice>;
}

/** What comparing asks of a document. */
export type Comparable = Pick<OpenExtraction, 'document' | 'clauses' | 'quantities' | 'milestones'>;

/** What of a document is no line of a table. */
export type Rest = Pick<Read, 'errata' | 'unregistered' | 'files'> &
  Pick<OpenExtraction, 'references' | 'aliases' | 'diagnostics'>;

export function keptAt(folder: string, { rest, tables }: SegmentDocument): Kept {
  const slice = (file: string, [from, length]: Place): Slice => ({
    ...{ file: join(folder, file), from, length },
  });
  return {
    folder,
    rest: slice('rest', rest),
    tables: Object.fromEntries(
      OWN_TABLES.map((table, i) => [table, slice('tables', tables[i] ?? [0, 0])]),
    ) as Record<OwnTable, Slice>,
  };
}

const rowsOf = ({ tables }: Kept, table: OwnTable): unknown => {
  const slice = tables[table];
  return slice.length === 0 ? [] : JSON.parse(`[${readSlice(slice).toString()}]`);
};

export function readComparable(kept: Kept): Comparable {
  const [document] = rowsOf(kept, 'documents') as [Comparable['document']];
  return {
    document,
    clauses: rowsOf(kept, 'clauses') as Comparable['clauses'],
    quantities: rowsOf(kept, 'quantities') as Comparable['quantities'],
    milestones: rowsOf(kept, 'milestones') as Comparable['milestones'],
  };
}

export function readKept(kept: Kept): Read {
  const rest = JSON.parse(readSlice(kept.rest).toString()) as Rest;
  const { references, aliases, diagnostics, ...others } = rest;
  return {
    ...others,
    extraction: {
      ...readComparable(kept),
      responsibilities: rowsOf(kept, 'responsibilities') as OpenExtraction['responsibilities'],
      ...{ references, aliases, diagnostics },
    },
    versions: rowsOf(kept, 'versions') as Read['versions'],
    addresses: rowsOf(kept, 'addresses') as Read['addresses'],
  };
}
