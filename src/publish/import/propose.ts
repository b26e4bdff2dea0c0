import type { Level } from '../../model/index.ts';
import { stripControls } from '../../text/controls.ts';
import { readValidity, type ParsedText } from '../../parse/index.ts';
import { checkFacts } from '../corpus/facts.ts';
import type { CorpusFile } from '../corpus/read.ts';
import type { FrontMatter } from '../corpus/schema.ts';
import { guessDocument } from '../guess-document.ts';
import type { PlaceReader } from '../reader.ts';
import { regionRecord } from '../region.ts';
import { placeOfNumber } from './place.ts';

/** Fields that a text may tell; each is proposed or left open. */
export const PROPOSED = [
  'title',
  'kind',
  'level',
  'region',
  'issuers',
  'documentNumber',
  'issuedOn',
  'effectiveFrom',
  'effectiveTo',
  'period',
  'bases',
] as const;
export type ProposedField = (typeof PROPOSED)[number];

/** What a person has said of a file; it goes before what its words say. */
export interface Given {
  id: string | null;
  level: Level | null;
  region: string | null;
}

export interface Proposal {
  front: FrontMatter;
  /** Line of the prepared text that each field was read from; null where it was not read there. */
  readAt: Partial<Record<ProposedField, number | null>>;
}

const OFFICIAL = '官方文件，不适用著作权法（《中华人民共和国著作权法》第五条）';
const UNKNOWN_RIGHTS = '未核定';
const LONGEST_SHORT_TITLE = 24;

/** A name for column heads: the title without 关于印发 and the like, cut where it is long. */
function shortTitleOf(title: string): string {
  const bare = title
    .replace(/\s+/gu, '')
    .replace(/^.{0,30}关于(?:印发|发布|公布|转发)[《〈]?/u, '')
    .replace(/[》〉]?的(?:通知|公告|决定)$/u, '');
  const own = bare === '' ? title : bare;
  return own.length <= LONGEST_SHORT_TITLE ? own : `${own.slice(0, LONGEST_SHORT_TITLE - 1)}…`;
}

/** Latin words for an id: the place, the kind, the year, then the hash, which makes it one of its own. */
function idOf(nameEn: string | null, kind: string, date: string | null, sha256: string): string {
  const place = (nameEn ?? '')
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}|['’]/gu, '')
    .replace(/\b(?:province|city|municipality|prefecture|autonomous|region|district|county|new area)\b/gu, '')
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '')
    .slice(0, 4);
  return [...place, kind, ...(date === null ? [] : [date.slice(0, 4)]), sha256.slice(0, 8)].join('-');
}

/**
 * Front matter as the text's own words give it. A fact that does not stand in
 * the body as the corpus check wants it is left open: null, or none.
 */
export function propose(
  parsed: ParsedText,
  body: string,
  path: string,
  fallbackTitle: string,
  source: FrontMatter['source'],
  given: Given,
  reader: PlaceReader,
): Proposal {
  const opening =
    parsed.clauses.find((c) => c.kind === 'preamble' || c.eId === 'a1' || c.eId.endsWith('-a1'))?.text ?? '';
  const validity = readValidity(
    parsed.clauses.map((c) => c.text),
    opening,
    parsed.front.issuedOn,
  );
  const guess = guessDocument(
    'text',
    fallbackTitle,
    parsed.front,
    { inclusiveBounds: false, firstListedLeads: false, impliedUnits: [] },
    reader,
    given,
    { lines: source.endLine, sha256: source.sha256 },
    validity,
  );
  // Words of the text go into fields without what is no word in them.
  const title = stripControls(guess.title).trim();
  guess.issuers = guess.issuers.map(stripControls).filter((name) => name !== '');
  guess.documentNumber = guess.documentNumber === null ? null : stripControls(guess.documentNumber);
  guess.bases = guess.bases.map((basis) => ({ ...basis, title: stripControls(basis.title) }));
  if (guess.region === null && guess.level === null) {
    const place = placeOfNumber(parsed, reader.regions);
    if (place !== null) {
      guess.region = regionRecord(place.code, reader.places);
      guess.level = place.level;
    }
  }
  const official =
    guess.role === 'policy' &&
    (guess.issuers.length > 0 || guess.documentNumber !== null || guess.level !== null);
  const year = guess.issuedOn ?? (guess.period === null ? null : String(guess.period.start));
  const id = given.id ?? idOf(guess.region?.nameEn ?? null, guess.kind, year, source.sha256);
  const front: FrontMatter = {
    id,
    title,
    shortTitle: stripControls(shortTitleOf(title)),
    titleEn: null,
    kind: guess.kind,
    role: guess.role,
    level: guess.level,
    region: guess.region?.code ?? null,
    issuers: guess.issuers,
    documentNumber: guess.documentNumber,
    issuedOn: guess.issuedOn,
    effectiveFrom: guess.effectiveFrom,
    effectiveTo: guess.effectiveTo,
    period: guess.period === null ? null : `${guess.period.start}-${guess.period.end}`,
    abridged: guess.abridged,
    rights: official ? OFFICIAL : UNKNOWN_RIGHTS,
    bases: guess.bases,
    about: [],
    notInSource: [],
    source,
  };
  keepProved({ path, front, body, bodyLine: 1 });
  const { readAt } = parsed.front;
  const placeAt = front.region === null ? null : (readAt.title ?? readAt.issuers ?? readAt.documentNumber);
  return {
    front,
    readAt: {
      title: readAt.title,
      kind: front.kind === 'other' ? null : readAt.title,
      level: front.level === null ? null : placeAt,
      region: placeAt,
      issuers: readAt.issuers,
      documentNumber: readAt.documentNumber,
      issuedOn: readAt.issuedOn,
      period: front.period === null ? null : readAt.title,
    },
  };
}

/** Take back every fact that the corpus check would not find in the text. */
function keepProved(file: CorpusFile): void {
  const { front } = file;
  front.bases = front.bases.filter((b) =>
    checkFacts({ ...file, front: { ...front, bases: [b] } }).every((p) => p.field !== 'bases'),
  );
  front.issuers = front.issuers.filter((i) =>
    checkFacts({ ...file, front: { ...front, issuers: [i] } }).every((p) => p.field !== 'issuers'),
  );
  for (const { field } of checkFacts(file)) {
    if (field === 'title') front.notInSource.push('title');
    else if (
      field === 'documentNumber' ||
      field === 'issuedOn' ||
      field === 'effectiveFrom' ||
      field === 'effectiveTo'
    )
      front[field] = null;
  }
}
