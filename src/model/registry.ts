import { z } from 'zod';
import { DocumentId, PartialDate } from './common.ts';

/** What can be cited by an address of its own. */
export const ADDRESS_KINDS = [
  'document',
  'version',
  'clause',
  'sentence',
  'quantity',
  'milestone',
  'responsibility',
  'reference',
] as const;
export const AddressKind = z.enum(ADDRESS_KINDS);
export type AddressKind = z.infer<typeof AddressKind>;

export const ADDRESS_STATES = ['active', 'moved', 'corrected', 'withdrawn'] as const;
export const AddressState = z.enum(ADDRESS_STATES);
export type AddressState = z.infer<typeof AddressState>;

/** What became of words that no longer stand at their address. */
export const ADDRESS_CHANGES = ['moved', 'split', 'merged', 'corrected', 'withdrawn'] as const;
export const AddressChange = z.enum(ADDRESS_CHANGES);
export type AddressChange = z.infer<typeof AddressChange>;

/**
 * Why addresses changed. `first`: published for the first time; `parser`: the
 * same text read otherwise; `erratum`: our transcription corrected;
 * `amendment`: the policy changed; `renamed`: the document has another id.
 */
export const REGISTRY_CAUSES = ['first', 'parser', 'erratum', 'amendment', 'renamed'] as const;
export const RegistryCause = z.enum(REGISTRY_CAUSES);
export type RegistryCause = z.infer<typeof RegistryCause>;

/** Hash of words: SHA-256, 128 bits, of the text in NFC without white space. */
export const WordsHash = z.string().regex(/^[0-9a-f]{32}$/u, '32 hex digits');
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u, 'a day such as 2026-11-20');

/** A sentence (`g2.3`) or a record (`quantity-1`) within a clause's text. */
export const RegistryUnit = z.strictObject({
  id: z.string().min(1),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  hash: WordsHash,
});
export type RegistryUnit = z.infer<typeof RegistryUnit>;

/** One registration; the lines after it belong to it. */
export const RegistryRelease = z.strictObject({
  type: z.literal('release'),
  date: Day,
  cause: RegistryCause,
  /** Date of the version of the text. */
  version: PartialDate.nullable(),
  title: z.string(),
  /** Hash of the whole text. */
  body: WordsHash,
  /** Earlier versions of the text that are kept, with the hash of each. */
  versions: z.array(z.strictObject({ date: PartialDate, hash: WordsHash })),
  /** How the hashes are made. */
  algorithm: z.string(),
  /** Clauses in the order of the text; none: the document was taken out. */
  order: z.array(z.string()),
  note: z.string().nullable(),
  /** Hash of all lines above. */
  prev: WordsHash,
});
export type RegistryRelease = z.infer<typeof RegistryRelease>;

/** Words that stand at a clause from a release on. */
export const RegistryProvision = z.strictObject({
  type: z.literal('provision'),
  eId: z.string().min(1),
  /** The clause's number as printed: words that only change it have moved. */
  label: z.string(),
  hash: WordsHash,
  text: z.string(),
  sentences: z.array(RegistryUnit),
  records: z.array(RegistryUnit),
});
export type RegistryProvision = z.infer<typeof RegistryProvision>;

/** Words that no longer stand at their address. Addresses lack the document's id where it is the same. */
export const RegistryEnd = z.strictObject({
  type: z.literal('end'),
  address: z.string().min(1),
  hash: WordsHash,
  change: AddressChange,
  successors: z.array(z.string()),
});
export type RegistryEnd = z.infer<typeof RegistryEnd>;

/** One line of corpus/registry/{documentId}.ndjson. */
export const RegistryLine = z.discriminatedUnion('type', [RegistryRelease, RegistryProvision, RegistryEnd]);
export type RegistryLine = z.infer<typeof RegistryLine>;

/** Every address ever published, one row for each of the words that stood at it. */
export const PublishedAddress = z.strictObject({
  /** As the ids of the records: `{documentId}/{eId}#quantity-1`. */
  address: z.string(),
  /** Hash of the words. */
  hash: WordsHash,
  documentId: DocumentId,
  /** Null for a document or a version. */
  eId: z.string().nullable(),
  kind: AddressKind,
  state: AddressState,
  change: AddressChange.nullable(),
  cause: RegistryCause.nullable(),
  /** Day from which, and to which, it was published with these words; null: not registered yet. */
  since: Day.nullable(),
  until: Day.nullable(),
  /** Version of the document in which the words appeared. */
  version: PartialDate.nullable(),
  /** Where the words went. */
  successors: z.array(z.string()),
  /** Active addresses to which the successors lead in the end. */
  leadsTo: z.array(z.string()),
  /** The words, where they no longer stand at the address. */
  lastText: z.string().nullable(),
});
export type PublishedAddress = z.infer<typeof PublishedAddress>;
