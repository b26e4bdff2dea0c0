/**
 * Which records a change gained, lost or altered: the data of the working tree
 * beside the data that another revision makes of the same corpus.
 *   npm run report:rules -- [REVISION, default HEAD] [--most N]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Clause, Milestone, Quantity, Responsibility } from '../../src/model/index.ts';
import { anchorKey, countParts, indexSentences } from '../../src/publish/review/anchor.ts';
import { root } from '../steps.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { most: { type: 'string', default: '40' } },
});
const revision = positionals[0] ?? 'HEAD';
const most = Number(values.most);

interface Data {
  clauses: Clause[];
  quantities: Quantity[];
  milestones: Milestone[];
  responsibilities: Responsibility[];
}

/** Build the data of a tree and read it. */
function dataOf(tree: string, out: string): Data {
  execFileSync('node', ['src/cli/main.ts', 'build', '--out', out], {
    cwd: tree,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, CEHENG_CORPUS: join(root, 'corpus') },
  });
  const read = <T>(name: string): T[] => JSON.parse(readFileSync(join(out, `${name}.json`), 'utf8')) as T[];
  return {
    clauses: read('clauses'),
    quantities: read('quantities'),
    milestones: read('milestones'),
    responsibilities: read('responsibilities'),
  };
}

type Shown = Record<string, string>;

/** Records by a key that a new segmentation or numbering leaves alone. */
function keyed<R extends { clauseId: string }>(
  data: Data,
  records: readonly R[],
  span: (r: R) => { start: number; end: number },
  show: (r: R) => Shown,
): Map<string, { place: string; words: string; fields: Shown }> {
  const out = new Map<string, { place: string; words: string; fields: Shown }>();
  for (const document of new Set(data.clauses.map((c) => c.documentId))) {
    const index = indexSentences(data.clauses.filter((c) => c.documentId === document));
    const part = countParts(document);
    for (const record of records.filter((r) => r.clauseId.startsWith(`${document}/`))) {
      const { start, end } = span(record);
      const anchor = index.anchor(record.clauseId, start, end);
      out.set(anchorKey(document, anchor, part(anchor)), {
        place: record.clauseId,
        words: anchor.words,
        fields: show(record),
      });
    }
  }
  return out;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
const fieldsOf = (record: object, leave: readonly string[]): Shown =>
  Object.fromEntries(
    Object.entries(record)
      .filter(([name]) => !leave.includes(name))
      .map(([name, value]) => [name, text(value)]),
  );
const PLACE = ['id', 'clauseId', 'sentenceId', 'start', 'end', 'numberStart', 'numberEnd', 'review'];

function report(name: string, before: ReturnType<typeof keyed>, after: ReturnType<typeof keyed>): void {
  const gained = [...after].filter(([key]) => !before.has(key));
  const lost = [...before].filter(([key]) => !after.has(key));
  const altered = [...after].flatMap(([key, now]) => {
    const then = before.get(key);
    if (then === undefined) return [];
    const fields = Object.keys({ ...now.fields, ...then.fields }).filter(
      (f) => now.fields[f] !== then.fields[f],
    );
    return fields.length === 0 ? [] : [{ now, then, fields }];
  });
  console.log(
    `\n${name}: ${after.size} records, ${gained.length} gained, ${lost.length} lost, ${altered.length} altered`,
  );
  for (const [, r] of gained.slice(0, most))
    console.log(`  + ${r.place} “${r.words}” ${r.fields['rule'] ?? ''}`);
  for (const [, r] of lost.slice(0, most))
    console.log(`  - ${r.place} “${r.words}” ${r.fields['rule'] ?? ''}`);
  for (const { now, then, fields } of altered.slice(0, most)) {
    const changes = fields.map((f) => `${f}: ${then.fields[f] ?? ''} → ${now.fields[f] ?? ''}`);
    console.log(`  ~ ${now.place} “${now.words}” ${changes.join('; ')}`);
  }
  const more =
    Math.max(0, gained.length - most) + Math.max(0, lost.length - most) + Math.max(0, altered.length - most);
  if (more > 0) console.log(`  … and ${more} more (--most N)`);
}

const folder = mkdtempSync(join(tmpdir(), 'ceheng-changes-'));
const tree = join(folder, 'tree');
try {
  execFileSync('git', ['worktree', 'add', '--quiet', '--detach', tree, revision], { cwd: root });
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
  const before = dataOf(tree, join(folder, 'before'));
  const after = dataOf(root, join(folder, 'after'));
  console.log(`records of the working tree against ${revision}`);
  const quantities = (d: Data): ReturnType<typeof keyed> =>
    keyed(
      d,
      d.quantities,
      (q) => ({ start: q.numberStart, end: q.numberEnd }),
      (q) => fieldsOf(q, PLACE),
    );
  const milestones = (d: Data): ReturnType<typeof keyed> =>
    keyed(
      d,
      d.milestones,
      (m) => m,
      (m) => fieldsOf(m, PLACE),
    );
  const duties = (d: Data): ReturnType<typeof keyed> =>
    keyed(
      d,
      d.responsibilities,
      (r) => r,
      (r) => ({
        units: r.units.map((u) => `${u.name} (${u.role}${u.implied ? ', implied' : ''})`).join('、'),
        rule: r.rule,
      }),
    );
  report('quantities', quantities(before), quantities(after));
  report('milestones', milestones(before), milestones(after));
  report('responsibilities', duties(before), duties(after));
} finally {
  execFileSync('git', ['worktree', 'remove', '--force', tree], { cwd: root });
  rmSync(folder, { recursive: true, force: true });
}
