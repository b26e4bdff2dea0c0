import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { decodeText, UnreadableText } from '../../text/decode.ts';
import { CorpusError, type Problem } from './problems.ts';
import { unfinishedSources } from './unfinished.ts';
import { Erratum, FrontMatter, LeftOut } from './schema.ts';

/** One Markdown file of corpus/documents. `bodyLine`: line of the file at which the body starts. */
export interface CorpusFile {
  path: string;
  front: FrontMatter;
  body: string;
  bodyLine: number;
}

/** An untouched original. */
export interface SourceFile {
  name: string;
  sha256: string;
  /** Of the file, or of its reading where it is no text. */
  lines: string[];
  /** Hash of the reading in corpus/readings; null where the file is text itself. */
  readingSha256: string | null;
}

export interface Corpus {
  root: string;
  /** The latest version of every document. */
  files: CorpusFile[];
  /** Earlier versions, `{id}@{date}.md`. */
  versions: CorpusFile[];
  sources: Map<string, SourceFile>;
  errata: Erratum[];
  leftOut: LeftOut[];
}

const FENCE = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/u;

export function names(folder: string, ending: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending) && !name.startsWith('.'))
    .sort();
}

function issueProblems(path: string, error: z.ZodError): Problem[] {
  return error.issues.map((issue) => ({
    file: path,
    line: null,
    field: issue.path.join('.') || null,
    reason: issue.message,
    remedy: 'correct the field; docs/adding-a-document.md lists all fields with examples',
  }));
}

/** What YAML text says. @throws {CorpusError} with the line where it is no YAML */
function parsed(path: string, text: string): unknown {
  const yaml = parseDocument(text, { prettyErrors: true });
  const fault = yaml.errors[0];
  if (fault !== undefined) {
    const line = fault.linePos?.[0].line ?? null;
    throw new CorpusError([
      { file: path, line, field: null, reason: fault.message.split('\n')[0] ?? 'not YAML', remedy: 'correct the YAML' },
    ]);
  }
  return yaml.toJS();
}

function validated<T>(path: string, value: unknown, schema: z.ZodType<T>): T {
  const result = schema.safeParse(value);
  if (!result.success) throw new CorpusError(issueProblems(path, result.error));
  return result.data;
}

/** Parse YAML text and validate it; problems name file, field and remedy. */
export const readYaml = <T>(path: string, text: string, schema: z.ZodType<T>): T =>
  validated(path, parsed(path, text), schema);

const kept = new Map<string, { text: string; value: unknown }>();

/**
 * The same for a file that is read again and again, as vocabularies are while
 * one writes: what it says is kept until its text is another.
 */
export function readYamlKept<T>(path: string, text: string, schema: z.ZodType<T>): T {
  let known = kept.get(path);
  if (known?.text !== text) kept.set(path, (known = { text, value: parsed(path, text) }));
  return validated(path, known.value, schema);
}

/** The text of a document file behind its front matter, which is known. */
export function bodyOf(path: string, text: string, front: FrontMatter): CorpusFile {
  const fence = FENCE.exec(text)?.[0] ?? '';
  return { path, front, body: text.slice(fence.length), bodyLine: fence.split('\n').length };
}

/** Read one document file. @throws {CorpusError} */
export function readCorpusFile(path: string, text: string): CorpusFile {
  const match = FENCE.exec(text);
  if (match?.[1] === undefined) {
    throw new CorpusError([
      { file: path, line: 1, field: null, reason: 'no YAML front matter', remedy: 'begin the file with --- fields ---' },
    ]);
  }
  const front = readYaml(path, match[1], FrontMatter);
  const [expected = '', date] = basename(path, '.md').split('@');
  if (front.id !== expected) {
    throw new CorpusError([
      { file: path, line: 2, field: 'id', reason: `id is ${front.id}`, remedy: `name the file ${front.id}.md or set id: ${expected}` },
    ]);
  }
  if (date !== undefined && front.version?.date !== date) {
    throw new CorpusError([
      { file: path, line: null, field: 'version.date', reason: `is ${front.version?.date ?? 'not given'}`, remedy: `set version: { date: ${date}, reason: issued } as the file's name says, or name the file after the date` },
    ]);
  }
  return { path, front, body: text.slice(match[0].length), bodyLine: match[0].split('\n').length };
}

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Name of the reading of a source in corpus/readings. */
export const readingName = (source: string): string => `${source}.txt`;

/** Read a source of the corpus, with its reading where it has one. @throws {CorpusError} where neither is text */
export function readSource(root: string, name: string): SourceFile {
  const reading = join(root, 'readings', readingName(name));
  return sourceOf(
    name,
    readFileSync(join(root, 'sources', name)),
    existsSync(reading) ? readFileSync(reading) : null,
  );
}

/** A reading is of this program's making: UTF-8, whatever signs are in it. */
function decodeReading(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw new UnreadableText('not UTF-8');
    throw error;
  }
}

/** A source from its bytes and those of its reading. @throws {CorpusError} where neither is text */
export function sourceOf(name: string, bytes: Uint8Array, reading: Uint8Array | null): SourceFile {
  const isRead = reading !== null;
  let text: string;
  try {
    text = isRead ? decodeReading(reading) : decodeText(bytes).text;
  } catch (error) {
    if (!(error instanceof UnreadableText)) throw error;
    throw new CorpusError([
      {
        file: isRead ? `corpus/readings/${readingName(name)}` : `corpus/sources/${name}`,
        line: null,
        field: null,
        reason: isRead ? error.reason : `${error.reason}; it has no reading in corpus/readings`,
        remedy: 'take a file that is no text in with ceheng add',
      },
    ]);
  }
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return { name, sha256: hash(bytes), lines, readingSha256: isRead ? hash(reading) : null };
}

/** Earlier versions need a latest one, with a date of its own after theirs. */
export function versionProblems(
  files: readonly Pick<CorpusFile, 'path' | 'front'>[],
  versions: readonly Pick<CorpusFile, 'path' | 'front'>[],
): Problem[] {
  const latest = new Map(files.map((f) => [f.front.id, f]));
  return versions.flatMap(({ path, front }): Problem[] => {
    const date = front.version?.date ?? '';
    const newer = latest.get(front.id);
    if (newer === undefined)
      return [{ file: path, line: null, field: 'id', reason: `there is no latest version ${front.id}.md`, remedy: `name the latest version ${front.id}.md` }];
    const own = newer.front.version?.date ?? newer.front.issuedOn;
    if (own === null || own <= date)
      return [{ file: newer.path, line: null, field: 'version', reason: own === null ? `has no date, and there is a version of ${date}` : `${own} is not after the version of ${date}`, remedy: 'give the latest version a version: { date, reason } of its own' }];
    return [];
  });
}

/**
 * Read the corpus below `root`. All faulty documents are reported at once.
 * @throws {CorpusError} with a line for every fault
 */
export function readCorpus(root: string): Corpus {
  const problems: Problem[] = [];
  const files: CorpusFile[] = [];
  const versions: CorpusFile[] = [];
  const folder = join(root, 'documents');
  for (const name of names(folder, '.md')) {
    const path = join(folder, name);
    try {
      (name.includes('@') ? versions : files).push(readCorpusFile(path, readFileSync(path, 'utf8')));
    } catch (error) {
      if (!(error instanceof CorpusError)) throw error;
      problems.push(...error.problems);
    }
  }
  problems.push(...versionProblems(files, versions));
  if (problems.length > 0) throw new CorpusError(problems);
  const sources = new Map<string, SourceFile>();
  const unfinished = unfinishedSources(root);
  for (const name of names(join(root, 'sources'), '')) {
    if (!unfinished.has(name)) sources.set(name, readSource(root, name));
  }
  const list = <T>(name: string, schema: z.ZodType<T>): T[] => {
    const path = join(root, name);
    return readYaml(path, readFileSync(path, 'utf8'), schema.array());
  };
  return { root, files, versions, sources, errata: list('errata.yaml', Erratum), leftOut: list('left-out.yaml', LeftOut) };
}
