/** Looks an address that has no page up in the registry: one small part of it is fetched, not all. */
import { shardOf, type LookupShard } from '../../src/registry/published-files.ts';
import { fileHref } from '../lib/href.ts';

/** What an address most likely meant. `eId` is null where only the document is known. */
export interface Meant {
  readonly documentId: string;
  readonly title: string;
  readonly eId: string | null;
}

/** An address as it may have been meant: other width, other case, other dashes, and the signs of an address only. */
const plain = (part: string): string =>
  part
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[_‐‑–—−]/gu, '-')
    .replace(/[^a-z0-9~-]/gu, '');

/** The clause that was meant: itself, or the nearest one above it that ever had an address. */
export function nearestClause(clauses: readonly string[], part: string): string | null {
  const known = new Map(clauses.map((eId) => [plain(eId), eId]));
  const parts = plain(part).split('-');
  for (let n = parts.length; n > 0; n -= 1) {
    const found = known.get(parts.slice(0, n).join('-'));
    if (found !== undefined) return found;
  }
  return null;
}

/** Look up the parts of an address below `/d/`; null where the registry doesn't know the document. */
export async function lookUp(document: string, part: string): Promise<Meant | null> {
  const documentId = plain(document);
  const response = await fetch(fileHref(`/data/addresses/lookup/${shardOf(documentId)}.json`));
  if (!response.ok) return null;
  const shard = (await response.json()) as LookupShard;
  const entry = Object.hasOwn(shard, documentId) ? shard[documentId] : undefined;
  return entry === undefined
    ? null
    : { documentId, title: entry.title, eId: part === '' ? null : nearestClause(entry.clauses, part) };
}
