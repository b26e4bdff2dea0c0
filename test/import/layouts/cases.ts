/** Texts with right and with wrong clause trees. */
import { DAMAGES } from './damage.ts';
import { KINDS, makeDocument } from './documents.ts';
import { judge } from './judge.ts';
import { Random } from './random.ts';
import { LAYOUTS } from './text.ts';

export interface Case {
  /** The fault that was put on, or `none`. */
  fault: string;
  /** Are the clauses of the first two levels right? */
  good: boolean;
  text: string;
}

/** Texts of seed `seed`: each kind in some layouts, whole and with every fault. */
export function makeCases(seed: number, layouts = LAYOUTS): Case[] {
  const cases: Case[] = [];
  for (const [k, kind] of KINDS.entries()) {
    for (const [l, layout] of layouts.entries()) {
      const doc = makeDocument(kind, new Random(seed + 501 * k + 13 * l));
      const text = layout.write(doc, new Random(seed + l));
      cases.push({ fault: 'none', good: judge(text, doc).tree, text });
      // Each text has some of the faults, so that all come up equally often.
      for (const [d, damage] of DAMAGES.entries()) {
        if ((k + l + d) % 4 !== seed % 4) continue;
        const r = new Random(seed + 97 * d + 7 * k + l);
        const bad = damage.apply(text, r, r.pick([0.06, 0.15, 0.4]));
        if (bad !== text) cases.push({ fault: damage.name, good: judge(bad, doc).tree, text: bad });
      }
    }
  }
  return cases;
}

/** Area under the ROC curve: how often a good tree has the higher score, ties counted half. */
export function areaUnderCurve(good: readonly number[], bad: readonly number[]): number {
  const all = [...good.map((s) => ({ s, good: true })), ...bad.map((s) => ({ s, good: false }))].sort(
    (a, b) => a.s - b.s,
  );
  let rank = 0;
  for (let i = 0; i < all.length;) {
    let end = i;
    while (end < all.length && all[end]?.s === all[i]?.s) end += 1;
    const mean = (i + 1 + end) / 2;
    rank += mean * all.slice(i, end).filter((x) => x.good).length;
    i = end;
  }
  return (rank - (good.length * (good.length + 1)) / 2) / (good.length * bad.length);
}
