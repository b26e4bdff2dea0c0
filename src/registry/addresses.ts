/** The published table of addresses. */
import type { AddressChange, AddressState, PublishedAddress } from '../model/index.ts';
import { standingHeirs, type Ledger, type Tenancy } from './ledger.ts';
import { clauseOfAddress, unitsOf } from './provision.ts';
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

function rowOf(documentId: string, ledger: Ledger, tenancy: Tenancy): Row {
  const { address, hash, kind, end } = tenancy;
  const since = ledger.releases[tenancy.since];
  const ended = end === null ? undefined : ledger.releases[end.release];
  const abroad = end?.successors.filter((a) => a.includes('/')) ?? [];
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
    leadsTo:
      end === null ? [] : [...standingHeirs(tenancy).map((t) => full(documentId, t.address)), ...abroad],
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

/** Rows of the document itself and of its versions. */
function wholes(documentId: string, ledger: Ledger | null, now: Published | null): Row[] {
  const first = ledger?.releases[0];
  const last = ledger?.releases.at(-1);
  const gone = now === null;
  const abroad = (ledger?.tenancies ?? []).flatMap(
    (t) => t.end?.successors.filter((a) => a.includes('/')) ?? [],
  );
  const heirs = gone ? [...new Set(abroad.map((a) => a.split('/', 1).join('')))] : [];
  const base = {
    documentId,
    eId: null,
    since: first?.date ?? null,
    state: gone ? ('withdrawn' as const) : ('active' as const),
    change: gone ? ('withdrawn' as const) : null,
    cause: gone ? (last?.cause ?? null) : null,
    until: gone ? (last?.date ?? null) : null,
    successors: heirs,
    leadsTo: heirs,
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
      };
    }),
  ];
}

/**
 * Every address of a document with every text that ever stood at it: the
 * document and its versions, what stands now in the order of the text, then
 * what ended. `now` is null for a document that was taken out; without a
 * ledger nothing is registered yet.
 */
export function addressRows(documentId: string, ledger: Ledger | null, now: Published | null): Row[] {
  const units = now?.provisions.flatMap(unitsOf) ?? [];
  const standing = units.map((unit): Row => {
    const tenancy = ledger?.active.get(unit.address);
    if (ledger !== null && tenancy?.hash === unit.hash) return rowOf(documentId, ledger, tenancy);
    return {
      ...UNREGISTERED,
      ...{ address: full(documentId, unit.address), hash: unit.hash, documentId, eId: unit.eId },
      ...{ kind: unit.kind, state: 'active', version: now?.version ?? null },
    };
  });
  const ended = ledger?.tenancies.filter((t) => t.end !== null) ?? [];
  return [
    ...wholes(documentId, ledger, now),
    ...standing,
    ...(ledger === null ? [] : ended.map((t) => rowOf(documentId, ledger, t))),
  ];
}
