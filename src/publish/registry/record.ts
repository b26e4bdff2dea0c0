import type { RegistryCause } from '../../model/index.ts';
import { replay, type Ledger } from '../../registry/ledger.ts';
import { matchTexts, type Fate } from '../../registry/match.ts';
import { unitsOf } from '../../registry/provision.ts';
import { audit, formatLines, registration, type Audit, type Published } from '../../registry/register.ts';
import type { Held } from './hold.ts';
import { readRegistryText, type RegistryFile } from './read.ts';

/** What a person said of the changes: why, when, which documents (none: all). */
export interface Said {
  readonly cause: RegistryCause | null;
  readonly date: string;
  readonly note: string | null;
}

/** One document to be registered: the new text of its file, or why it can't be. */
export interface Registration {
  readonly id: string;
  readonly cause: RegistryCause;
  readonly content: string;
  readonly ended: number;
  readonly added: number;
}

/** What a person has to say or do before a document can be registered. */
export class Undecided extends Error {}

const EMPTY = replay([]);

/** The past is written: no registration is dated before the last one. */
function afterTheLast(id: string, ledger: Ledger | undefined, date: string): void {
  const last = ledger?.releases.at(-1)?.date;
  if (last !== undefined && date < last)
    throw new Undecided(`${id}: was last registered on ${last}: give --date ${last} or a later day`);
}

/** Why the addresses of a registered document changed. The text decides what it can. */
function causeOf({ id, audit: found, registry, now }: Held, said: Said): RegistryCause {
  if (found === null || registry === null) return 'first';
  const [gone] = found.versionsGone;
  if (gone !== undefined)
    throw new Undecided(
      `${id}: the version of ${gone} is published at /d/${id}/@${gone}/: keep its text as corpus/documents/${id}@${gone}.md with version: { date: ${gone}, reason: … }`,
    );
  if (!found.bodyChanged && found.versionsChanged.length === 0) return 'parser';
  if (said.cause === 'parser')
    throw new Undecided(`${id}: its text has changed, so the cause is no better reading`);
  if (said.cause !== 'erratum' && said.cause !== 'amendment')
    throw new Undecided(
      `${id}: its text has changed: say --cause erratum where our transcription was wrong, --cause amendment where the policy changed`,
    );
  const last = registry.ledger.releases.at(-1);
  if (said.cause === 'amendment' && now.version !== null && now.version === last?.version)
    throw new Undecided(
      `${id}: an amendment is a new version: give corpus/documents/${id}.md a version: { date, reason: amended }, and keep the earlier text as corpus/documents/${id}@${now.version}.md`,
    );
  return said.cause;
}

/**
 * The registration that a document needs, or null where its registry is up to
 * date. Nothing is written.
 * @throws {Undecided} where a person has to say why the text changed
 */
export function registerDocument(held: Held, said: Said): Registration | null {
  const { id, registry, now, audit: found } = held;
  if (found?.current === true) return null;
  const cause = causeOf(held, said);
  afterTheLast(id, registry?.ledger, said.date);
  const content = registry?.content ?? '';
  // A text without a date is dated by its first registration.
  const dated: Published = now.version === null && registry === null ? { ...now, version: said.date } : now;
  const ledger = registry?.ledger ?? EMPTY;
  const known = found ?? audit(ledger, dated);
  const lines = registration(content, ledger, dated, { cause, date: said.date, note: said.note }, known);
  return proved({
    ...{ id, cause, ended: known.fates.length, added: known.added.length },
    content: content + formatLines(lines),
  });
}

/** What stood in a document, in the one that has its text now, under another id. */
function fatesIn(heir: Held, ledger: Ledger): Fate[] {
  const changed = new Map(
    matchTexts(ledger.provisions, heir.now.provisions).map((fate) => [fate.unit.address, fate]),
  );
  return ledger.provisions.flatMap(unitsOf).map((unit): Fate => {
    const { change, successors } = changed.get(unit.address) ?? {
      change: 'moved',
      successors: [unit.address],
    };
    return { unit, change, successors: successors.map((address) => `${heir.id}/${address}`) };
  });
}

/**
 * Registration of a document whose file was taken out. `heir`: the document
 * that has its text, under another id.
 * @throws {Undecided}
 */
export function registerGone(
  id: string,
  { content, ledger }: RegistryFile,
  said: Said,
  heir: Held | null,
): Registration {
  const last = ledger.releases.at(-1);
  afterTheLast(id, ledger, said.date);
  if (heir === null && said.cause !== 'erratum' && said.cause !== 'amendment')
    throw new Undecided(
      `${id}: its file is gone: restore it, or say --cause amendment where the policy was repealed, --cause erratum where it should not have been taken in, --renamed ${id}=ID where it has another id and other words`,
    );
  const fates =
    heir === null
      ? ledger.provisions
          .flatMap(unitsOf)
          .map((unit): Fate => ({ unit, change: 'withdrawn', successors: [] }))
      : fatesIn(heir, ledger);
  const now: Published = {
    ...{
      title: last?.title ?? id,
      version: last?.version ?? null,
      versions: [],
      body: last?.body ?? '',
      provisions: [],
    },
  };
  const found: Audit = {
    ...{ fates, added: [], bodyChanged: false, versionsGone: [], versionsChanged: [], current: false },
  };
  const cause = heir === null ? (said.cause ?? 'amendment') : 'renamed';
  const lines = registration(content, ledger, now, { cause, date: said.date, note: said.note }, found);
  return proved({ id, cause, content: content + formatLines(lines), ended: fates.length, added: 0 });
}

/** A registration is never written that could not be read back. */
function proved(registration: Registration): Registration {
  readRegistryText(registration.id, registration.content);
  return registration;
}
