import { Level } from '../../model/index.ts';
import { cleanLine } from '../../text/controls.ts';
import { addFiles } from '../../publish/import/add.ts';
import { askForGaps } from '../ask.ts';
import { CorpusInUse } from '../../publish/import/commit.ts';
import { listFiles } from '../../publish/import/files.ts';
import type { FileReport } from '../../publish/import/take-in.ts';
import { readCounties } from '../../publish/counties.ts';
import { createPlaceReader, type PlaceReader } from '../../publish/reader.ts';
import { readRegions } from '../../publish/vocabulary.ts';
import { readArguments } from '../arguments.ts';
import { Failure } from '../failure.ts';
import { corpusRoot } from '../paths.ts';

export const usage =
  'ceheng add FILE|FOLDER… [--level national|provincial|city] [--region CODE] [--id ID] [--ask] [--again] [--dry-run] [--format json|ndjson|none]';

/** Below this score a person should look at the tree. */
const DOUBTFUL = 0.6;
const FORMATS = ['json', 'ndjson', 'none'];

/** One line a file: what became of it, how far it can be trusted, what it is. */
function humanLine(report: FileReport): string {
  // A file may have any name.
  const file = cleanLine(report.file);
  if (report.status === 'refused') return `refused    -    ${file}: ${report.reason ?? ''}`;
  if (report.status === 'unchanged') return `unchanged  -    ${file} (${report.id ?? report.reason ?? ''})`;
  const title = report.fields.title?.value;
  const open = Object.entries(report.fields)
    .filter(([, f]) => f.value === null)
    .map(([name]) => name);
  const doubts = [
    ...(open.length > 0 ? [`open: ${open.join(' ')}`] : []),
    ...(report.findings.length > 0 ? [`${report.findings.length} findings`] : []),
  ];
  const score = report.score ?? 0;
  return `${report.status.padEnd(9)}  ${score.toFixed(2)} ${score < DOUBTFUL ? '(look at it) ' : ''}${report.id ?? ''}  ${typeof title === 'string' ? title : ''}  ${report.clauses ?? 0} clauses${doubts.length > 0 ? `; ${doubts.join('; ')}` : ''}`;
}

function progress(done: number, total: number): void {
  if (process.stderr.isTTY && total > 1) process.stderr.write(`\r${done}/${total} `);
  else if (total >= 100 && done % 100 === 0) console.error(`${done}/${total}`);
}

/**
 * Take files and folders into the corpus. JSON reports go to standard output, a
 * line a file to standard error. Exit 0 where all are in, 2 where some were refused.
 */
export async function run(argv: readonly string[]): Promise<number> {
  const args = readArguments(
    argv,
    {
      level: { type: 'string' },
      region: { type: 'string' },
      id: { type: 'string' },
      ask: { type: 'boolean' },
      again: { type: 'boolean' },
      'dry-run': { type: 'boolean' },
      format: { type: 'string' },
    },
    usage,
  );
  if (args.positionals.length === 0) throw new Failure(`name a file or a folder; usage: ${usage}`);
  const format = args.one('format') ?? 'json';
  if (!FORMATS.includes(format)) throw new Failure(`--format ${format}: give ${FORMATS.join(', ')}`);
  const level = args.one('level') ?? null;
  if (level !== null && !Level.safeParse(level).success)
    throw new Failure(`--level ${level}: give national, provincial or city`);
  const region = args.one('region') ?? null;
  // Read only where they are asked for: the threads that read files have their own.
  const places = (): PlaceReader => {
    const regions = readRegions(corpusRoot());
    return createPlaceReader({ regions, counties: readCounties(corpusRoot(), regions) });
  };
  if (region !== null && !places().places.some((place) => place.code === region))
    throw new Failure(`--region ${region}: give a code of GB/T 2260 such as 330300`);
  const id = args.one('id') ?? null;
  if (id !== null && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id))
    throw new Failure(`--id ${id}: give lower-case ASCII words joined by -`);
  const { files, missing, passedOver } = listFiles(args.positionals);
  if (id !== null && files.length !== 1) throw new Failure('--id names one document: give one file');
  for (const path of missing) console.error(`ceheng: ${path}: there is no such file`);
  const count = { added: 0, renewed: 0, unchanged: 0, refused: 0 };
  let printed = 0;
  try {
    await addFiles(corpusRoot(), files, {
      given: { id, level: level === null ? null : Level.parse(level), region },
      again: args.flag('again'),
      dryRun: args.flag('dry-run'),
      review: args.flag('ask') && process.stdin.isTTY ? (taken) => askForGaps(taken, places()) : null,
      report: (done, at, total) => {
        count[done.status] += 1;
        if (process.stderr.isTTY && total > 1) process.stderr.write('\r\u001b[K');
        console.error(humanLine(done));
        progress(at, total);
        if (format === 'ndjson') console.log(JSON.stringify(done));
        else if (format === 'json')
          process.stdout.write(
            `${printed === 0 ? (total === 1 ? '' : '[') : ',\n'}${JSON.stringify(done, null, total === 1 ? 2 : undefined)}`,
          );
        printed += 1;
      },
    });
  } catch (error) {
    if (error instanceof CorpusInUse)
      throw new Failure(`${corpusRoot()}: process ${error.pid} is adding to this corpus; wait for it`);
    throw error;
  }
  if (format === 'json') process.stdout.write(files.length === 1 ? '\n' : printed === 0 ? '[]\n' : ']\n');
  const others = passedOver > 0 ? `, ${passedOver} files of other kinds passed over` : '';
  const verb = args.flag('dry-run') ? 'would be added' : 'added';
  console.error(
    `${count.added} ${verb}, ${count.renewed > 0 ? `${count.renewed} renewed, ` : ''}${count.unchanged} unchanged, ${count.refused + missing.length} refused${others}`,
  );
  return count.refused + missing.length > 0 ? 2 : 0;
}
