import { basename } from 'node:path';
import { checkFacts } from './facts.ts';
import { firstDifference, inkOfBody, inkOfSource, leftOutLines } from './align.ts';
import type { Problem } from './problems.ts';
import { readingName, type Corpus, type CorpusFile, type SourceFile } from './read.ts';

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
  const accounts = [...corpus.sources.values()].map((source) => accountOf(corpus, source.name, source.lines.length, problems));
  let errataApplied = 0;
  let charactersCompared = 0;
  for (const file of [...corpus.files, ...corpus.versions]) {
    const { source: ref } = file.front;
    const source = corpus.sources.get(ref.file);
    if (source === undefined) {
      problems.push({ file: file.path, line: null, field: 'source.file', reason: `there is no corpus/sources/${ref.file}`, remedy: 'add the untouched source or correct the name' });
      continue;
    }
    if (source.sha256 !== ref.sha256) {
      problems.push({ file: file.path, line: null, field: 'source.sha256', reason: `the source has sha256 ${source.sha256}`, remedy: 'restore the untouched source; a new version of a source is a new file' });
    }
    problems.push(...checkReading(file, source), ...checkFacts(file));
    const { ink, problems: faults, applied } = inkOfSource(file, source, corpus.errata);
    problems.push(...faults);
    errataApplied += applied.length;
    const body = inkOfBody(file);
    charactersCompared += ink.text.length;
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
  }
  if (errataApplied !== corpus.errata.length && !problems.some((p) => p.file === 'corpus/errata.yaml')) {
    problems.push({ file: 'corpus/errata.yaml', line: null, field: null, reason: `${corpus.errata.length - errataApplied} entries stand in no document's lines`, remedy: 'correct file and line, or remove them' });
  }
  return { accounts, errataApplied, charactersCompared, problems };
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

function accountOf(corpus: Corpus, name: string, lines: number, problems: Problem[]): SourceAccount {
  const documents = [...corpus.files, ...corpus.versions]
    .filter((f) => f.front.source.file === name)
    .map((f) => ({ id: basename(f.path, '.md'), startLine: f.front.source.startLine, endLine: f.front.source.endLine }))
    .sort((a, b) => a.startLine - b.startLine);
  const leftOut = corpus.leftOut.filter((l) => l.file === name).map(({ startLine, endLine, reason }) => ({ startLine, endLine, reason }));
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
