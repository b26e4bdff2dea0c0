/** What searching asks of an index, whole in memory or fetched part by part. */
import type { ClauseKind, Level, QuantityRole } from '../model/index.ts';
import type { UnitIndex } from '../text/units.ts';
import type { Normalizer } from './normalize.ts';
import type { Occurrences } from './occurrences.ts';
import type { Found } from './found.ts';
import type { ClauseView, Mark } from './types.ts';

/** Kinds of clause in the order of the facet. The model's own list would bring zod into the worker. */
export const KINDS: readonly ClauseKind[] = [
  'front',
  'preamble',
  'principle',
  'goal',
  'task',
  'safeguard',
  'list-item',
  'definition',
  'contents',
  'attachment',
  'final',
  'other',
];

/** Levels of government in the order of the facet. */
export const LEVELS: readonly string[] = ['national', 'provincial', 'city'] satisfies Level[];

/** Roles of records as bits of `Feature.roles`, in the order of the facet. */
export const ROLES: readonly (QuantityRole | 'milestone' | 'responsibility')[] = [
  'target',
  'milestone',
  'threshold',
  'incentive',
  'statistic',
  'responsibility',
  'other',
];

/**
 * Gives a part of the published index by its file name: whole, or exactly the
 * bytes of a half-open range of it.
 */
export type FetchPart = (
  name: string,
  range?: { readonly from: number; readonly to: number },
) => Promise<string | Uint8Array>;

/** What ranking and facets need of a clause besides the places of the words. */
export interface Feature {
  /** Place in `KINDS`. */
  readonly kind: number;
  /** Characters of the normal form. */
  readonly length: number;
  readonly headingLength: number;
  /** A heading with hardly a word of its own. */
  readonly bare: boolean;
  /** Clauses below it; they follow it. */
  readonly below: number;
  readonly roles: number;
  /** Places in `Tables.families`. */
  readonly families: readonly number[];
  readonly years: readonly number[];
  /** Places in `Tables.departmentFamilies`. */
  readonly departments: readonly number[];
}

export interface DocumentInfo {
  /** Its first clause; its clauses stand together. */
  readonly start: number;
  readonly clauses: number;
  readonly companion: boolean;
  readonly level: Level | null;
  /** Places in `Tables.regions`, its own first. */
  readonly regions: readonly number[];
}

export interface DocumentNames {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
}

/** The small tables that are at hand as soon as the index is open. */
export interface Tables {
  readonly documents: readonly DocumentInfo[];
  /** Code, name, code of the parent or "". */
  readonly regions: readonly (readonly [string, string, string])[];
  readonly families: readonly string[];
  readonly departmentFamilies: readonly string[];
  readonly synonyms: readonly (readonly string[])[];
  /** Sums over all clauses. */
  readonly headingLength: number;
  readonly length: number;
}

/** Names that only fields of a query ask for. */
export interface FieldTables {
  readonly indicators: readonly { id: string; name: string; aliases: readonly string[] }[];
  readonly departments: readonly { name: string; family: string }[];
}

/** A clause to be shown. */
export interface ShownClause {
  readonly view: ClauseView;
  readonly normalized: string;
  /** Where a character of the text without quotation marks stands in `normalized`. */
  position(at: number): number;
  /** Printed span of a place. */
  span(at: number, length: number): Mark;
}

export interface SearchIndex {
  /** Whether its parts are fetched as searches need them. */
  readonly cut: boolean;
  /** Number of clauses. */
  readonly size: number;
  readonly tables: Tables;
  readonly normalize: Normalizer;
  readonly units: UnitIndex;
  /** Document of a clause, by its place. */
  documentOf(clause: number): number;
  /**
   * Every clause and title in which the normalised needle stands, with all its places. Complete and
   * exact. Unless `literal`, quotation marks in the text are passed over.
   */
  find(needle: string, literal: boolean): Promise<Found>;
  /** Bytes that finding a needle (not literal) fetches besides small change; 0 where the index is at hand. */
  reach(needle: string): Promise<number>;
  /** Clauses with a record of this key (`keys.ts`), with the place of the record where the key has one. */
  records(key: string): Promise<Occurrences>;
  /** Makes `feature` answer for these clauses; null: for all. */
  prepare(clauses: Iterable<number> | null): Promise<void>;
  /** Of a prepared clause. Throws for others. */
  feature(clause: number): Feature;
  /** Words of the corpus, two characters and longer, among the substrings of a term. */
  words(term: string): Promise<ReadonlySet<string>>;
  fields(): Promise<FieldTables>;
  /** Date of every document: day, month or year. */
  dates(): Promise<readonly (string | null)[]>;
  names(documents: readonly number[]): Promise<DocumentNames[]>;
  shown(clauses: readonly number[]): Promise<ShownClause[]>;
}

/** The document of every clause. */
export function documentPlaces(documents: readonly DocumentInfo[]): (clause: number) => number {
  const last = documents.at(-1);
  const places = new Uint32Array(last === undefined ? 0 : last.start + last.clauses);
  documents.forEach(({ start, clauses }, i) => places.fill(i, start, start + clauses));
  return (clause) => places[clause] ?? 0;
}
