import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import { parseText } from '../../parse/index.ts';
import { sourceLinesOf } from './source-lines.ts';
import type { FrontMatter } from '../corpus/schema.ts';
import { readingName } from '../corpus/read.ts';
import type { PlaceReader } from '../reader.ts';
import { accountOf } from './account.ts';
import { assess, type Finding } from './assess/index.ts';
import { markdownBody, type BodyForm } from './body.ts';
import { endingOf, type Format } from './format.ts';
import { prepare } from './prepare.ts';
import { PROPOSED, propose, type Given, type ProposedField } from './propose.ts';
import { readAny } from './read.ts';
import { readingText, RefusedFile } from './reading.ts';
import { TEXT_READER } from './text.ts';

/** Where a field was read: line and page of the source. */
export interface FieldReport {
  value: unknown;
  line: number | null;
  page: number | null;
}

/** What was understood of a file, and what was not. */
export interface FileReport {
  file: string;
  status: 'added' | 'renewed' | 'unchanged' | 'refused';
  reason: string | null;
  id: string | null;
  sha256: string | null;
  format: Format | null;
  reader: string | null;
  pages: number | null;
  lines: number | null;
  /** 0 … 1: how far the clause tree can be trusted. */
  score: number | null;
  clauses: number | null;
  numbered: number | null;
  /** How the body shows what was read: with headings, as paragraphs, or line by line. */
  form: BodyForm | null;
  fields: Partial<Record<ProposedField, FieldReport>>;
  leftOut: Record<string, string>;
  findings: (Omit<Finding, 'line'> & { line: number | null; page: number | null })[];
}

/** A file that was read and waits to be put in place. */
export interface Taken {
  front: FrontMatter;
  body: string;
  /** Content of corpus/readings/…, or null for text. */
  reading: string | null;
  report: FileReport;
}

/** Longest name of a source, in characters. */
const LONGEST_NAME = 60;

/** The name under which an untouched file is kept: its hash, and so much of its own name as is safe. */
export function sourceName(path: string, format: Format, sha256: string): string {
  const stem = basename(path, extname(path))
    .normalize('NFC')
    .split(/[^\p{L}\p{N}]/u)
    .filter((word) => word !== '')
    .join('-');
  return `${sha256.slice(0, 16)}${stem === '' ? '' : `_${[...stem].slice(0, LONGEST_NAME).join('')}`}${endingOf(format, path)}`;
}

export const emptyReport = (file: string): FileReport => ({
  file,
  status: 'refused',
  reason: null,
  id: null,
  sha256: null,
  format: null,
  reader: null,
  pages: null,
  lines: null,
  score: null,
  clauses: null,
  numbered: null,
  form: null,
  fields: {},
  leftOut: {},
  findings: [],
});

/**
 * Read a file and propose the document that it becomes; nothing is written.
 * @throws {RefusedFile} with one line for a person
 */
export async function takeIn(
  path: string,
  bytes: Uint8Array,
  given: Given,
  reader: PlaceReader,
): Promise<Taken> {
  const { format, reading } = await readAny(path, bytes);
  const isText = reading.reader === TEXT_READER;
  const words = isText ? null : readingText(reading);
  const prepared = prepare(reading.lines, !isText);
  const parsed = parseText(prepared.text);
  if (parsed.clauses.length === 0) throw new RefusedFile('no text in it');
  const { body, form } = markdownBody(prepared.text, parsed);
  const { leftOut, mended } = accountOf(reading.lines, prepared, parsed, form === 'lines');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const name = sourceName(path, format, sha256);
  const source: FrontMatter['source'] = {
    file: name,
    startLine: 1,
    endLine: Math.max(1, reading.lines.length),
    sha256,
    ...(words === null
      ? {}
      : { reading: { reader: reading.reader, sha256: createHash('sha256').update(words).digest('hex') } }),
    ...(Object.keys(leftOut).length === 0 ? {} : { leftOut }),
    ...(mended.length === 0 ? {} : { mended }),
  };
  const fallback = titleOfLastResort(reading.declaredTitle, path);
  const { front, readAt } = propose(parsed, body, path, fallback, source, given, reader);
  const { score, findings } = assess(prepared.text, parsed);
  const place = (line: number | null): { line: number | null; page: number | null } => {
    const at = line === null ? null : (prepared.origin[line - 1]?.first ?? null);
    return { line: at, page: at === null ? null : (reading.lines[at - 1]?.page ?? null) };
  };
  const found = sourceLinesOf(prepared.text);
  const fields: FileReport['fields'] = {};
  for (const field of PROPOSED) {
    const value = front[field];
    const empty = value === null || (Array.isArray(value) && value.length === 0);
    const read = readAt[field] ?? (empty ? null : found(valueWords(value)));
    fields[field] = {
      value: empty ? null : value,
      ...(empty || front.notInSource.includes(field) ? { line: null, page: null } : place(read)),
    };
  }
  return {
    front,
    body,
    reading: words,
    report: {
      ...emptyReport(path),
      status: 'added',
      id: front.id,
      sha256,
      format,
      reader: reading.reader,
      pages: reading.pages,
      lines: reading.lines.length,
      score,
      clauses: parsed.clauses.length,
      numbered: parsed.clauses.filter((c) => c.label !== '').length,
      form,
      fields,
      leftOut,
      findings: findings.map((f) => ({ ...f, ...place(f.line) })),
    },
  };
}

/** The words of a value as they may stand in the text. */
function valueWords(value: unknown): string[] {
  if (typeof value === 'string') return dated(value) ?? [value];
  if (!Array.isArray(value)) return [];
  return value.map((v: unknown) =>
    typeof v === 'object' && v !== null && 'title' in v ? String(v.title) : String(v),
  );
}

function dated(value: string): string[] | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(value);
  return match === null ? null : [`${match[1]}年${Number(match[2])}月${Number(match[3])}日`, value];
}

/** What the file calls itself, where its text has no title. */
function titleOfLastResort(declared: string | null, path: string): string {
  const stem = basename(path, extname(path)).trim();
  const own = (declared ?? '').split(/[-_|–—]/u)[0]?.trim() ?? '';
  if (/[\u4e00-\u9fff]{4}/u.test(own)) return own.slice(0, 120);
  return stem === '' ? 'text' : stem.slice(0, 120);
}

export { readingName };
