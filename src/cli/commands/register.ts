import { RegistryCause } from '../../model/index.ts';
import { CorpusError, formatProblem, type Problem } from '../../publish/corpus/problems.ts';
import { checkCorpus } from '../../publish/corpus/check.ts';
import { readCorpus } from '../../publish/corpus/read.ts';
import { readDocuments, type ReadDocument } from '../../publish/dataset.ts';
import type { Held } from '../../publish/registry/hold.ts';
import { goneDocuments, registriesOf, unregistered } from '../../publish/registry/all.ts';
import { registryName, writeRegistries } from '../../publish/registry/read.ts';
import {
  registerDocument,
  registerGone,
  Undecided,
  type Registration,
} from '../../publish/registry/record.ts';
import { readVocabulary } from '../../publish/vocabulary.ts';
import { readArguments, type Arguments } from '../arguments.ts';
import { Failure } from '../failure.ts';
import { corpusRoot } from '../paths.ts';

export const usage =
  'ceheng register [DOCUMENT…] [--cause parser|erratum|amendment] [--renamed OLD=NEW]… [--date YYYY-MM-DD] [--note TEXT] [--check]';

/** Ids of documents that are gone, with those that took their place. */
function renamings(given: readonly string[], gone: ReadonlySet<string>, there: ReadonlySet<string>) {
  return new Map(
    given.map((pair): [string, string] => {
      const [from = '', to = '', ...rest] = pair.split('=');
      if (rest.length > 0 || to === '') throw new Failure(`--renamed ${pair}: give OLD=NEW`);
      if (!gone.has(from))
        throw new Failure(`--renamed ${pair}: ${from} is no registered document that is gone`);
      if (!there.has(to)) throw new Failure(`--renamed ${pair}: there is no document ${to}`);
      return [from, to];
    }),
  );
}

function said(args: Arguments): { cause: RegistryCause | null; date: string; note: string | null } {
  const cause = args.one('cause') ?? null;
  if (cause !== null && !['parser', 'erratum', 'amendment'].includes(cause))
    throw new Failure(`--cause ${cause}: give parser, erratum or amendment`);
  const date = args.one('date') ?? new Date().toISOString().slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(date) || Number.isNaN(Date.parse(date)))
    throw new Failure(`--date ${date}: give a day such as 2026-11-20`);
  return { cause: cause === null ? null : RegistryCause.parse(cause), date, note: args.one('note') ?? null };
}

/**
 * Append to corpus/registry what has changed since the last registration:
 * every document, or those that are named. Writes all of it or nothing. With
 * --check nothing is written and the exit is 1 where something is to be
 * registered.
 */
export function run(argv: readonly string[]): number {
  const args = readArguments(
    argv,
    {
      cause: { type: 'string' },
      renamed: { type: 'string', multiple: true },
      date: { type: 'string' },
      note: { type: 'string' },
      check: { type: 'boolean' },
    },
    usage,
  );
  const root = corpusRoot();
  const occasion = said(args);
  const corpus = readCorpus(root);
  const { problems } = checkCorpus(corpus);
  if (problems.length > 0) throw new CorpusError(problems);
  const registries = registriesOf(root);
  const gone = goneDocuments(corpus, registries);
  const documents = readDocuments(corpus, readVocabulary(root), new Map(), registries);
  if (args.flag('check')) return tellOpen(documents, gone.problems);
  const there = new Set(corpus.files.map((f) => f.front.id));
  const left = new Set(gone.gone.map(([id]) => id));
  const renamed = renamings(args.many('renamed'), left, there);
  const known = new Set([...there, ...left]);
  const unknown = args.positionals.find((id) => !known.has(id));
  if (unknown !== undefined) throw new Failure(`${unknown}: there is no such document in ${root}`);
  const wanted = (id: string): boolean => args.positionals.length === 0 || args.positionals.includes(id);
  const bodies = new Set(gone.gone.map(([, { ledger }]) => ledger.releases.at(-1)?.body));
  const named = new Set(renamed.values());
  /** Documents that took the place of one that is gone, by the text that it had, or by their own id where a person named them. */
  const heirs = new Map<string, Held>();
  const writing = writeRegistries(root);
  const told: string[] = [];
  const add = ({ id, cause, content, ended, added }: Registration): void => {
    writing.add(id, content);
    told.push(`${id}: ${cause}, ${added} addresses with new words, ${ended} that ended`);
  };
  try {
    for (const { held } of documents) {
      const stood = (held.registry?.ledger.provisions.length ?? 0) > 0;
      if (!stood && bodies.has(held.now.body)) heirs.set(held.now.body, held);
      if (named.has(held.id)) heirs.set(held.id, held);
      const registration = wanted(held.id) ? registerDocument(held, occasion) : null;
      if (registration !== null) add(registration);
    }
    for (const [id, file] of gone.gone.filter(([id]) => wanted(id))) {
      const body = file.ledger.releases.at(-1)?.body ?? '';
      add(registerGone(id, file, occasion, heirs.get(renamed.get(id) ?? body) ?? null));
    }
    writing.finish();
  } catch (error) {
    writing.drop();
    if (error instanceof Undecided) throw new Failure(error.message, 1);
    throw error;
  }
  for (const line of told) console.error(line);
  console.error(told.length === 0 ? 'nothing to register' : `${told.length} documents registered`);
  return 0;
}

/** Tell what is not registered; exit 1 where there is something. */
function tellOpen(documents: Iterable<ReadDocument>, gone: readonly Problem[]): number {
  let [count, open] = [0, 0];
  const tell = (line: string): void => {
    open += 1;
    console.error(line);
  };
  for (const { held } of documents) {
    count += 1;
    for (const problem of held.problems) tell(formatProblem(problem));
    if (held.problems.length > 0) continue;
    for (const { message } of unregistered([held]))
      tell(`${registryName(held.id)}: ${message} (run ceheng register)`);
  }
  for (const problem of gone) tell(formatProblem(problem));
  if (open === 0) console.error(`${count} documents: every address is registered`);
  return open === 0 ? 0 : 1;
}
