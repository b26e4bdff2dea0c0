import { basename } from 'node:path';
import { groupBy } from '../group.ts';
import { checkFacts } from './facts.ts';
import { firstDifference, inkOfBody, inkOfSource, leftOutLines, sourceLines } from './align.ts';
import type { Problem } from './problems.ts';
import { readingName, type Corpus, type CorpusFile, type SourceFile } from './read.ts';
import type { Erratum, LeftOut } from './schema.ts';

/** What became of the lines of one source. */
export interface SourceAccount {
  file: string;
  lines: number;
  documents: { id: string; startLine: number; endLine: number }[];
  leftOut: { startLine: number; endLine: number; reason: string }[];
}

export interface CheckReport {
  accounts: SourceAccount[];
  errataApplied: number;
  charactersCompared: number;
  problems: Problem[];
}

/**
 * Prove that the corpus is what its sources say: every line of every source
 * belongs to exactly one document or to the matter left out, every hash holds,
 * and each document's text is its source lines but for white space, heading
 * and bold marks and the entries of the errata file; and the facts of its front
 * matter stand in it or are marked as known from elsewhere.
 */
export function checkCorpus(corpus: Corpus): CheckReport {
  const problems: Problem[] = [];
  const accounts = accountsOf(
    [...corpus.sources.values()].map(({ name, lines }) => ({ name, lines: lines.length })),
    [...corpus.files, ...corpus.versions],
    corpus.leftOut,
    problems,
  );
  let errataApplied = 0;
  let charactersCompared = 0;
  for (const file of [...corpus.files, ...corpus.versions]) {
    const proof = proveDocument(file, corpus.sources.get(file.front.source.file), corpus.errata);
    problems.push(...proof.problems);
    errataApplied += proof.applied;
    charactersCompared += proof.characters;
  }
  problems.push(...strayErrata(corpus.errata.length - errataApplied, problems));
  return { accounts, errataApplied, charactersCompared, problems };
}

/** Errata that no document used, unless they were told of already. */
export function strayErrata(left: number, told: readonly Problem[]): Problem[] {
  if (left === 0 || told.some((p) => p.file === 'corpus/errata.yaml')) return [];
  return [{ file: 'corpus/errata.yaml', line: null, field: null, reason: `${left} entries stand in no document's lines`, remedy: 'correct file and line, or remove them' }];
}

/** What the proof of one document against its source found. */
export interface DocumentProof {
  problems: Problem[];
  /** Errata that were applied. */
  applied: number;
  characters: number;
  /** Source lines of each line of the document's file; sound where there are no problems. */
  lines: ReadonlyMap<number, { first: number; last: number }>;
}

/** Prove one document: its facts, its source's hash, its text. */
export function proveDocument(file: CorpusFile, source: SourceFile | undefined, errata: readonly Erratum[]): DocumentProof {
  const { source: ref } = file.front;
  if (source === undefined) {
    const problem = { file: file.path, line: null, field: 'source.file', reason: `there is no corpus/sources/${ref.file}`, remedy: 'add the untouched source or correct the name' };
    return { problems: [problem], applied: 0, characters: 0, lines: new Map() };
  }
  const problems: Problem[] = [];
  if (source.sha256 !== ref.sha256) {
    problems.push({ file: file.path, line: null, field: 'source.sha256', reason: `the source has sha256 ${source.sha256}`, remedy: 'restore the untouched source; a new version of a source is a new file' });
  }
  problems.push(...checkReading(file, source), ...checkFacts(file));
  const { ink, problems: faults, applied } = inkOfSource(file, source, errata);
  problems.push(...faults);
  const body = inkOfBody(file);
  const at = firstDifference(body.text, ink.text);
  if (at !== -1) {
    const around = (text: string): string => text.slice(Math.max(0, at - 8), at + 8);
    problems.push({
      file: file.path,
      line: body.lines[Math.min(at, body.lines.length - 1)] ?? null,
      field: null,
      reason: `the text differs from ${ref.file}:${ink.lines[Math.min(at, ink.lines.length - 1)] ?? ref.endLine}: “${around(body.text)}” here, “${around(ink.text)}” there`,
      remedy: 'restore the text, or record the change in corpus/errata.yaml with its reason',
    });
  }
  return { problems, applied: applied.length, characters: ink.text.length, lines: sourceLines(body, ink) };
}

/** What became of the lines of every source; `problems` takes what is wrong with it. */
export function accountsOf(
  sources: Iterable<{ name: string; lines: number }>,
  files: readonly Pick<CorpusFile, 'path' | 'front'>[],
  leftOut: readonly LeftOut[],
  problems: Problem[],
): SourceAccount[] {
  const documents = groupBy(files, ({ front }) => front.source.file);
  const left = groupBy(leftOut, (one) => one.file);
  return [...sources].map(({ name, lines }) =>
    accountOf(documents.get(name) ?? [], left.get(name) ?? [], name, lines, problems),
  );
}

/** Does the reading that stands beside the source hold the lines that the document was made from? */
function checkReading(file: CorpusFile, source: SourceFile): Problem[] {
  const { reading, startLine, endLine } = file.front.source;
  const remedy = 'restore corpus/readings, or take the source in again with ceheng add';
  if ((reading?.sha256 ?? null) !== source.readingSha256)
    return [
      {
        file: file.path,
        line: null,
        field: 'source.reading',
        reason:
          source.readingSha256 === null
            ? `there is no corpus/readings/${readingName(source.name)}`
            : `the reading has sha256 ${source.readingSha256}`,
        remedy,
      },
    ];
  const outside = [...leftOutLines(file)].find((n) => n < startLine || n > endLine);
  return outside === undefined
    ? []
    : [
        {
          file: file.path,
          line: null,
          field: 'source.leftOut',
          reason: `line ${outside} is none of lines ${startLine}–${endLine}`,
          remedy: 'correct the line ranges',
        },
      ];
}

function accountOf(
  files: readonly Pick<CorpusFile, 'path' | 'front'>[],
  left: readonly LeftOut[],
  name: string,
  lines: number,
  problems: Problem[],
): SourceAccount {
  const documents = files
    .map((f) => ({ id: basename(f.path, '.md'), startLine: f.front.source.startLine, endLine: f.front.source.endLine }))
    .sort((a, b) => a.startLine - b.startLine);
  const leftOut = left.map(({ startLine, endLine, reason }) => ({ startLine, endLine, reason }));
  const owner = new Array<string | undefined>(lines + 1);
  for (const range of [...documents.map((d) => ({ ...d, who: d.id })), ...leftOut.map((l) => ({ ...l, who: 'left-out' }))]) {
    if (range.endLine > lines || range.startLine > range.endLine) {
      problems.push({ file: `corpus/sources/${name}`, line: range.endLine, field: null, reason: `${range.who} claims lines ${range.startLine}–${range.endLine} of ${lines}`, remedy: 'correct the line range' });
    }
    for (let i = range.startLine; i <= Math.min(range.endLine, lines); i += 1) {
      if (owner[i] !== undefined) {
        problems.push({ file: `corpus/sources/${name}`, line: i, field: null, reason: `the line belongs to ${owner[i] ?? ''} and to ${range.who}`, remedy: 'correct one of the line ranges' });
        break;
      }
      owner[i] = range.who;
    }
  }
  for (let i = 1; i <= lines; i += 1) {
    if (owner[i] === undefined) {
      problems.push({ file: `corpus/sources/${name}`, line: i, field: null, reason: 'the line belongs to no document', remedy: 'extend a document or add the line to corpus/left-out.yaml with its reason' });
      break;
    }
  }
  return { file: name, lines, documents, leftOut };
}
