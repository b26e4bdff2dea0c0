import type { Ledger } from '../../registry/ledger.ts';
import type { Fate } from '../../registry/match.ts';
import { unitsOf } from '../../registry/provision.ts';
import type { Audit, Published } from '../../registry/register.ts';
import type { Problem } from '../corpus/problems.ts';
import { registryName } from './read.ts';

/** More than this are only counted. */
const LISTED = 10;
/** Signs shown on either side of the first difference. */
const AROUND = 14;

const READ_OTHERWISE =
  'the text is the same and is read otherwise: if that is right, record it with ceheng register --cause parser';
const CHANGED =
  'restore the words, or record the change with ceheng register --cause erratum (our transcription was wrong) or --cause amendment (the policy changed)';

/** Both texts around the place where they part. */
function apart(a: string, b: string): [string, string] {
  let at = 0;
  while (at < a.length && at < b.length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  const clip = (text: string): string => {
    const from = Math.max(0, at - AROUND);
    const part = text.slice(from, at + 2 * AROUND).replace(/\s+/gu, ' ');
    return `“${from > 0 ? '…' : ''}${part}${at + 2 * AROUND < text.length ? '…' : ''}”`;
  };
  return [clip(a), clip(b)];
}

const WHERE = {
  corrected: 'has other words and stands at',
  moved: 'moved to',
  split: 'split into',
  merged: 'merged into',
} as const;

function whereTo(id: string, { unit, change, successors }: Fate): string {
  const places = successors.map((address) => `${id}/${address}`).join(', ');
  if (change === 'withdrawn')
    return successors.length === 0 ? 'is gone' : `is no longer read; its words stand in ${places}`;
  if (change === 'corrected' && successors[0] === unit.address) return 'has other words';
  return `${WHERE[change]} ${places}`;
}

/** Why a document can't be published as it is: a registered address would vanish or change its words. */
export function auditProblems(id: string, ledger: Ledger, now: Published, found: Audit): Problem[] {
  const file = registryName(id);
  const remedy = found.bodyChanged ? CHANGED : READ_OTHERWISE;
  const texts = new Map(
    now.provisions.flatMap((p) => unitsOf(p).map((u) => [u.address, p.text.slice(u.start, u.end)])),
  );
  const listed = found.fates.slice(0, LISTED).map((fate): Problem => {
    const old = ledger.active.get(fate.unit.address)?.text ?? '';
    const fresh = texts.get(fate.successors[0] ?? fate.unit.address);
    const [before, after] = fresh === undefined ? apart(old, '') : apart(old, fresh);
    const words = fresh === undefined ? before : `${before} → ${after}`;
    return {
      file,
      line: null,
      field: `${id}/${fate.unit.address}`,
      reason: `${whereTo(id, fate)}: ${words}`,
      remedy,
    };
  });
  const more = found.fates.length - listed.length;
  if (more > 0)
    listed.push({
      file,
      line: null,
      field: id,
      reason: `${more} more published addresses have lost their words`,
      remedy,
    });
  const version = (date: string, reason: string, cure: string): Problem => ({
    ...{ file, line: null, field: `${id}/@${date}`, reason, remedy: cure },
  });
  return [
    ...found.versionsGone.map((date) =>
      version(
        date,
        'this published version is gone',
        `keep its text as corpus/documents/${id}@${date}.md with version: { date: ${date}, reason: … }`,
      ),
    ),
    ...found.versionsChanged
      .filter((date) => date !== now.version)
      .map((date) => version(date, 'the text of this published version has changed', CHANGED)),
    ...listed,
  ];
}

/** A registered document whose file is gone. */
export function vanished(id: string, ledger: Ledger): Problem {
  return {
    file: registryName(id),
    line: null,
    field: id,
    reason: `the document is gone, and ${ledger.active.size} published addresses with it`,
    remedy: `restore corpus/documents/${id}.md, record its new id with ceheng register --renamed ${id}=ID, or that it is taken out with ceheng register --cause amendment ${id}`,
  };
}
