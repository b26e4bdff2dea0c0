import type { PublishedAddress } from '../../model/index.ts';
import { addressRows } from '../../registry/addresses.ts';
import { textHash } from '../../registry/hash.ts';
import './digest.ts';
import { provisionsOf } from '../../registry/provision.ts';
import { audit, type Audit, type Published } from '../../registry/register.ts';
import { inkOfBody } from '../corpus/align.ts';
import type { Problem } from '../corpus/problems.ts';
import type { CorpusFile } from '../corpus/read.ts';
import type { Extraction } from '../extract-text.ts';
import { auditProblems } from './problems.ts';
import type { RegistryFile } from './read.ts';

/** A document held against its registry. */
export interface Held {
  id: string;
  registry: RegistryFile | null;
  now: Published;
  /** Null for a document that was never registered. */
  audit: Audit | null;
  /** What keeps it from being published. */
  problems: Problem[];
  rows: PublishedAddress[];
}

/** Hash of the whole text of a document file. */
export const bodyHash = (file: CorpusFile): string => textHash(inkOfBody(file).text);

/** A document as it would be published. `versions`: its earlier ones. */
export function publishedNow(
  file: CorpusFile,
  versions: readonly CorpusFile[],
  extraction: Extraction,
): Published {
  return {
    title: file.front.title,
    version: extraction.document.version.date,
    versions: versions
      .map((v) => ({ date: v.front.version?.date ?? '', hash: bodyHash(v) }))
      .sort((a, b) => (a.date < b.date ? -1 : 1)),
    body: bodyHash(file),
    provisions: provisionsOf(extraction.clauses, extraction),
  };
}

/** Hold one document against its registry; it needs no other document. */
export function holdToRegistry(id: string, registry: RegistryFile | null, now: Published): Held {
  const found = registry === null ? null : audit(registry.ledger, now);
  return {
    ...{ id, registry, now, audit: found },
    problems: registry === null || found === null ? [] : auditProblems(id, registry.ledger, now, found),
    rows: addressRows(id, registry?.ledger ?? null, now),
  };
}
