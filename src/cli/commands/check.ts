import { checkCorpus } from '../../publish/corpus/check.ts';
import { CorpusError, formatProblem, type Problem } from '../../publish/corpus/problems.ts';
import { readCorpus, type Corpus } from '../../publish/corpus/read.ts';
import { readDocuments } from '../../publish/dataset.ts';
import { readFigures } from '../../publish/figures.ts';
import { goneDocuments, registriesOf, unregistered } from '../../publish/registry/all.ts';
import { readReviews } from '../../publish/review/read.ts';
import { readForce, readSubjects, readVocabulary } from '../../publish/vocabulary.ts';
import { rereadSources } from '../../publish/import/reread.ts';
import { readArguments } from '../arguments.ts';
import { corpusRoot } from '../paths.ts';

export const usage = 'ceheng check';

/**
 * Prove the corpus against its sources and print the account of every source
 * line; that readings of PDFs, Word files and pages are what they give; then that vocabularies
 * and reviews still fit the text, and that no published address breaks. Exit 1 where it fails.
 */
export async function run(argv: readonly string[]): Promise<number> {
  readArguments(argv, {}, usage);
  const corpus = readCorpus(corpusRoot());
  const report = checkCorpus(corpus);
  for (const account of report.accounts) {
    console.error(`${account.file}: ${account.lines} lines`);
    const rows = [
      ...account.documents.map((d) => ({ ...d, what: d.id })),
      ...account.leftOut.map((l) => ({ ...l, what: `left out: ${l.reason}` })),
    ].sort((a, b) => a.startLine - b.startLine);
    for (const row of rows)
      console.error(`  ${String(row.startLine).padStart(5)}–${String(row.endLine).padEnd(5)} ${row.what}`);
  }
  const reread = await rereadSources(corpus, (done) => {
    if (done % 100 === 0) console.error(`${done} sources read again`);
  });
  for (const { file, reader, current } of reread.older)
    console.error(`corpus/sources/${file}: read by ${reader}, which stands; this program has ${current}`);
  const problems = [...report.problems, ...reread.problems];
  for (const problem of problems) console.error(formatProblem(problem));
  const verdict =
    problems.length === 0 ? 'the corpus is what its sources say' : `${problems.length} problems`;
  console.error(
    `${corpus.files.length} documents, ${report.charactersCompared} characters compared, ${report.errataApplied} errata applied${reread.same === 0 ? '' : `, ${reread.same} sources read again`}: ${verdict}`,
  );
  if (problems.length > 0) return 1;
  return checkRecords(corpus);
}

/** Prove vocabularies, references and reviews by reading the corpus with them, and hold it against its registry. */
function checkRecords(corpus: Corpus): number {
  const { root } = corpus;
  readFigures(root);
  readSubjects(root);
  readForce(root);
  const registries = registriesOf(root);
  const problems: Problem[] = goneDocuments(corpus, registries).problems;
  const counts = { confirmed: 0, corrected: 0, machine: 0 };
  let published = 0;
  for (const one of readDocuments(corpus, readVocabulary(root), readReviews(root), registries)) {
    const { extraction, held, stale } = one;
    problems.push(...stale, ...held.problems);
    for (const { review } of [...extraction.quantities, ...extraction.milestones]) counts[review] += 1;
    published += held.rows.filter((row) => row.since !== null).length;
    for (const { message } of unregistered([held])) console.error(`notice: ${held.id}: ${message}`);
  }
  if (problems.length > 0) throw new CorpusError(problems);
  const records = counts.confirmed + counts.corrected + counts.machine;
  console.error(
    `${records} quantities and milestones: ${counts.confirmed} confirmed, ${counts.corrected} corrected, ${counts.machine} read by machine only`,
  );
  console.error(`${published} published addresses answer with their words or their successor`);
  return 0;
}
