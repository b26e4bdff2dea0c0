import type { PolicyDocument } from '../../../src/model/index.ts';
import { NATION } from '../../../src/compare/commitment.ts';
import { publishedSince } from '../addresses.ts';
import type { Collection } from '../collection.ts';
import { KIND_LABELS, LEVEL_LABELS } from '../labels.ts';
import { placeOf, places, type Place } from '../places.ts';
import type { Feed, FeedEntry } from './atom.ts';
import { openCommitments, type OpenCommitment } from './commitments.ts';
import { FEED_PATHS } from './paths.ts';

const known = new WeakMap<object, ReadonlyMap<string, readonly OpenCommitment[]>>();

/** Commitments of a key (`region 330000`, `indicator x`); grouped once for all feeds. */
export function commitmentsOf(
  data: Collection,
  kind: 'region' | 'indicator',
  id: string,
): readonly OpenCommitment[] {
  let groups = known.get(data.milestones);
  if (groups === undefined) {
    const made = new Map<string, OpenCommitment[]>();
    const add = (key: string, commitment: OpenCommitment): void => {
      const group = made.get(key);
      if (group === undefined) made.set(key, [commitment]);
      else group.push(commitment);
    };
    for (const commitment of openCommitments(data)) {
      for (const code of commitment.regionCodes) add(`region ${code}`, commitment);
      if (commitment.indicatorId !== null) add(`indicator ${commitment.indicatorId}`, commitment);
    }
    groups = made;
    known.set(data.milestones, groups);
  }
  return groups.get(`${kind} ${id}`) ?? [];
}

/** Has a jurisdiction a feed? Where a text or figures of it are known. */
export const hasFeed = ({ documents, referenceIds }: Place): boolean =>
  documents.length + referenceIds.length > 0;

/** Jurisdictions that have a feed: the nation, then those with a text or figures. */
export const feedRegions = (data: Collection): { code: string; name: string }[] =>
  [placeOf(data, NATION), ...places(data)].filter(hasFeed).map(({ code, name }) => ({ code, name }));

/** Indicators that have a feed: those with a commitment. */
export const feedIndicators = (data: Collection): { id: string; name: string }[] =>
  data.indicators.filter(({ id }) => commitmentsOf(data, 'indicator', id).length > 0);

const newest = new WeakMap<object, string>();

/** The newest date of a document; stands where a date is wanted and none is known. */
export function newestDate({ documents }: Pick<Collection, 'documents'>): string {
  const made = newest.get(documents);
  if (made !== undefined) return made;
  const date = documents.reduce(
    (latest, { issuedOn }) => (issuedOn !== null && issuedOn > latest ? issuedOn : latest),
    '2000',
  );
  newest.set(documents, date);
  return date;
}

function documentEntry(data: Collection, document: PolicyDocument): FeedEntry {
  const clauses = data.clausesOf(document.id);
  const targets = clauses.flatMap((c) => data.recordsOf(c.id).quantities.filter((q) => q.role === 'target'));
  const label = KIND_LABELS[document.kind].zh;
  return {
    name: `/d/${document.id}/`,
    title: document.title,
    path: `/d/${document.id}/`,
    date: document.issuedOn,
    since: publishedSince(document.id),
    authors: document.issuers,
    summary: `${label}，全文 ${clauses.length} 条，读出目标 ${targets.length} 项。`,
    categories: [
      { term: document.kind, label },
      ...(document.level === null ? [] : [{ term: document.level, label: LEVEL_LABELS[document.level].zh }]),
      ...(document.region === null ? [] : [{ term: document.region.code, label: document.region.name }]),
    ],
  };
}

const commitmentEntry = (commitment: OpenCommitment): FeedEntry => ({
  name: commitment.id,
  title: commitment.title,
  path: commitment.path,
  date: commitment.date,
  since: commitment.since,
  authors: [],
  summary: commitment.quote === '' ? commitment.citation : `${commitment.quote} ${commitment.citation}`,
  categories: commitment.firm ? [] : [{ term: 'stretch', label: '力争' }],
});

/** All documents. */
export const allFeed = (data: Collection): Feed => ({
  title: '策衡：收录的政策文本',
  subtitle: '新收录的文件 / Documents in the collection',
  path: FEED_PATHS.all,
  page: '/d/',
  undated: newestDate(data),
  entries: data.documents.map((document) => documentEntry(data, document)),
});

/** Documents and commitments of one jurisdiction, not of those it lies in. */
export function regionFeed(data: Collection, code: string): Feed {
  const place = placeOf(data, code);
  return {
    title: `策衡：${place.name}的文件与承诺`,
    subtitle: '文件、目标与时限 / Documents and commitments',
    path: FEED_PATHS.region(code),
    page: code === NATION ? '/d/' : `/compare/targets/${code}/`,
    undated: newestDate(data),
    entries: [
      ...place.documents.map((document) => documentEntry(data, document)),
      ...commitmentsOf(data, 'region', code).map(commitmentEntry),
    ],
  };
}

/** Commitments that one indicator measures. */
export function indicatorFeed(data: Collection, id: string): Feed {
  const indicator = data.indicator(id);
  return {
    title: `策衡：${indicator?.name ?? id}`,
    subtitle: '各级承诺 / Commitments of every level',
    path: FEED_PATHS.indicator(id),
    page: `/indicators/${id}/`,
    undated: newestDate(data),
    entries: commitmentsOf(data, 'indicator', id).map(commitmentEntry),
  };
}
