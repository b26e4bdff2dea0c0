/** Files below `dist/data/addresses/` and `dist/data/versions/` that the pages read. */
import type {
  AddressChange,
  AddressState,
  Clause,
  DocumentVersion,
  PublishedAddress,
} from '../model/index.ts';

/** `{documentId}.json`. */
export interface AddressFile {
  documentId: string;
  title: string;
  /** What stands, without the document's id, by the day since which it is published; '' for what is not registered. */
  active: Record<string, string[]>;
  ended: PublishedAddress[];
}

/** `@overview.json`: a name that no document has. */
export interface AddressOverview {
  documents: {
    documentId: string;
    title: string;
    /** The document was taken out. */
    gone: boolean;
    /** Day since which its words as they are now are published here; null where they are not registered. */
    since: string | null;
    counts: Record<AddressState, number>;
    /** Clauses that no longer stand under their number. */
    formerClauses: string[];
  }[];
}

/** `lookup/{shard}.json`: the clauses that ever had an address, by document. */
export type LookupShard = Record<string, { title: string; clauses: string[] }>;

/** What became of a clause of an earlier version in the next one; a clause that is not listed is unchanged. */
export interface VersionFate {
  eId: string;
  change: AddressChange;
  successors: string[];
}

/** `dist/data/versions/{id}@{date}.json`: an earlier version, whole. */
export interface VersionFile {
  version: DocumentVersion;
  /** Ids are `{documentId}@{date}/{eId}`. */
  clauses: Clause[];
  next: { date: string; fates: VersionFate[] };
}

/** Part of the lookup in which a document is: two hex digits (FNV-1a of its id). */
export function shardOf(documentId: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < documentId.length; i += 1)
    hash = Math.imul(hash ^ documentId.charCodeAt(i), 0x01000193);
  return ((hash >>> 0) & 0xff).toString(16).padStart(2, '0');
}
