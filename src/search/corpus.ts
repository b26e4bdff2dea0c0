/** The opened index in the form in which matching and ranking read it. */
import { splitText } from '../text/sentences.ts';
import { joinedLabels } from './build-clauses.ts';
import { INDEX_VERSION, type DocumentRow, type IndexFile } from './format.ts';
import { createNormalizer, type Normalized, type Normalizer } from './normalize.ts';
import type { Chip } from './types.ts';
import { readBoundaries } from './words.ts';

/** Bits of `Corpus.flags`. */
export const AT = { boundary: 1, heading: 2, duty: 4, target: 8 } as const;

export interface QuantityOf {
  start: number;
  end: number;
  role: string;
  /** In the base unit. */
  value: number | null;
  symbol: string;
  indicator: number;
  years: [number, number];
}

export interface ClauseEntry {
  readonly id: string;
  readonly eId: string;
  readonly document: DocumentRow;
  readonly parent: number;
  readonly heading: string | null;
  readonly label: string;
  readonly citation: string;
  readonly kind: string;
  readonly printed: string;
  readonly normalized: Normalized;
  /** First position of its normalised text in `Corpus.text`. */
  readonly offset: number;
  readonly headingLength: number;
  readonly quantities: QuantityOf[];
  readonly chips: Chip[];
  readonly milestones: { indicator: number; years: [number, number] }[];
  /** Indices into the departments of the index. */
  readonly departments: Set<number>;
}

export interface Corpus {
  readonly file: IndexFile;
  readonly normalize: Normalizer;
  readonly clauses: ClauseEntry[];
  /** All normalised texts, a line feed before each. */
  readonly text: string;
  /** One byte of `AT` bits for every position of `text`. */
  readonly flags: Uint8Array;
  /** Clause at a position of `text`, searching from a clause at or before it. */
  clauseAt(position: number, from: number): number;
  /** Title, region names and headings above, normalised: what a reader takes as read. */
  contextOf(clause: number): string;
  /** Headings (or labels) above it, outermost first. */
  breadcrumb(clause: number): string[];
  /** Sentence spans, in positions of the clause's normalised text. */
  sentences(clause: number): { start: number; end: number }[];
}

/** Throws where the file is of another version. */
export function readCorpus(file: IndexFile): Corpus {
  if ((file.version as number) !== INDEX_VERSION)
    throw new Error(`search index of version ${file.version}, expected ${INDEX_VERSION}`);
  const [from, to] = file.traditional.map((characters) => Array.from(characters)) as [string[], string[]];
  const normalize = createNormalizer(new Map(from.map((ch, i) => [ch, to[i] ?? ch])));
  const clauses = readClauses(file, normalize);
  const flags = readFlags(file, clauses);
  const contexts: (string | undefined)[] = [];
  const sentenceCache: ({ start: number; end: number }[] | undefined)[] = [];
  const regionNames = new Map(file.regions.map(([code, name]) => [code, name]));

  const breadcrumb = (clause: number): string[] => {
    const trail: string[] = [];
    for (let at = clauses[clause]?.parent ?? -1; at !== -1; at = clauses[at]?.parent ?? -1) {
      const above = clauses[at];
      if (above !== undefined) trail.push(above.heading ?? above.label);
    }
    return trail.reverse();
  };
  return {
    file,
    normalize,
    clauses,
    text: clauses.map((clause) => `\n${clause.normalized.text}`).join(''),
    flags,
    clauseAt(position, fromClause) {
      let at = fromClause;
      while ((clauses[at + 1]?.offset ?? Infinity) <= position) at += 1;
      return at;
    },
    contextOf(clause) {
      const entry = clauses[clause];
      if (entry === undefined) return '';
      const { title, shortTitle, regions } = entry.document;
      const names = regions.map((code) => regionNames.get(code) ?? '');
      const parts = [title, shortTitle, ...names, ...breadcrumb(clause)];
      return (contexts[clause] ??= parts.map((part) => normalize(part).text).join('\n'));
    },
    breadcrumb,
    sentences(clause) {
      const entry = clauses[clause];
      if (entry === undefined) return [];
      return (sentenceCache[clause] ??= splitText(entry.normalized.text).sentences);
    },
  };
}

/** Running sums of distances. */
function* places(distances: readonly number[]): Generator<number> {
  let at = 0;
  for (const distance of distances) yield (at += distance);
}

function readClauses(file: IndexFile, normalize: Normalizer): ClauseEntry[] {
  const columns = file.clauses;
  const clauses: ClauseEntry[] = [];
  let offset = 0;
  for (const document of file.documents) {
    for (let n = 0; n < document.clauses; n += 1) {
      const i = clauses.length;
      const printed = columns.text[i] ?? '';
      const normalized = normalize(printed);
      const back = columns.parentBack[i] ?? 0;
      const start = columns.headingStart[i] ?? -1;
      const length = columns.headingLength[i] ?? 0;
      const eId = columns.eId[i] ?? '';
      clauses.push({
        id: `${document.id}/${eId}`,
        eId,
        document,
        parent: back === 0 ? -1 : i - back,
        heading: start === -1 ? null : printed.slice(start, start + length),
        label: columns.label[i] ?? '',
        citation: columns.citation[i] || joinedLabels(columns, i),
        kind: columns.kind[i] ?? 'other',
        printed,
        normalized,
        offset: offset + 1,
        headingLength: length,
        quantities: [],
        chips: [],
        milestones: [],
        departments: new Set(),
      });
      offset += 1 + normalized.text.length;
    }
  }
  readRecords(file, clauses);
  return clauses;
}

function readRecords(file: IndexFile, clauses: ClauseEntry[]): void {
  const { quantities, milestones, responsibilities, units } = file;
  let i = 0;
  for (const at of places(quantities.clause)) {
    const start = quantities.start[i] ?? 0;
    const unit = units[quantities.unit[i] ?? -1];
    const value = quantities.value[i] ?? null;
    const entry = clauses[at];
    const span = { start, end: start + (quantities.length[i] ?? 0) };
    const role = quantities.role[i] ?? 'other';
    entry?.quantities.push({
      ...span,
      role,
      value: value === null || unit === undefined ? null : value * unit.factor,
      symbol: unit?.symbol ?? '',
      indicator: quantities.indicator[i] ?? -1,
      years: [quantities.year[i] ?? 0, quantities.yearEnd[i] ?? 0],
    });
    if (role === 'target' && entry?.document.companion === false) entry.chips.push({ ...span, role });
    i += 1;
  }
  i = 0;
  for (const at of places(milestones.clause)) {
    const start = milestones.start[i] ?? 0;
    const entry = clauses[at];
    const span = { start, end: start + (milestones.length[i] ?? 0) };
    entry?.milestones.push({
      indicator: milestones.indicator[i] ?? -1,
      years: [milestones.year[i] ?? 0, milestones.yearEnd[i] ?? 0],
    });
    if (entry?.document.companion === false) entry.chips.push({ ...span, role: 'milestone' });
    i += 1;
  }
  i = 0;
  for (const at of places(responsibilities.clause)) {
    for (const unit of responsibilities.units[i] ?? []) clauses[at]?.departments.add(unit);
    i += 1;
  }
  for (const clause of clauses) clause.chips.sort((a, b) => a.start - b.start || a.end - b.end);
}

function readFlags(file: IndexFile, clauses: ClauseEntry[]): Uint8Array {
  const last = clauses.at(-1);
  const flags = new Uint8Array(last === undefined ? 1 : last.offset + last.normalized.text.length + 1);
  const boundaries = readBoundaries(
    clauses.map((clause) => clause.normalized.text),
    file.words,
  );
  clauses.forEach((clause, i) => {
    flags.set(boundaries[i] ?? [], clause.offset);
  });
  const mark = (clause: ClauseEntry, start: number, end: number, bit: number): void => {
    const { starts } = clause.normalized;
    for (let at = firstAtLeast(starts, start); (starts[at] ?? end) < end; at += 1) {
      const position = clause.offset + at;
      flags[position] = (flags[position] ?? 0) | bit;
    }
  };
  clauses.forEach((clause, i) => {
    const start = file.clauses.headingStart[i] ?? -1;
    if (start !== -1) mark(clause, start, start + clause.headingLength, AT.heading);
    for (const chip of clause.chips) mark(clause, chip.start, chip.end, AT.target);
  });
  let i = 0;
  for (const at of places(file.responsibilities.clause)) {
    const start = file.responsibilities.start[i] ?? 0;
    const clause = clauses[at];
    if (clause !== undefined) mark(clause, start, start + (file.responsibilities.length[i] ?? 0), AT.duty);
    i += 1;
  }
  return flags;
}

/** First index whose value is at least `wanted` in a rising array. */
export function firstAtLeast(rising: Uint32Array, wanted: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] ?? Infinity) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
