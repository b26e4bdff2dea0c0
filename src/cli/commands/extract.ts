import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { CONTRACT_VERSION, Level } from '../../model/index.ts';
import { extractFile } from '../../publish/extract-file.ts';
import type { Extraction } from '../../publish/extract-text.ts';
import { createReader, type Reader } from '../../publish/reader.ts';
import { readVocabulary } from '../../publish/vocabulary.ts';
import { UnreadableText } from '../../text/decode.ts';
import { readArguments } from '../arguments.ts';
import { Failure } from '../failure.ts';
import { corpusRoot } from '../paths.ts';

export const usage =
  'ceheng extract FILE… [--files-from LIST] [--format json|ndjson] [--level national|provincial|city] [--region CODE]';

async function readBytes(path: string): Promise<Uint8Array> {
  if (path === '-') {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }
  try {
    return await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new Failure(`${path}: there is no such file`);
    if (code === 'EISDIR') throw new Failure(`${path}: is a folder; name the files in it`);
    if (code === 'EACCES') throw new Failure(`${path}: may not be read; check its permissions`);
    throw new Failure(`${path}: can't be read (${code ?? String(error)})`);
  }
}

/** A text to be read: a file, or its words as they came. */
interface Input {
  name: string;
  text: string | null;
}

/**
 * Lines of a list: a path each, or a JSON object with `name` and `text`. Blank
 * ones are passed over. Nothing is held but the line.
 */
async function* inputsFrom(list: string): AsyncGenerator<Input | Failure> {
  const stream = list === '-' ? process.stdin : createReadStream(list);
  let at = 0;
  try {
    for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
      at += 1;
      if (line.trim() !== '')
        yield line.startsWith('{') ? inputOf(line, list, at) : { name: line, text: null };
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new Failure(`${list}: the list can't be read (${code})`);
  }
}

function inputOf(line: string, list: string, at: number): Input | Failure {
  const wanted = 'give a path, or a JSON object with name and text';
  try {
    const { name, text } = JSON.parse(line) as { name?: unknown; text?: unknown };
    if (typeof name === 'string' && name !== '' && typeof text === 'string') return { name, text };
  } catch {
    return new Failure(`${list}:${at}: not JSON; ${wanted}`);
  }
  return new Failure(`${list}:${at}: no name or no text; ${wanted}`);
}

async function extractOne(
  { name, text }: Input,
  reader: Reader,
  given: { level: Level | null; region: string | null },
): Promise<Extraction> {
  const bytes = text === null ? await readBytes(name) : new TextEncoder().encode(text);
  try {
    return extractFile(name, bytes, reader, given);
  } catch (error) {
    if (error instanceof UnreadableText) throw new Failure(`${name}:1: ${error.reason}`);
    throw error;
  }
}

/** Write a line, and wait where whoever reads is slower. */
async function say(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

/**
 * Extract texts that need not be in the corpus. One file: one object; several:
 * an array, or with ndjson one object a line, told apart by `file`; then no
 * more than one text is in memory, however many there are. A file that can't be
 * used is told on standard error, the others are still given, and the exit code
 * is 2.
 */
export async function run(argv: readonly string[]): Promise<number> {
  const args = readArguments(
    argv,
    {
      format: { type: 'string' },
      level: { type: 'string' },
      region: { type: 'string' },
      'files-from': { type: 'string' },
    },
    usage,
  );
  const files = args.positionals;
  const list = args.one('files-from');
  if (files.length === 0 && list === undefined) throw new Failure(`name a file; usage: ${usage}`);
  const format = args.one('format') ?? 'json';
  if (format !== 'json' && format !== 'ndjson') throw new Failure(`--format ${format}: give json or ndjson`);
  if (list !== undefined && format === 'json')
    throw new Failure('--files-from needs --format ndjson: a list may be longer than memory');
  const level = args.one('level');
  if (level !== undefined && !Level.safeParse(level).success) {
    throw new Failure(`--level ${level}: give national, provincial or city`);
  }
  const reader = createReader(readVocabulary(corpusRoot()));
  const region = args.one('region') ?? null;
  if (region !== null && !reader.places.some((place) => place.code === region)) {
    throw new Failure(`--region ${region}: give a code of GB/T 2260 such as 330300`);
  }
  const given = { level: level === undefined ? null : Level.parse(level), region };
  const results: string[] = [];
  /** Whether it could be read. */
  const take = async (input: Input | Failure): Promise<boolean> => {
    try {
      if (input instanceof Failure) throw input;
      const extraction = await extractOne(input, reader, given);
      const head = { contractVersion: CONTRACT_VERSION };
      if (format === 'ndjson') await say(JSON.stringify({ ...head, file: input.name, ...extraction }));
      else results.push(JSON.stringify({ ...head, ...extraction }));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      console.error(`ceheng: ${error.message}`);
      return false;
    }
    return true;
  };
  let failed = false;
  for (const name of files) failed = !(await take({ name, text: null })) || failed;
  if (list !== undefined) for await (const input of inputsFrom(list)) failed = !(await take(input)) || failed;
  if (format === 'json' && results.length > 0) {
    console.log(files.length === 1 ? (results[0] ?? '') : `[${results.join(',\n')}]`);
  }
  return failed ? 2 : 0;
}
