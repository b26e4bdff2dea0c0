// Alignment against clauses judged by hand, and how long it takes for all pairs of the corpus.
import { createAligner } from '../../src/compare/align.ts';
import { corpusRoot } from '../../src/cli/paths.ts';
import { compareAll } from '../../src/publish/comparison.ts';
import { makeDataset } from '../../src/publish/whole.ts';
import { readForce, readSubjects } from '../../src/publish/vocabulary.ts';
import { readJudged } from './judged.ts';

const judgedSets = readJudged();
const { dataset, vocabulary } = makeDataset(corpusRoot(), () => undefined);
const [subjects, force] = [readSubjects(corpusRoot()), readForce(corpusRoot())];
const aligner = createAligner(dataset.clauses, { subjects, quantities: dataset.quantities });

const percent = (part: number, whole: number): string =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1)} % (${part}/${whole})`;

const all = { having: 0, first: 0, among: 0, without: 0, none: 0, said: 0 };
function report(name: string, t: typeof all): void {
  console.log(
    `${name.padEnd(24)} right first ${percent(t.first, t.having)}, among best and also ${percent(t.among, t.having)}, none found ${percent(t.none, t.without)}, none right ${percent(t.none, t.said)}`,
  );
}
for (const name of new Set(judgedSets.map(({ set }) => set))) {
  const tally = { having: 0, first: 0, among: 0, without: 0, none: 0, said: 0 };
  for (const { a, b, right } of judgedSets.filter(({ set }) => set === name)) {
    const found = new Map(aligner.align(a, b).map((x) => [x.aClauseId, x]));
    for (const [eId, wanted] of Object.entries(right)) {
      const x = found.get(`${a}/${eId}`);
      const best = x?.best ?? null;
      const ids = wanted.map((id) => `${b}/${id}`);
      const said = best === null ? [] : [best, ...(x?.also ?? [])];
      tally.having += ids.length > 0 ? 1 : 0;
      tally.first += best !== null && ids.includes(best) ? 1 : 0;
      tally.among += said.some((id) => ids.includes(id)) ? 1 : 0;
      tally.without += ids.length === 0 ? 1 : 0;
      tally.said += best === null ? 1 : 0;
      tally.none += ids.length === 0 && best === null ? 1 : 0;
    }
  }
  report(name, tally);
  for (const key of Object.keys(all) as (keyof typeof all)[]) all[key] += tally[key];
}
report('all', all);

const extractions = dataset.documents.map((document) => ({
  document,
  diagnostics: [],
  clauses: dataset.clauses.filter((c) => c.documentId === document.id),
  quantities: dataset.quantities.filter((q) => q.clauseId.startsWith(`${document.id}/`)),
  milestones: dataset.milestones.filter((m) => m.clauseId.startsWith(`${document.id}/`)),
  responsibilities: [],
  references: [],
}));
const times: number[] = [];
const labels = new Map<string, number>();
for (let i = 0; i < 7; i += 1) {
  const started = performance.now();
  const { alignments } = compareAll(
    extractions,
    ...([
      dataset.documents,
      dataset.figures,
      vocabulary.indicators,
      subjects,
      force,
      vocabulary.synonyms,
    ] as const),
  );
  times.push(performance.now() - started);
  labels.clear();
  for (const { label } of alignments) labels.set(label, (labels.get(label) ?? 0) + 1);
}
times.sort((a, b) => a - b);
console.log(`labels: ${[...labels].map(([label, n]) => `${label} ${n}`).join(', ')}`);
console.log(
  `comparison of the corpus: fastest of 7 runs ${(times[0] ?? 0).toFixed(0)} ms, median ${(times[3] ?? 0).toFixed(0)} ms`,
);
