import { buildData, EVERY_PAIR, type BuildOptions, type Progress } from '../../publish/build.ts';
import { readArguments } from '../arguments.ts';
import { Failure } from '../failure.ts';
import { cacheRoot, corpusRoot, dataRoot, version } from '../paths.ts';
import { availableParallelism } from 'node:os';

export const usage = 'ceheng build [--out FOLDER]';

const STAGES: Record<Progress['stage'], string> = {
  read: 'documents read',
  check: 'documents proved against their sources',
  extract: 'documents extracted',
  compare: 'documents compared with those above',
  search: 'search parts made',
  write: 'files written',
};

function showProgress({ stage, done, total }: Progress): void {
  const line = `${String(done).padStart(5)}/${total} ${STAGES[stage]}`;
  if (process.stderr.isTTY) process.stderr.write(`\r${line}${done === total ? '\n' : ''}`);
  else if (done === total) console.error(line);
}

/** Threads of a build: each holds some 300 MB, so more of them take memory before they give speed. */
const MOST_THREADS = 4;

/** How the collection is built, from the environment; docs/scale.md tells of the settings. */
export function buildOptions(): BuildOptions {
  const number = (name: string, otherwise: number): number => {
    const given = process.env[name];
    if (given === undefined || given === '') return otherwise;
    const value = Number(given);
    if (!Number.isInteger(value) || value < 0) throw new Failure(`${name}=${given}: give a whole number`);
    return value;
  };
  const flag = (name: string): boolean | null => {
    const given = process.env[name] ?? '';
    if (given === '') return null;
    if (given !== 'yes' && given !== 'no') throw new Failure(`${name}=${given}: give yes or no`);
    return given === 'yes';
  };
  return {
    cache: cacheRoot(),
    threads: Math.max(1, number('CEHENG_THREADS', Math.min(MOST_THREADS, availableParallelism()))),
    align: flag('CEHENG_ALIGN') ?? false,
    openData: flag('CEHENG_OPEN_DATA'),
    streamAbove: number('CEHENG_STREAM_ABOVE', EVERY_PAIR),
  };
}

/** Build the data set and print the closing table. */
export async function run(argv: readonly string[]): Promise<number> {
  const args = readArguments(argv, { out: { type: 'string' } }, usage);
  const target = args.one('out') ?? dataRoot();
  const { counts, diagnostics, files, bytes, milliseconds } = await buildData(
    corpusRoot(),
    target,
    version(),
    buildOptions(),
    showProgress,
  );
  const warnings = diagnostics.filter((d) => d.severity !== 'info');
  const open = diagnostics.filter((d) => d.code === 'unregistered');
  if (open.length > 0)
    console.error(
      `notice: ${open.length} documents have addresses that are not registered yet (ceheng register makes them permanent)`,
    );
  for (const d of warnings) console.error(`${d.severity}: ${d.clauseId ?? d.documentId ?? ''}: ${d.message}`);
  const { quantities, milestones, responsibilities, references } = counts;
  const records = quantities + milestones + responsibilities + references;
  const rows: [string, string][] = [
    ['documents', String(counts.documents)],
    ['clauses', String(counts.clauses)],
    [
      'records',
      `${records} (${quantities} quantities, ${milestones} milestones, ${responsibilities} responsibilities, ${references} references)`,
    ],
    ['relations', String(counts.relations)],
    ['addresses', String(counts.addresses)],
    ['warnings', String(warnings.length)],
    ['files', `${files}, ${(bytes / 1e6).toFixed(1)} MB`],
    ['time', `${(milliseconds / 1000).toFixed(2)} s`],
  ];
  for (const [name, value] of rows) console.error(`${name.padEnd(10)} ${value}`);
  return 0;
}
