/**
 * How well the score of `ceheng add` tells good clause trees from bad ones, on
 * made-up texts in many layouts and with faults put on them: areas under the ROC
 * curve, in all and for each fault. `--fit` finds the weights of the evidence on
 * other made-up texts.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parseText } from '../../src/parse/index.ts';
import { assess, CALM, gather, WEIGHTS, type EvidenceName } from '../../src/publish/import/assess/index.ts';
import { areaUnderCurve, makeCases, type Case } from '../../test/import/layouts/cases.ts';
import { DAMAGES } from '../../test/import/layouts/damage.ts';

function report(cases: readonly Case[]): void {
  const scored = cases.map((c) => ({ ...c, score: assess(c.text, parseText(c.text)).score }));
  const scores = (some: readonly { score: number }[]): number[] => some.map((c) => c.score);
  const good = scored.filter((c) => c.good);
  const bad = scored.filter((c) => !c.good);
  console.log('| fault | trees right | trees wrong | AUC |\n| --- | --: | --: | --: |');
  for (const name of ['none', ...DAMAGES.map((d) => d.name)]) {
    const own = scored.filter((c) => c.fault === name);
    const wrong = own.filter((c) => !c.good);
    const auc = wrong.length === 0 ? '–' : areaUnderCurve(scores(good), scores(wrong)).toFixed(3);
    console.log(`| ${name} | ${own.length - wrong.length} | ${wrong.length} | ${auc} |`);
  }
  console.log(
    `| all | ${good.length} | ${bad.length} | ${areaUnderCurve(scores(good), scores(bad)).toFixed(3)} |`,
  );
  const below = (some: readonly { score: number }[], limit: number): string =>
    `${((100 * some.filter((c) => c.score < limit).length) / some.length).toFixed(1)} %`;
  console.log(
    `\nscore below 0.6: ${below(good, 0.6)} of the right trees, ${below(bad, 0.6)} of the wrong ones`,
  );
  const folder = new URL('../../corpus/documents/', import.meta.url);
  const own = readdirSync(folder).map((name) => {
    const file = readFileSync(new URL(name, folder), 'utf8');
    const body = file.slice(file.indexOf('\n---\n') + 5);
    return { name, score: assess(body, parseText(body)).score };
  });
  console.log(
    `documents of the corpus: ${own
      .map((o) => o.score.toFixed(2))
      .sort()
      .join(' ')}`,
  );
}

/** Weights by logistic regression with plain gradient descent, none below zero. */
function fit(cases: readonly Case[]): void {
  const names = Object.keys(WEIGHTS) as EvidenceName[];
  const rows = cases.map((c) => {
    const found = gather(c.text, parseText(c.text));
    return { x: names.map((n) => found[n].share), y: c.good ? 1 : 0 };
  });
  const weights = names.map((n) => WEIGHTS[n] as number);
  let calm = CALM;
  const positive = rows.filter((r) => r.y === 1).length;
  const balance = (rows.length - positive) / positive;
  for (let step = 0; step < 4000; step += 1) {
    const gradient = names.map(() => 0);
    let own = 0;
    for (const { x, y } of rows) {
      const p = 1 / (1 + Math.exp(-(calm - x.reduce((sum, v, i) => sum + v * (weights[i] ?? 0), 0))));
      const error = (p - y) * (y === 1 ? balance : 1);
      own += error;
      x.forEach((v, i) => (gradient[i] = (gradient[i] ?? 0) - error * v));
    }
    const rate = 8 / rows.length;
    calm -= rate * own;
    gradient.forEach(
      (g, i) => (weights[i] = Math.max(0, (weights[i] ?? 0) - rate * g - 0.0004 * rate * (weights[i] ?? 0))),
    );
  }
  names.forEach((n, i) => {
    console.log(`${n}: ${(weights[i] ?? 0).toFixed(1)}`);
  });
  console.log(`calm: ${calm.toFixed(2)}`);
}

if (process.argv.includes('--fit')) fit([...makeCases(10_000), ...makeCases(20_001)]);
else report([...makeCases(3), ...makeCases(50_002)]);
