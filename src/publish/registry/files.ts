import type { PolicyDocument, PublishedAddress } from '../../model/index.ts';
import {
  shardOf,
  type AddressFile,
  type AddressOverview,
  type LookupShard,
} from '../../registry/published-files.ts';

/** Addresses of one document, grouped so that what still stands takes little room. */
function addressFile(documentId: string, title: string, rows: readonly PublishedAddress[]): AddressFile {
  const active: Record<string, string[]> = {};
  for (const { address, state, since } of rows)
    if (state === 'active') (active[since ?? ''] ??= []).push(address.slice(documentId.length));
  return { documentId, title, active, ended: rows.filter((r) => r.state !== 'active') };
}

function count(rows: readonly PublishedAddress[]): AddressOverview['documents'][number]['counts'] {
  const counts = { active: 0, moved: 0, corrected: 0, withdrawn: 0 };
  for (const { state } of rows) counts[state] += 1;
  return counts;
}

export const OVERVIEW = 'addresses/@overview.json';
export const LOOKUP = 'addresses/lookup/';

/**
 * Files of `dist/data/addresses/`: one a document, an overview, and the small
 * parts in which a missing page looks an address up.
 */
export function registryFiles(dataset: {
  readonly documents: readonly PolicyDocument[];
  readonly addresses: readonly PublishedAddress[];
}): Map<string, string> {
  const byDocument = new Map<string, PublishedAddress[]>();
  for (const row of dataset.addresses) {
    const rows = byDocument.get(row.documentId);
    if (rows === undefined) byDocument.set(row.documentId, [row]);
    else rows.push(row);
  }
  const titles = new Map(dataset.documents.map((d) => [d.id, d.title]));
  const files = new Map<string, string>();
  const overview: AddressOverview = { documents: [] };
  const shards = new Map<string, LookupShard>();
  for (const [id, rows] of byDocument) {
    const whole = rows.find((r) => r.kind === 'document');
    const gone = whole?.state !== 'active';
    const since = gone ? null : whole.since;
    const title = titles.get(id) ?? whole?.lastText ?? id;
    files.set(`addresses/${id}.json`, `${JSON.stringify(addressFile(id, title, rows))}\n`);
    const shard = shards.get(shardOf(id)) ?? {};
    shards.set(shardOf(id), shard);
    const clauses = rows.filter((r) => r.kind === 'clause').map((r) => r.eId ?? '');
    const ever = [...new Set(clauses)];
    shard[id] = { title, clauses: ever };
    const standing = new Set(rows.filter((r) => r.state === 'active').map((r) => r.eId));
    const formerClauses = ever.filter((eId) => !standing.has(eId));
    overview.documents.push({ documentId: id, title, gone, since, counts: count(rows), formerClauses });
  }
  files.set(OVERVIEW, `${JSON.stringify(overview)}\n`);
  for (const [name, shard] of shards) files.set(`${LOOKUP}${name}.json`, `${JSON.stringify(shard)}\n`);
  return files;
}
