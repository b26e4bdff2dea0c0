import { makeDataset } from '../../publish/build.ts';
import { checkCorpus } from '../../publish/corpus/check.ts';
import { formatProblem } from '../../publish/corpus/problems.ts';
import { readCorpus } from '../../publish/corpus/read.ts';
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
  // Vocabularies, references and reviews are proved by reading the corpus with them.
  const { dataset } = makeDataset(corpusRoot(), () => undefined);
  const records = [...dataset.quantities, ...dataset.milestones];
  const count = (state: string): number => records.filter((r) => r.review === state).length;
  console.error(
    `${records.length} quantities and milestones: ${count('confirmed')} confirmed, ${count('corrected')} corrected, ${count('machine')} read by machine only`,
  );
  const open = dataset.diagnostics.filter((d) => d.code === 'unregistered');
  for (const { documentId, message } of open) console.error(`notice: ${documentId ?? ''}: ${message}`);
  const published = dataset.addresses.filter((a) => a.since !== null).length;
  console.error(`${published} published addresses answer with their words or their successor`);
  return 0;
}
