import type { z } from 'zod';
import { columnsOf, keyOf, TABLE_NAMES, TABLES, type Column } from '../tables/definition.ts';
import { fieldNote } from '../tables/field-notes.ts';
import { WORD_TABLES } from './words.ts';

/** A link from a column to a column that tells the rows of another table apart. */
export interface Link {
  readonly field: string;
  readonly table: string;
  readonly key: string;
}

/** One table of the data package, records and vocabularies alike. */
export interface CatalogueTable {
  readonly name: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly schema: z.ZodObject;
  readonly columns: readonly Column[];
  readonly key: readonly string[];
  readonly links: readonly Link[];
  readonly note: (path: string) => readonly [zh: string, en: string] | null;
  /** A vocabulary: one small JSON file, of which the other forms are made here. */
  readonly words: boolean;
}

/** Links into vocabularies and between records that the definition of the tables leaves out. */
const MORE_LINKS: Readonly<Record<string, readonly Link[]>> = {
  documents: [{ field: 'region.code', table: 'regions', key: 'code' }],
  organizations: [
    { field: 'familyId', table: 'families', key: 'id' },
    { field: 'regionCode', table: 'regions', key: 'code' },
  ],
  indicators: [{ field: 'family', table: 'indicator-families', key: 'name' }],
  relations: (['a', 'b'] as const).flatMap((side) => [
    { field: `${side}.quantityId`, table: 'quantities', key: 'id' },
    { field: `${side}.milestoneId`, table: 'milestones', key: 'id' },
    { field: `${side}.figureId`, table: 'figures', key: 'id' },
  ]),
  alignments: [{ field: 'nearest', table: 'clauses', key: 'id' }],
};

/** All tables of the data package, in the order of the contract, vocabularies last. */
export function catalogue(): CatalogueTable[] {
  const records = TABLE_NAMES.map((name): CatalogueTable => {
    const { schema, titleZh, titleEn, foreignKeys } = TABLES[name];
    return {
      ...{ name, titleZh, titleEn, schema, words: false },
      columns: columnsOf(schema),
      key: keyOf(name),
      links: [
        ...foreignKeys.map(({ field, table }) => ({ field, table, key: 'id' })),
        ...(MORE_LINKS[name] ?? []),
      ],
      note: (path) => fieldNote(name, path),
    };
  });
  const words = Object.entries(WORD_TABLES).map(([name, table]): CatalogueTable => ({
    name,
    titleZh: table.titleZh,
    titleEn: table.titleEn,
    schema: table.schema,
    columns: columnsOf(table.schema),
    key: table.key,
    links: table.foreignKeys,
    note: (path) => table.notes[path] ?? null,
    words: true,
  }));
  return [...records, ...words];
}

/** Name of a column outside JSON: dots are underscores. */
export const columnName = (path: string): string => path.replaceAll('.', '_');

/** Dictionary of all published fields. */
export const fieldDictionary = (): { table: string; field: string; type: string; zh: string; en: string }[] =>
  catalogue().flatMap(({ name, columns, note }) =>
    columns.map(({ path, type }) => {
      const [zh, en] = note(path) ?? ['', ''];
      return { table: name, field: path, type, zh, en };
    }),
  );
