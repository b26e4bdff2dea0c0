/**
 * Speed of extraction: beside the best existing library of the language family
 * on the same text in the same run, and over growing texts up to 10 MB.
 */
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { corpusRoot } from '../../src/cli/paths.ts';
import { extractFile } from '../../src/publish/extract-file.ts';
import { readCorpus } from '../../src/publish/corpus/read.ts';
import { createReader } from '../../src/publish/reader.ts';
import { readVocabulary } from '../../src/publish/vocabulary.ts';

interface Recognizers {
  Culture: { Chinese: string };
  recognizeNumber: Recognize;
  recognizePercentage: Recognize;
  recognizeDimension: Recognize;
  recognizeCurrency: Recognize;
  recognizeDateTime: Recognize;
}
type Recognize = (text: string, culture: string) => unknown[];

const library = createRequire(import.meta.url)('@microsoft/recognizers-text-suite') as Recognizers;
const bodies = readCorpus(corpusRoot()).files.map((f) => f.body);
const reader = createReader(readVocabulary(corpusRoot()));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const none = { level: null, region: null };

const median = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
/** Runs before the first that counts: the code is compiled by then. */
const WARM = 6;

function time(runs: number, work: () => void): number {
  for (let i = 0; i < Math.min(runs, WARM); i += 1) work();
  return median(
    Array.from({ length: runs }, () => {
      const started = performance.now();
      work();
      return performance.now() - started;
    }),
  );
}

const characters = bodies.reduce((n, b) => n + b.length, 0);
const per = (ms: number): string => `${((ms / characters) * 10_000).toFixed(1)} ms per 10,000 characters`;
console.log(
  `Node ${process.versions.node}, ${availableParallelism()} cores; ${bodies.length} documents, ${characters} characters; medians of warm runs`,
);

const ours = time(9, () => {
  bodies.forEach((body, i) => extractFile(`d${i}.txt`, bytes(body), reader, none));
});
const theirs = time(3, () => {
  for (const body of bodies) {
    for (const paragraph of body.split('\n')) {
      if (paragraph === '') continue;
      library.recognizeNumber(paragraph, library.Culture.Chinese);
      library.recognizePercentage(paragraph, library.Culture.Chinese);
      library.recognizeDimension(paragraph, library.Culture.Chinese);
      library.recognizeCurrency(paragraph, library.Culture.Chinese);
      library.recognizeDateTime(paragraph, library.Culture.Chinese);
    }
  }
});
console.log(`ceheng (clauses, quantities, milestones, duties, references)   ${per(ours)}`);
console.log(`recognizers-text (number, percentage, dimension, currency, date) ${per(theirs)}`);
console.log(`ratio ${(theirs / ours).toFixed(1)}`);

console.log('\ngrowth (all documents put together and repeated, in one file)');
const unit = bodies.join('\n\n');
for (const megabytes of [0.5, 1, 2, 5, 10]) {
  const size = Buffer.byteLength(unit);
  const text = unit.repeat(Math.max(1, Math.round((megabytes * 1e6) / size)));
  const data = bytes(text);
  const started = performance.now();
  extractFile('large.txt', data, reader, none);
  const ms = performance.now() - started;
  console.log(
    `${(data.length / 1e6).toFixed(1).padStart(5)} MB  ${(ms / 1000).toFixed(2).padStart(6)} s  ${(ms / (data.length / 1e6)).toFixed(0).padStart(5)} ms/MB`,
  );
}
