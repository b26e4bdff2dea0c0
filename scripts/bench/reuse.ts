// Text reuse between 500 made-up documents of 15,000 characters each: time, memory, growth.
import { availableParallelism } from 'node:os';
import { findReuse, type ReuseDocument } from '../../src/compare/reuse.ts';

const CHARACTERS = 15_000;
const SIZES = [125, 250, 500];
/** Characters of a clause; policy texts have some fifty clauses. */
const CLAUSE = 300;
/** Share of the text that is taken from passages that other documents have too. */
const COPIED = 0.2;
const PASSAGES = 400;

/** Mulberry32: the same texts at every run. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = randomOf(7);
/** Han characters and marks; the first ones are by far the commonest, as in print. */
function write(length: number): string {
  let text = '';
  while (text.length < length) {
    const rank = Math.floor(3000 ** random()) - 1;
    text += rank % 17 === 3 ? '，' : String.fromCharCode(0x4e00 + rank * 5);
  }
  return text;
}

const passages = Array.from({ length: PASSAGES }, () => write(30 + Math.floor(170 * random())));
function makeDocument(d: number): ReuseDocument {
  const clauses = [];
  let written = 0;
  for (let c = 0; written < CHARACTERS; c += 1) {
    let text = '';
    while (text.length < CLAUSE) {
      const passage = passages[Math.floor(PASSAGES * random())] ?? '';
      text += random() < COPIED ? passage : write(115);
    }
    text = text.slice(0, Math.min(CLAUSE, CHARACTERS - written));
    written += text.length;
    clauses.push({ id: `d${d}/p${c}`, text });
  }
  return { id: `d${d}`, clauses };
}

const documents = Array.from({ length: Math.max(...SIZES) }, (_, d) => makeDocument(d));
console.log(`Node ${process.versions.node}, ${availableParallelism()} cores`);
for (const size of SIZES) {
  const started = performance.now();
  const found = findReuse(documents.slice(0, size));
  const seconds = (performance.now() - started) / 1000;
  const runs = found.reduce((sum, pair) => sum + pair.runs.length, 0);
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(
    `${size} documents of ${CHARACTERS} characters: ${seconds.toFixed(1)} s, ${found.length} pairs, ${runs} runs, at most ${peak.toFixed(0)} MiB so far`,
  );
}
