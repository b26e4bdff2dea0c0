import { RegistryCause } from '../../model/index.ts';
import { CorpusError, formatProblem } from '../../publish/corpus/problems.ts';
import { checkCorpus } from '../../publish/corpus/check.ts';
import { readCorpus } from '../../publish/corpus/read.ts';
import { readDocuments } from '../../publish/dataset.ts';
import { goneDocuments, registriesOf, unregistered } from '../../publish/registry/all.ts';
import { writeRegistry } from '../../publish/registry/read.ts';
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
  'ceheng register [DOCUMENT…] [--cause parser|erratum|amendment] [--date YYYY-MM-DD] [--note TEXT] [--check]';

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
  const { held } = readDocuments(corpus, readVocabulary(root), new Map(), registries);
  const gone = goneDocuments(corpus, registries);
  if (args.flag('check')) {
    const broken = [...held.flatMap((h) => h.problems), ...gone.problems];
    const open = unregistered(held);
    for (const problem of broken) console.error(formatProblem(problem));
    for (const { documentId, message } of open)
      console.error(`corpus/registry/${documentId ?? ''}.ndjson: ${message} (run ceheng register)`);
    if (broken.length + open.length > 0) return 1;
    console.error(`${held.length} documents: every address is registered`);
    return 0;
  }
  const known = new Set([...held.map((h) => h.id), ...gone.gone.map(([id]) => id)]);
  const unknown = args.positionals.find((id) => !known.has(id));
  if (unknown !== undefined) throw new Failure(`${unknown}: there is no such document in ${root}`);
  const wanted = (id: string): boolean => args.positionals.length === 0 || args.positionals.includes(id);
  const registrations: Registration[] = [];
  try {
    for (const one of held.filter((h) => wanted(h.id))) {
      const registration = registerDocument(one, occasion);
      if (registration === null) continue;
      if (occasion.cause === 'parser' && registration.cause !== 'parser' && registration.cause !== 'first')
        throw new Undecided(`${one.id}: its text has changed, so the cause is no better reading`);
      registrations.push(registration);
    }
    for (const [id, file] of gone.gone.filter(([id]) => wanted(id)))
      registrations.push(registerGone(id, file, occasion, held));
  } catch (error) {
    if (error instanceof Undecided) throw new Failure(error.message, 1);
    throw error;
  }
  for (const { id, cause, content, ended, added } of registrations) {
    writeRegistry(root, id, content);
    console.error(`${id}: ${cause}, ${added} addresses with new words, ${ended} that ended`);
  }
  console.error(
    registrations.length === 0 ? 'nothing to register' : `${registrations.length} documents registered`,
  );
  return 0;
}
