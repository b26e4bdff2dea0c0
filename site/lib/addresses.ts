/** What is known of addresses that no longer have the words they were published with. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedAddress } from '../../src/model/index.ts';
import type { AddressFile, AddressOverview, VersionFile } from '../../src/registry/published-files.ts';
import { data } from './data.ts';
import { titleOf } from './gloss.ts';
import { clausePath } from './href.ts';
import { recordAnchor } from './marks.ts';
import { dataFolder } from './tables.ts';

function read(path: string): unknown {
  const full = join(dataFolder(), path);
  try {
    return JSON.parse(readFileSync(full, 'utf8'));
  } catch (error) {
    throw new Error(`${full} can't be read: build the data set first, or set CEHENG_DATA to its folder`, {
      cause: error,
    });
  }
}

let known: AddressOverview | undefined;
/** All documents that were ever published, with the states of their addresses. */
export const addressOverview = (): AddressOverview =>
  (known ??= read('addresses/@overview.json') as AddressOverview);

let days: ReadonlyMap<string, string | null> | undefined;
/** Day since which a document's words as they are now are published here, ISO; null where it isn't known. */
export function publishedSince(documentId: string): string | null {
  days ??= new Map(addressOverview().documents.map((d) => [d.documentId, d.since]));
  return days.get(documentId) ?? null;
}

/** Pages of one document are rendered one after the other, in two languages. */
const KEPT = 16;
const files = new Map<string, AddressFile>();

/** Addresses of one document. */
export function addressFile(documentId: string): AddressFile {
  const held = files.get(documentId);
  if (held !== undefined) return held;
  const file = read(`addresses/${documentId}.json`) as AddressFile;
  const oldest = files.size >= KEPT ? files.keys().next().value : undefined;
  if (oldest !== undefined) files.delete(oldest);
  files.set(documentId, file);
  return file;
}

/** An earlier version of a document, whole. */
export const versionFile = (documentId: string, date: string): VersionFile =>
  read(`versions/${documentId}@${date}.json`) as VersionFile;

/** The part of an address after its clause, as an anchor of the clause's page; '' for the clause itself. */
export function anchorOf(address: string): string {
  const mark = address.indexOf('#');
  if (mark === -1) return '';
  const local = address.slice(mark + 1);
  return local.includes('-') ? recordAnchor({ id: address, clauseId: address.slice(0, mark) }) : local;
}

/** Path of the site of an address: a document, a version, a clause, or an anchor on a clause's page. */
export function pathOf(address: string): string {
  const anchor = anchorOf(address);
  const page = address.split('#', 1).join('');
  if (data.hasClause(page)) return clausePath(page, anchor);
  return `/d/${page}/${anchor === '' ? '' : `#${anchor}`}`;
}

/** Words that once stood at an address of a clause's page. */
export interface Former {
  readonly row: PublishedAddress;
  /** Anchor that old links use, where nothing else on the page has it now; else null. */
  readonly alias: string | null;
}

const ORDER: readonly string[] = ['clause', 'sentence'];

/**
 * What stood at a clause's addresses before: the clause first, then sentences
 * and records, the latest first. `live`: the anchors that the page has itself.
 */
export function formerOf(documentId: string, eId: string, live: ReadonlySet<string>): Former[] {
  const rank = (row: PublishedAddress): number =>
    (ORDER.indexOf(row.kind) + ORDER.length + 1) % (ORDER.length + 1);
  const taken = new Set(live);
  return addressFile(documentId)
    .ended.filter((row) => row.eId === eId)
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        ((b.until ?? '') < (a.until ?? '') ? -1 : Number((b.until ?? '') > (a.until ?? ''))) ||
        (a.address < b.address ? -1 : 1),
    )
    .map((row) => {
      const anchor = anchorOf(row.address);
      const alias = anchor === '' || taken.has(anchor) ? null : anchor;
      if (alias !== null) taken.add(alias);
      return { row, alias };
    });
}

/** Title of a document that was ever published, in the language of the page where it has one. */
export const publishedTitle = ({ documentId, title }: { documentId: string; title: string }): string =>
  data.hasDocument(documentId) ? titleOf(data.document(documentId)) : title;

/** The last words that stood at a clause's own address, for a clause that stands no more. */
export function lastProvision(documentId: string, eId: string): PublishedAddress | null {
  const rows = addressFile(documentId).ended.filter((row) => row.eId === eId && row.kind === 'clause');
  return rows.reduce<PublishedAddress | null>(
    (last, row) => (last === null || (row.until ?? '') >= (last.until ?? '') ? row : last),
    null,
  );
}
