/**
 * The published index. Columns, not rows: they compress better and a reader
 * takes only what it needs. Everything derivable (normal forms, words,
 * breadcrumbs, facet counts) is derived where the index is opened.
 */
import type { ClauseKind, DocumentKind, Level, QuantityRole, UnitEntry } from '../model/index.ts';

export const INDEX_VERSION = 2;
/** Of the form that is cut. */
export const CUT_VERSION = 4;

/** Name of the part that every reader fetches first. */
export const MAIN_PART = 'index.json';

export interface DocumentRow {
  id: string;
  title: string;
  shortTitle: string;
  kind: DocumentKind;
  companion: boolean;
  level: Level | null;
  /** Codes from the document's own region up to the widest. */
  regions: string[];
  /** Day, month or year from which it counts for sorting, or null. */
  date: string | null;
  /** Its clauses stand together in the clause columns. */
  clauses: number;
}

/** Parallel columns over all clauses, in document order. */
export interface ClauseColumns {
  eId: string[];
  /** How many clauses before it its parent stands; 0: none. */
  parentBack: number[];
  label: string[];
  kind: ClauseKind[];
  /** Start of the heading in the text, or -1: no heading. */
  headingStart: number[];
  headingLength: number[];
  /** 0: its own and its parents' labels put together. */
  citation: (string | 0)[];
  text: string[];
}

/** Columns over records; `clause` is the distance to the clause of the record before. */
export interface QuantityColumns {
  clause: number[];
  start: number[];
  length: number[];
  role: QuantityRole[];
  value: (number | null)[];
  /** Index into `units`. */
  unit: number[];
  /** Index into `indicators`, or -1. */
  indicator: number[];
  /** Years that the record speaks of: its deadline, or the years of its period; 0: none. */
  year: number[];
  yearEnd: number[];
}

export interface MilestoneColumns {
  clause: number[];
  start: number[];
  length: number[];
  indicator: number[];
  year: number[];
  yearEnd: number[];
}

export interface ResponsibilityColumns {
  clause: number[];
  start: number[];
  length: number[];
  /** Indices into `departments`. */
  units: number[][];
}

/** What every reader needs at once, of a whole index and of a cut one. */
export interface IndexHead {
  /** Code, name, code of the parent or "". */
  regions: [string, string, string][];
  /** Traditional characters and, at the same places, their simplified forms. */
  traditional: [string, string];
  /** Units in which a query may be typed: those of which the symbols are made. */
  unitNames: UnitEntry[];
  synonyms: string[][];
}

export interface WholeFile extends IndexHead {
  form: 'whole';
  version: typeof INDEX_VERSION;
  documents: DocumentRow[];
  clauses: ClauseColumns;
  /**
   * Lengths of the words of every run of Han characters of the normalised
   * texts, in base 36, one after the other.
   */
  words: string;
  /** Units of the quantities: value × factor is in `symbol`. */
  units: [symbol: string, factor: number][];
  indicators: { id: string; name: string; family: string; aliases: string[] }[];
  departments: { name: string; family: string }[];
  quantities: QuantityColumns;
  milestones: MilestoneColumns;
  responsibilities: ResponsibilityColumns;
}

/** What `index.json` says of an index that is cut; all else is in `head.bin`. */
export interface CutMain {
  form: 'cut';
  version: typeof CUT_VERSION;
}

/** The small tables of an index that is cut; see `cut-format.ts` for the parts. */
export interface CutFile extends IndexHead {
  clauses: number;
  /** Columns over documents, in order. */
  documents: {
    clauses: readonly number[];
    companion: readonly number[];
    level: readonly (Level | null)[];
    /** Place of its own region in `regions`, or -1. */
    region: readonly number[];
  };
  families: string[];
  departmentFamilies: string[];
  headingLength: number;
  length: number;
  /** Documents of each segment. */
  segments: number[];
  /** Keys are in 2^`bucketBits` buckets by the upper bits of their hash. */
  bucketBits: number;
  /** Length of each block of features. */
  features: readonly number[];
  /** Clauses and documents in a chunk of texts or names. */
  chunk: { clauses: number; documents: number };
}

export type IndexFile = WholeFile | CutMain;
