// Weights of kinship (src/compare/kinship.ts), fitted to clauses judged by hand, and how well such
// weights do on pairs of documents that they were not fitted to.
import { createAlignedPairs, type JudgedCase, readJudged } from './judged.ts';
import { SIGNS, WEIGHTS } from '../../src/compare/kinship.ts';

/** How strongly weights are drawn to 0, so that no sign is trusted more than its cases allow. */
const SHRINK = 0.1;
const FOLDS = 8;

type Weights = readonly number[];

/**
 * Loss of a choice among the candidates and `none` (multinomial logit) with its
 * gradient: the chance given to the right ones, or to none where there is none.
 */
function lossOf(weights: Weights, cases: readonly JudgedCase[]): { loss: number; gradient: number[] } {
  const gradient = weights.map((w) => SHRINK * w);
  // The last is the constant, which nothing draws to 0.
  gradient[gradient.length - 1] = 0;
  let loss = weights.slice(0, -1).reduce((sum, w) => sum + (SHRINK * w * w) / 2, 0);
  for (const { candidates, right } of cases) {
    const odds = candidates.map(({ signs }) => signs.reduce((sum, x, i) => sum + x * (weights[i] ?? 0), 0));
    const most = Math.max(0, ...odds);
    const shares = odds.map((x) => Math.exp(x - most));
    const all = shares.reduce((sum, x) => sum + x, Math.exp(-most));
    const good = shares.reduce((sum, x, i) => sum + (right.includes(candidates[i]?.id ?? '') ? x : 0), 0);
    if (right.length > 0 && good === 0) continue;
    loss -= Math.log((right.length > 0 ? good : Math.exp(-most)) / all);
    candidates.forEach(({ id, signs }, i) => {
      const share = shares[i] ?? 0;
      const pull = share / all - (right.includes(id) ? share / good : 0);
      signs.forEach((x, k) => {
        gradient[k] = (gradient[k] ?? 0) + pull * x;
      });
    });
  }
  return { loss, gradient };
}

/** Weights of the least loss, by quasi-Newton steps (BFGS) with halving. */
function fit(cases: readonly JudgedCase[]): number[] {
  const size = SIGNS.length;
  let weights: number[] = SIGNS.map(() => 0);
  let inverse: number[][] = SIGNS.map((_, i) => SIGNS.map((__, k) => (i === k ? 0.01 : 0)));
  let { loss, gradient } = lossOf(weights, cases);
  for (let round = 0; round < 300; round += 1) {
    const step = inverse.map((row) => -row.reduce((sum, h, k) => sum + h * (gradient[k] ?? 0), 0));
    const slope = step.reduce((sum, s, k) => sum + s * (gradient[k] ?? 0), 0);
    let length = 1;
    let next = lossOf(weights, cases);
    let moved = weights;
    for (; length > 1e-9; length /= 2) {
      moved = weights.map((w, k) => w + length * (step[k] ?? 0));
      next = lossOf(moved, cases);
      if (next.loss <= loss + 1e-4 * length * slope) break;
    }
    const s = moved.map((w, k) => w - (weights[k] ?? 0));
    const y = next.gradient.map((g, k) => g - (gradient[k] ?? 0));
    const sy = s.reduce((sum, x, k) => sum + x * (y[k] ?? 0), 0);
    if (sy > 1e-12) {
      const hy = inverse.map((row) => row.reduce((sum, h, k) => sum + h * (y[k] ?? 0), 0));
      const yhy = y.reduce((sum, x, k) => sum + x * (hy[k] ?? 0), 0);
      inverse = inverse.map((row, i) =>
        row.map(
          (h, k) =>
            h +
            ((1 + yhy / sy) * (s[i] ?? 0) * (s[k] ?? 0)) / sy -
            ((hy[i] ?? 0) * (s[k] ?? 0) + (s[i] ?? 0) * (hy[k] ?? 0)) / sy,
        ),
      );
    }
    const done = Math.abs(loss - next.loss) < 1e-7;
    weights = moved;
    ({ loss, gradient } = next);
    if (done) break;
  }
  return weights.slice(0, size);
}

interface Tally {
  having: number;
  first: number;
  without: number;
  none: number;
  said: number;
}

function add(tally: Tally, weights: Weights, cases: readonly JudgedCase[]): void {
  for (const { candidates, right } of cases) {
    let [best, most] = [null as string | null, 0];
    for (const { id, signs } of candidates) {
      const odds = signs.reduce((sum, x, i) => sum + x * (weights[i] ?? 0), 0);
      if (odds >= most) [best, most] = [id, odds];
    }
    if (right.length > 0) tally.having += 1;
    else tally.without += 1;
    if (best === null) tally.said += 1;
    if (best === null && right.length === 0) tally.none += 1;
    if (best !== null && right.includes(best)) tally.first += 1;
  }
}

const percent = (part: number, whole: number): string =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1)} % (${part}/${whole})`;
function show(name: string, t: Tally): void {
  console.log(
    `${name.padEnd(34)} right first ${percent(t.first, t.having)}, none found ${percent(t.none, t.without)}, none right ${percent(t.none, t.said)}`,
  );
}
const empty = (): Tally => ({ having: 0, first: 0, without: 0, none: 0, said: 0 });

const cases = createAlignedPairs(readJudged());
const pairs = [...new Set(cases.map(({ pair }) => pair))].sort();
const held = empty();
for (let fold = 0; fold < FOLDS; fold += 1) {
  const out = new Set(pairs.filter((_, i) => i % FOLDS === fold));
  add(
    held,
    fit(cases.filter(({ pair }) => !out.has(pair))),
    cases.filter(({ pair }) => out.has(pair)),
  );
}
show(`pairs not fitted to, ${FOLDS} folds`, held);
for (const set of new Set(cases.map((c) => c.set))) {
  const other = empty();
  add(
    other,
    fit(cases.filter((c) => c.set !== set)),
    cases.filter((c) => c.set === set),
  );
  show(`${set}, fitted to the others`, other);
}
const weights = fit(cases);
const all = empty();
add(all, weights, cases);
show('all, fitted to all', all);
console.log('\nweight         fitted  in use');
SIGNS.forEach((sign, i) => {
  console.log(
    `${sign.padEnd(14)} ${(weights[i] ?? 0).toFixed(2).padStart(6)}  ${String(WEIGHTS[sign]).padStart(6)}`,
  );
});
