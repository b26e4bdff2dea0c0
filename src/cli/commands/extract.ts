import { readFile } from 'node:fs/promises';
import { CONTRACT_VERSION, Level } from '../../model/index.ts';
import { extractFile } from '../../publish/extract-file.ts';
import { createReader, type Reader } from '../../publish/reader.ts';
import { readVocabulary } from '../../publish/vocabulary.ts';
import { UnreadableText } from '../../text/decode.ts';
import { readArguments } from '../arguments.ts';
import { Failure } from '../failure.ts';
import { corpusRoot } from '../paths.ts';

export const usage =
  'ceheng extract FILE… [--format json|ndjson] [--level national|provincial|city] [--region CODE]';

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

async function extractOne(
  path: string,
  reader: Reader,
  given: { level: Level | null; region: string | null },
): Promise<string> {
  const bytes = await readBytes(path);
  try {
    return JSON.stringify({ contractVersion: CONTRACT_VERSION, ...extractFile(path, bytes, reader, given) });
  } catch (error) {
    if (error instanceof UnreadableText) throw new Failure(`${path}:1: ${error.reason}`);
    throw error;
  }
}

/**
 * Extract texts that need not be in the corpus. One file: one object; several:
 * an array, or with ndjson one object a line. A file that can't be used is told
 * on standard error, the others are still given, and the exit code is 2.
 */
export async function run(argv: readonly string[]): Promise<number> {
  const args = readArguments(
    argv,
    { format: { type: 'string' }, level: { type: 'string' }, region: { type: 'string' } },
    usage,
  );
  const files = args.positionals;
  if (files.length === 0) throw new Failure(`name a file; usage: ${usage}`);
  const format = args.one('format') ?? 'json';
  if (format !== 'json' && format !== 'ndjson') throw new Failure(`--format ${format}: give json or ndjson`);
  const level = args.one('level');
  if (level !== undefined && !Level.safeParse(level).success) {
    throw new Failure(`--level ${level}: give national, provincial or city`);
  }
  const reader = createReader(readVocabulary(corpusRoot()));
  const region = args.one('region') ?? null;
  if (region !== null && reader.regions.byCode(region) === null) {
    throw new Failure(`--region ${region}: give a code of GB/T 2260 such as 330300`);
  }
  const given = { level: level === undefined ? null : Level.parse(level), region };
  const results: string[] = [];
  let failed = false;
  for (const path of files) {
    try {
      const result = await extractOne(path, reader, given);
      if (format === 'ndjson') console.log(result);
      else results.push(result);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      console.error(`ceheng: ${error.message}`);
      failed = true;
    }
  }
  if (format === 'json' && results.length > 0) {
    console.log(files.length === 1 ? (results[0] ?? '') : `[${results.join(',\n')}]`);
  }
  return failed ? 2 : 0;
}
