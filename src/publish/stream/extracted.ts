/** The first half of a streamed build: every document of the collection extracted, segment by segment. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountsOf, strayErrata } from '../corpus/check.ts';
import { CorpusError, type Problem } from '../corpus/problems.ts';
import { readYaml, versionProblems } from '../corpus/read.ts';
import { Erratum, LeftOut } from '../corpus/schema.ts';
import type { PublishedAddress } from '../../model/index.ts';
import type { Progress } from '../progress.ts';
import { goneDocuments, registriesOf } from '../registry/all.ts';
import type { WordTable } from '../segment/dictionary.ts';
import { scan, type Facts, type Inventory } from './inventory.ts';
import { keptAt, type Kept } from './kept.ts';
import { planSegments, type PlannedSegment } from './plan.ts';
import type { Pool } from './pool.ts';
import type { SegmentFacts } from './segment-task.ts';
import type { Cache } from './state.ts';
import { readJson } from './store.ts';
import { openWordTable } from './words.ts';

/** Files that a thread reads at a time. */
const FILES = 32;

export interface Extracted {
  inventory: Inventory;
  /** Addresses of documents that were registered once and are gone. */
  gone: PublishedAddress[];
  segments: (PlannedSegment & { folder: string; facts: SegmentFacts })[];
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}

async function takeStock(root: string, cache: Cache, pool: Pool): Promise<Inventory> {
  const { kept, documents, sources } = scan(root, cache.state.inventory);
  const facts = (await Promise.all([
    ...chunks(documents, FILES).map((own) => pool.run({ kind: 'facts', documents: own, sources: [] })),
    ...chunks(sources, FILES).map((own) => pool.run({ kind: 'facts', documents: [], sources: own })),
  ])) as Facts[];
  const problems = facts.flatMap((one) => one.problems);
  if (problems.length > 0) throw new CorpusError(problems);
  for (const one of facts) {
    Object.assign(kept.documents, Object.fromEntries(one.documents));
    Object.assign(kept.sources, Object.fromEntries(one.sources));
  }
  return kept;
}

/** @throws {CorpusError} with a line for every fault of the collection */
export async function extractAll(
  root: string,
  version: string,
  cache: Cache,
  pool: Pool,
  report: (progress: Progress) => void,
): Promise<Extracted> {
  const list = <T>(name: string, schema: Parameters<typeof readYaml<T[]>>[2]): T[] =>
    readYaml(join(root, name), readFileSync(join(root, name), 'utf8'), schema);
  const errata = list('errata.yaml', Erratum.array());
  const leftOut = list('left-out.yaml', LeftOut.array());
  const inventory = await takeStock(root, cache, pool);
  const total = Object.keys(inventory.documents).filter((name) => !name.includes('@')).length;
  report({ stage: 'read', done: total, total });
  const segments = planSegments(inventory, errata, version);
  const files = segments.flatMap(({ documents }) => documents.flatMap((one) => [one, ...one.versions]));
  const placed = Object.entries(inventory.documents).map(([name, { front }]) => ({ path: name, front }));
  const [earlier, latest] = [
    placed.filter(({ path }) => path.includes('@')),
    placed.filter(({ path }) => !path.includes('@')),
  ];
  const problems = versionProblems(latest, earlier);
  const gone = goneDocuments({ files: latest }, registriesOf(root));
  problems.push(...gone.problems);
  if (problems.length > 0) throw new CorpusError(problems);
  const sources = Object.entries(inventory.sources).map(([name, { lines }]) => ({ name, lines }));
  accountsOf(
    sources,
    files.map(({ name, front }) => ({ path: name, front })),
    leftOut,
    problems,
  );
  const before = extractedBefore(segments, cache);
  let words: WordTable | null = null;
  let done = 0;
  await Promise.all(
    segments.map(async ({ key, documents }) => {
      const folder = cache.segment(key);
      if (!existsSync(folder)) {
        const names = new Set(
          documents.flatMap((one) => [one, ...one.versions]).map(({ front }) => front.source.file),
        );
        const own = errata.filter(({ file }) => names.has(file));
        const extracted = Object.fromEntries(
          documents.flatMap((one): [string, Kept][] => {
            const kept = before.get(one.key);
            return kept === undefined ? [] : [[one.id, kept]];
          }),
        );
        words ??= openWordTable(root, cache.folder, version);
        const answer = await pool.run({ kind: 'segment', folder, documents, errata: own, extracted, words });
        problems.push(...(answer as Problem[]));
      }
      done += documents.length;
      report({ stage: 'extract', done, total });
    }),
  );
  if (problems.length > 0) throw new CorpusError(problems);
  const all = segments.map((segment) => {
    const folder = cache.segment(segment.key);
    return { ...segment, folder, facts: readJson(join(folder, 'segment.json')) as SegmentFacts };
  });
  const applied = all.reduce(
    (sum, { facts }) => sum + facts.documents.reduce((n, one) => n + one.errata, 0),
    0,
  );
  const stray = strayErrata(errata.length - applied, problems);
  if (stray.length > 0) throw new CorpusError(stray);
  report({ stage: 'check', done: total, total });
  return { inventory, gone: gone.rows, segments: all };
}

/** Where the documents of segments that have to be made anew were extracted before, by key. */
function extractedBefore(segments: readonly PlannedSegment[], cache: Cache): Map<string, Kept> {
  const found = new Map<string, Kept>();
  if (segments.every(({ key }) => existsSync(cache.segment(key)))) return found;
  const now = new Set(segments.map(({ key }) => key));
  for (const key of cache.state.segments) {
    const facts = join(cache.segment(key), 'segment.json');
    if (now.has(key) || !existsSync(facts)) continue;
    for (const one of (readJson(facts) as SegmentFacts).documents)
      found.set(one.key, keptAt(cache.segment(key), one));
  }
  return found;
}
