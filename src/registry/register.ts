/** What a text as it is now does to the published addresses, and the lines that record it. */
import type { RegistryCause, RegistryLine, RegistryProvision } from '../model/index.ts';
import { HASH_ALGORITHM, textHash } from './hash.ts';
import { standingHeirs, type Ledger } from './ledger.ts';
import { matchTexts, type Fate } from './match.ts';
import { unitsOf, type Provision, type Unit } from './provision.ts';

/** A document as it would be published now. */
export interface Published {
  readonly title: string;
  /** Date of the latest version. */
  readonly version: string | null;
  /** Earlier versions that are kept. */
  readonly versions: readonly { readonly date: string; readonly hash: string }[];
  /** Hash of the whole text. */
  readonly body: string;
  readonly provisions: readonly Provision[];
}

/** How a document stands to its registry. */
export interface Audit {
  /** Addresses that would lose their words. */
  readonly fates: readonly Fate[];
  /** Addresses that are new, or have new words. */
  readonly added: readonly Unit[];
  /** The text itself has changed since the last release, not only its reading. */
  readonly bodyChanged: boolean;
  /** Dates of published versions that are gone, and of those whose text has changed. */
  readonly versionsGone: readonly string[];
  readonly versionsChanged: readonly string[];
  /** Nothing need be recorded. */
  readonly current: boolean;
}

/** Versions of a document that the last release published, by date. */
export function publishedVersions(ledger: Ledger): Map<string, string> {
  const last = ledger.releases.at(-1);
  const versions = new Map(last?.versions.map(({ date, hash }) => [date, hash]));
  if (last !== undefined && last.version !== null && last.order.length > 0)
    versions.set(last.version, last.body);
  return versions;
}

/** Hold a document against its registry. Linear in its length; no matching where nothing has changed. */
export function audit(ledger: Ledger, now: Published): Audit {
  const units = now.provisions.flatMap(unitsOf);
  const added = units.filter(({ address, hash }) => ledger.active.get(address)?.hash !== hash);
  const standing = new Map(units.map(({ address, hash }) => [address, hash]));
  const lost = [...ledger.active.values()].some(({ address, hash }) => standing.get(address) !== hash);
  const last = ledger.releases.at(-1);
  const versions = new Map(now.versions.map(({ date, hash }) => [date, hash]));
  if (now.version !== null) versions.set(now.version, now.body);
  const before = [...publishedVersions(ledger)];
  const sameVersions =
    JSON.stringify(now.versions) === JSON.stringify(last?.versions) && now.version === last?.version;
  const sameOrder = now.provisions.map((p) => p.eId).join(' ') === last?.order.join(' ');
  return {
    fates: lost ? matchTexts(ledger.provisions, now.provisions) : [],
    added,
    bodyChanged: now.body !== last?.body,
    versionsGone: before.filter(([date]) => !versions.has(date)).map(([date]) => date),
    versionsChanged: before
      .filter(([date, hash]) => versions.has(date) && versions.get(date) !== hash)
      .map(([date]) => date),
    current: !lost && added.length === 0 && now.body === last?.body && sameVersions && sameOrder,
  };
}

/** Words that were withdrawn and stand again, elsewhere than before. */
function returned(ledger: Ledger, added: readonly Unit[]): RegistryLine[] {
  const places = new Map<string, string>();
  for (const { kind, key, address } of added)
    if (!places.has(`${kind} ${key}`)) places.set(`${kind} ${key}`, address);
  const again = new Set(added.map(({ address, hash }) => `${address} ${hash}`));
  return ledger.tenancies.flatMap((tenancy): RegistryLine[] => {
    const { end, address, hash, key, kind } = tenancy;
    if (end?.change !== 'withdrawn' || again.has(`${address} ${hash}`) || standingHeirs(tenancy).length > 0)
      return [];
    const place = places.get(`${kind} ${key}`);
    return place === undefined ? [] : [{ type: 'end', address, hash, change: 'moved', successors: [place] }];
  });
}

/** Who decides why, and when. */
export interface Occasion {
  readonly date: string;
  readonly cause: RegistryCause;
  readonly note: string | null;
}

const lineOf = (provision: Provision): RegistryProvision => ({ type: 'provision', ...provision });

/**
 * Lines to append to a registry file so that it holds the document as it is
 * now. `content`: the file as it is. Empty where nothing has changed.
 */
export function registration(
  content: string,
  ledger: Ledger,
  now: Published,
  occasion: Occasion,
  found: Audit = audit(ledger, now),
): RegistryLine[] {
  if (found.current) return [];
  const standing = new Map(ledger.provisions.map((p) => [p.eId, JSON.stringify(lineOf(p))]));
  const order = now.provisions.map((p) => p.eId);
  return [
    {
      type: 'release',
      date: occasion.date,
      cause: occasion.cause,
      version: now.version,
      title: now.title,
      body: now.body,
      versions: [...now.versions],
      algorithm: HASH_ALGORITHM,
      order,
      note: occasion.note,
      prev: textHash(content),
    },
    ...found.fates.map(({ unit, change, successors }): RegistryLine => ({
      ...{ type: 'end', address: unit.address, hash: unit.hash, change },
      successors: [...successors],
    })),
    ...returned(ledger, found.added),
    ...now.provisions.map(lineOf).filter((line) => standing.get(line.eId) !== JSON.stringify(line)),
  ];
}

/** Lines of a registry file as they are written. */
export const formatLines = (lines: readonly RegistryLine[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('');
