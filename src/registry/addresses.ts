/** The published table of addresses. */
import type { AddressChange, AddressState, PublishedAddress } from '../model/index.ts';
import { heirsOf, type Departure, type Ledger, type Tenancy } from './ledger.ts';
import { clauseOfAddress, placesOf } from './provision.ts';
import { publishedVersions, type Published } from './register.ts';

/** State of an address whose words became this. */
export function stateOf(change: AddressChange | null): AddressState {
  if (change === null) return 'active';
  return change === 'split' || change === 'merged' ? 'moved' : change;
}

type Row = PublishedAddress;

const UNREGISTERED = {
  change: null,
  cause: null,
  since: null,
  until: null,
  successors: [],
  leadsTo: [],
  lastText: null,
};

/** Address of the data set: with its document where it has none. */
const full = (documentId: string, address: string): string =>
  address.includes('/') ? address : `${documentId}/${address}`;

/** The other documents of the collection, as far as words went there. */
export interface Elsewhere {
  /** Where words that went to another document on a day are now. */
  follow(departure: Departure, day: string): readonly string[];
  hasVersion(documentId: string, date: string): boolean;
}

const UNKNOWN: Elsewhere = { follow: ({ address }) => [address], hasVersion: () => false };

function leadsTo(documentId: string, ledger: Ledger, tenancy: Tenancy, elsewhere: Elsewhere): string[] {
  const { standing, departed } = heirsOf(tenancy);
  const day = ({ end }: Tenancy): string => (end === null ? '' : (ledger.releases[end.release]?.date ?? ''));
  return [
    ...new Set([
      ...standing.map((t) => full(documentId, t.address)),
      ...departed.flatMap((one) => elsewhere.follow(one, day(one.from))),
    ]),
  ];
}

function rowOf(documentId: string, ledger: Ledger, tenancy: Tenancy, elsewhere: Elsewhere): Row {
  const { address, hash, kind, end } = tenancy;
  const since = ledger.releases[tenancy.since];
  const ended = end === null ? undefined : ledger.releases[end.release];
  return {
    address: full(documentId, address),
    hash,
    documentId,
    eId: clauseOfAddress(address),
    kind,
    state: stateOf(end?.change ?? null),
    change: end?.change ?? null,
    cause: ended?.cause ?? null,
    since: since?.date ?? null,
    until: ended?.date ?? null,
    version: since?.version ?? null,
    successors: end?.successors.map((a) => full(documentId, a)) ?? [],
    leadsTo: end === null ? [] : leadsTo(documentId, ledger, tenancy, elsewhere),
    lastText: end === null ? null : tenancy.text,
  };
}

/** Every version that a document had at any release, by date. */
function everyVersion(ledger: Ledger): Map<string, string> {
  const versions = new Map<string, string>();
  for (const { version, body, versions: earlier } of ledger.releases) {
    for (const { date, hash } of earlier) versions.set(date, hash);
    if (version !== null) versions.set(version, body);
  }
  return versions;
}

/** Rows of the document itself and of its versions. `ended`: those of what stood in it once. */
function wholes(
  documentId: string,
  ledger: Ledger | null,
  now: Published | null,
  ended: readonly Row[],
  elsewhere: Elsewhere,
): Row[] {
  const first = ledger?.releases[0];
  const last = ledger?.releases.at(-1);
  const gone = now === null;
  const documentsOf = (addresses: readonly string[]): string[] =>
    gone ? [...new Set(addresses.filter((a) => a.includes('/')).map((a) => a.split('/', 1).join('')))] : [];
  const heirs = documentsOf(ended.flatMap((row) => row.successors)).filter((id) => id !== documentId);
  const fate = heirs.length > 0 ? ('moved' as const) : ('withdrawn' as const);
  const base = {
    documentId,
    eId: null,
    since: first?.date ?? null,
    state: gone ? fate : ('active' as const),
    change: gone ? fate : null,
    cause: gone ? (last?.cause ?? null) : null,
    until: gone ? (last?.date ?? null) : null,
    successors: heirs,
    leadsTo: documentsOf(ended.flatMap((row) => row.leadsTo)),
    lastText: gone ? (last?.title ?? null) : null,
  };
  const version = now?.version ?? last?.version ?? null;
  const versions = new Map(ledger === null ? [] : gone ? everyVersion(ledger) : publishedVersions(ledger));
  for (const { date, hash } of now?.versions ?? []) versions.set(date, hash);
  if (now !== null && now.version !== null) versions.set(now.version, now.body);
  return [
    { ...base, address: documentId, hash: now?.body ?? last?.body ?? '', kind: 'document', version },
    ...[...versions].sort().map(([date, hash]): Row => {
      const release = ledger?.releases.find(
        (r) => r.version === date || r.versions.some((v) => v.date === date),
      );
      return {
        ...base,
        ...{ address: `${documentId}/@${date}`, hash, kind: 'version', version: date },
        since: release?.date ?? null,
        leadsTo: base.leadsTo.map((id) => (elsewhere.hasVersion(id, date) ? `${id}/@${date}` : id)),
      };
    }),
  ];
}

/**
 * Every address of a document with every text that ever stood at it: the
 * document and its versions, what stands now in the order of the text, then
 * what ended. `now` is null for a document that was taken out; without a
 * ledger nothing is registered yet. `elsewhere` leads on
 * through other documents.
 */
export function addressRows(
  documentId: string,
  ledger: Ledger | null,
  now: Published | null,
  elsewhere: Elsewhere = UNKNOWN,
): Row[] {
  const units = now?.provisions.flatMap(placesOf) ?? [];
  const standing = units.map((unit): Row => {
    const tenancy = ledger?.active.get(unit.address);
    if (ledger !== null && tenancy?.hash === unit.hash) return rowOf(documentId, ledger, tenancy, elsewhere);
    return {
      ...UNREGISTERED,
      ...{ address: full(documentId, unit.address), hash: unit.hash, documentId, eId: unit.eId },
      ...{ kind: unit.kind, state: 'active', version: now?.version ?? null },
    };
  });
  const ended = (ledger?.tenancies ?? []).flatMap((t) =>
    t.end === null || ledger === null ? [] : [rowOf(documentId, ledger, t, elsewhere)],
  );
  return [...wholes(documentId, ledger, now, ended, elsewhere), ...standing, ...ended];
}
