// Runs the lines of /data/use/ on dist/data with the programs that are there:
// node scripts/try-data.ts [folder]. Python needs pandas, pyarrow and, for the lines of DuckDB, duckdb.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Quantity } from '../src/model/index.ts';
import { SNIPPETS, type Snippet } from '../site/lib/open/snippets.ts';
import { root } from './steps.ts';

const folder = resolve(process.argv[2] ?? join(root, 'dist', 'data'));
const quantities = JSON.parse(readFileSync(join(folder, 'quantities.json'), 'utf8')) as Quantity[];
const targets = quantities.filter((q) => q.role === 'target').length;
const python = process.env['PYTHON'] ?? 'python3';

/** The program and its arguments; the lines are made to say how many rows they give. */
const RUN: Record<Snippet['id'], (code: string) => [string, string[]]> = {
  python: (code) => [python, ['-c', code.replace(/print\((.*)\)$/u, 'print(len($1))')]],
  r: (code) => ['Rscript', ['-e', code.replace(/print\((.*)\)$/u, 'cat(nrow($1))')]],
  duckdb: (code) => [python, ['-c', `import duckdb; print(len(duckdb.sql("""${code}""").fetchall()))`]],
};

let failed = false;
for (const { id, name, code } of SNIPPETS) {
  const [program, args] = RUN[id](code(folder, existsSync(join(folder, 'quantities.parquet'))));
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  const missing = error !== undefined || /No module named/u.test(stderr);
  const right = status === 0 && Number(stdout.trim()) === targets;
  console.log(
    `${name}: ${missing ? 'not tried, the program or a package of it is missing' : right ? `${targets} targets, as in quantities.json` : `FAILED\n${stdout}${stderr}`}`,
  );
  failed ||= !missing && !right;
}
process.exitCode = failed ? 1 : 0;
