import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { proveDocument } from '../corpus/check.ts';
import { CorpusError, type Problem } from '../corpus/problems.ts';
import { readCorpusFile, sourceOf } from '../corpus/read.ts';
import { renewed } from './again.ts';
import { commit, lockCorpus, mendCorpus } from './commit.ts';
import { renderDocument } from './render.ts';
import { knownSources } from './known.ts';
import { ReadingPool } from './pool.ts';
import type { Given } from './propose.ts';
import { LIMITS, RefusedFile } from './reading.ts';
import { emptyReport, type FileReport, type Taken } from './take-in.ts';

export interface AddOptions {
  given: Given;
  /** Read files that are in the corpus again and renew their documents. */
  again: boolean;
  /** Read and report, and put nothing in place. */
  dryRun: boolean;
  /** Lets a person look at a document before it is put in place. */
  review: ((taken: Taken) => Promise<void>) | null;
  /** Told of each file in the order in which they are named. */
  report: (done: FileReport, at: number, total: number) => void;
}

/** At most this many files are read ahead of the one that is reported next. */
const AHEAD = 8;

/**
 * Take files into the corpus. Each is put in place whole or not at all, a file
 * that is there already (by its content) changes nothing, and one that can't be
 * read never stops the rest.
 * @throws {CorpusInUse}
 */
export async function addFiles(root: string, files: readonly string[], options: AddOptions): Promise<void> {
  const unlock = options.dryRun ? null : lockCorpus(root);
  const threads = Math.max(1, Math.min(availableParallelism(), 8, files.length));
  const pool = new ReadingPool(root, threads);
  try {
    if (unlock !== null) mendCorpus(root);
    const known = new Map([...knownSources(root)].map(([sha256, { id }]) => [sha256, id]));
    const queue: Promise<FileReport>[] = [];
    const begun = new Map<string, string>();
    // A person is asked about one file at a time, though several are read at once.
    let turn: Promise<void> = Promise.resolve();
    const { review } = options;
    const inTurn: AddOptions = {
      ...options,
      review: review === null ? null : (taken) => (turn = turn.then(() => review(taken))),
    };
    // Of two files with one content the one named first is taken, whichever is read first.
    let claims: Promise<unknown> = Promise.resolve();
    const claimNext = (path: string): Promise<Claim> => {
      const mine = claims.then(() => claim(path, known, begun, options.again));
      claims = mine;
      return mine;
    };
    let next = 0;
    for (let at = 0; at < files.length; at += 1) {
      while (next < files.length && queue.length <= threads + AHEAD) {
        const path = files[next] ?? '';
        queue.push(addOne(root, path, inTurn, pool, known, claimNext(path)));
        next += 1;
      }
      const done = await queue.shift();
      if (done !== undefined) options.report(done, at + 1, files.length);
    }
  } finally {
    await pool.close();
    unlock?.();
  }
}

/** The bytes of a file and their hash, or the report on one that goes no further. */
type Claim = { bytes: Uint8Array; sha256: string; renews: string | null } | { report: FileReport };

async function claim(
  path: string,
  known: Map<string, string>,
  begun: Map<string, string>,
  again: boolean,
): Promise<Claim> {
  const report = (part: Partial<FileReport>): Claim => ({ report: { ...emptyReport(path), ...part } });
  let bytes: Uint8Array;
  try {
    const { size } = await stat(path);
    if (size > LIMITS.bytes)
      return report({
        reason: `${Math.round(size / 1e6)} MB; more than ${LIMITS.bytes / 1e6} MB are not taken`,
      });
    bytes = await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const reason =
      code === 'EACCES'
        ? 'may not be read; check its permissions'
        : `can't be read (${code ?? String(error)})`;
    return report({ reason });
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const id = known.get(sha256);
  if (id !== undefined && !again)
    return report({ status: 'unchanged', reason: 'in the corpus already', id, sha256 });
  const twin = begun.get(sha256);
  if (twin !== undefined) return report({ status: 'unchanged', reason: `the same as ${twin}`, sha256 });
  begun.set(sha256, path);
  return { bytes, sha256, renews: id ?? null };
}

/** What the corpus check would find wrong with a document; one such in place would stop the whole collection. */
function faultOf({ front, body, reading }: Taken, bytes: Uint8Array): string | null {
  const told = (problems: readonly Problem[]): string | null =>
    problems[0] === undefined ? null : [problems[0].field, problems[0].reason].filter(Boolean).join(': ');
  try {
    const file = readCorpusFile(`${front.id}.md`, renderDocument(front, body));
    const words = reading === null ? null : new TextEncoder().encode(reading);
    return told(proveDocument(file, sourceOf(front.source.file, bytes, words), []).problems);
  } catch (error) {
    if (error instanceof CorpusError) return told(error.problems);
    throw error;
  }
}

async function addOne(
  root: string,
  path: string,
  options: AddOptions,
  pool: ReadingPool,
  known: Map<string, string>,
  claimed: Promise<Claim>,
): Promise<FileReport> {
  const own = await claimed;
  if ('report' in own) return own.report;
  const { bytes, sha256, renews } = own;
  const refused = (reason: string): FileReport => ({ ...emptyReport(path), reason, sha256 });
  const answer = await pool.run({ path, bytes, given: options.given });
  if ('refused' in answer) return refused(answer.refused);
  if ('fault' in answer) return refused(`a fault of the program, please report it: ${answer.fault}`);
  let { taken } = answer;
  if (renews !== null) {
    try {
      const again = renewed(root, renews, taken);
      const unchanged = { status: 'unchanged', reason: 'read again: the same', id: renews } as const;
      if (again === null) return { ...taken.report, ...unchanged };
      taken = again;
    } catch (error) {
      if (error instanceof RefusedFile) return refused(error.reason);
      throw error;
    }
    if (!options.dryRun) commit(root, taken, bytes, true);
    return taken.report;
  }
  await options.review?.(taken);
  if (options.given.id !== null && [...known.values()].includes(options.given.id))
    return refused(`--id ${options.given.id}: another document has this id`);
  const fault = faultOf(taken, bytes);
  if (fault !== null) return refused(`would not stand the check, please report it: ${fault}`);
  if (!options.dryRun) commit(root, taken, bytes);
  known.set(sha256, taken.front.id);
  return taken.report;
}
