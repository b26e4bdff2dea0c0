import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { decodeText } from '../../text/decode.ts';
import { CorpusError, type Problem } from './problems.ts';
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
  lines: string[];
}

export interface Corpus {
  root: string;
  files: CorpusFile[];
  sources: Map<string, SourceFile>;
  errata: Erratum[];
  leftOut: LeftOut[];
}

const FENCE = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/u;

function names(folder: string, ending: string): string[] {
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

/** Parse YAML text and validate it; problems name file, field and remedy. */
export function readYaml<T>(path: string, text: string, schema: z.ZodType<T>): T {
  const yaml = parseDocument(text, { prettyErrors: true });
  const fault = yaml.errors[0];
  if (fault !== undefined) {
    const line = fault.linePos?.[0].line ?? null;
    throw new CorpusError([
      { file: path, line, field: null, reason: fault.message.split('\n')[0] ?? 'not YAML', remedy: 'correct the YAML' },
    ]);
  }
  const result = schema.safeParse(yaml.toJS());
  if (!result.success) throw new CorpusError(issueProblems(path, result.error));
  return result.data;
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
  const expected = basename(path, '.md');
  if (front.id !== expected) {
    throw new CorpusError([
      { file: path, line: 2, field: 'id', reason: `id is ${front.id}`, remedy: `name the file ${front.id}.md or set id: ${expected}` },
    ]);
  }
  return { path, front, body: text.slice(match[0].length), bodyLine: match[0].split('\n').length };
}

function readSource(path: string): SourceFile {
  const bytes = readFileSync(path);
  const { text } = decodeText(bytes);
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return { name: basename(path), sha256: createHash('sha256').update(bytes).digest('hex'), lines };
}

/**
 * Read the corpus below `root`. All faulty documents are reported at once.
 * @throws {CorpusError} with a line for every fault
 */
export function readCorpus(root: string): Corpus {
  const problems: Problem[] = [];
  const files: CorpusFile[] = [];
  const folder = join(root, 'documents');
  for (const name of names(folder, '.md')) {
    const path = join(folder, name);
    try {
      files.push(readCorpusFile(path, readFileSync(path, 'utf8')));
    } catch (error) {
      if (!(error instanceof CorpusError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new CorpusError(problems);
  const sources = new Map<string, SourceFile>();
  for (const name of names(join(root, 'sources'), '')) sources.set(name, readSource(join(root, 'sources', name)));
  const list = <T>(name: string, schema: z.ZodType<T>): T[] => {
    const path = join(root, name);
    return readYaml(path, readFileSync(path, 'utf8'), schema.array());
  };
  return { root, files, sources, errata: list('errata.yaml', Erratum), leftOut: list('left-out.yaml', LeftOut) };
}
