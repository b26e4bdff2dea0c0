import { buildData, type Progress } from '../../publish/build.ts';
import { readArguments } from '../arguments.ts';
import { corpusRoot, dataRoot, version } from '../paths.ts';

export const usage = 'ceheng build [--out FOLDER]';

const STAGES: Record<Progress['stage'], string> = {
  read: 'documents read',
  check: 'documents proved against their sources',
  extract: 'documents extracted',
  search: 'search parts made',
  write: 'files written',
};

function showProgress({ stage, done, total }: Progress): void {
  const line = `${String(done).padStart(5)}/${total} ${STAGES[stage]}`;
  if (process.stderr.isTTY) process.stderr.write(`\r${line}${done === total ? '\n' : ''}`);
  else if (done === total) console.error(line);
}

/** Build the data set and print the closing table. */
export function run(argv: readonly string[]): number {
  const args = readArguments(argv, { out: { type: 'string' } }, usage);
  const target = args.one('out') ?? dataRoot();
  const { dataset, files, bytes, milliseconds } = buildData(corpusRoot(), target, version(), showProgress);
  const warnings = dataset.diagnostics.filter((d) => d.severity !== 'info');
  const open = dataset.diagnostics.filter((d) => d.code === 'unregistered');
  if (open.length > 0)
    console.error(
      `notice: ${open.length} documents have addresses that are not registered yet (ceheng register makes them permanent)`,
    );
  for (const d of warnings) console.error(`${d.severity}: ${d.clauseId ?? d.documentId ?? ''}: ${d.message}`);
  const records =
    dataset.quantities.length +
    dataset.milestones.length +
    dataset.responsibilities.length +
    dataset.references.length;
  const rows: [string, string][] = [
    ['documents', String(dataset.documents.length)],
    ['clauses', String(dataset.clauses.length)],
    [
      'records',
      `${records} (${dataset.quantities.length} quantities, ${dataset.milestones.length} milestones, ${dataset.responsibilities.length} responsibilities, ${dataset.references.length} references)`,
    ],
    ['relations', String(dataset.relations.length)],
    ['addresses', `${dataset.addresses.length}`],
    ['warnings', String(warnings.length)],
    ['files', `${files}, ${(bytes / 1e6).toFixed(1)} MB`],
    ['time', `${(milliseconds / 1000).toFixed(2)} s`],
  ];
  for (const [name, value] of rows) console.error(`${name.padEnd(10)} ${value}`);
  return 0;
}
