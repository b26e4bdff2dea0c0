import { describe, expect, it } from 'vitest';
import { KINDS, makeDocument } from './layouts/documents.ts';
import { judge } from './layouts/judge.ts';
import { Random } from './layouts/random.ts';
import { LAYOUTS } from './layouts/text.ts';

/** Texts that a reader of lines alone can't have whole: a footnote stands in the middle of a sentence. */
const BROKEN = new Set(['footnotes']);

describe('made-up policy texts in many layouts', () => {
  it.each(LAYOUTS.filter((l) => !BROKEN.has(l.name)).map((l, i) => [l.name, l, i] as const))(
    '%s',
    (_, layout, l) => {
      const faults: string[] = [];
      let trees = 0;
      let all = 0;
      KINDS.forEach((kind, k) => {
        for (let seed = 0; seed < 3; seed += 1) {
          const doc = makeDocument(kind, new Random(7_000 * k + 31 * seed + l));
          const found = judge(layout.write(doc, new Random(l * 50 + seed)), doc);
          all += 1;
          if (found.tree) trees += 1;
          if (!found.title || !found.number || !found.date || !found.issuers)
            faults.push(`${kind} ${seed}: ${found.faults.join('; ')}`);
        }
      });
      expect(faults).toEqual([]);
      expect(trees).toBeGreaterThanOrEqual(all - 1);
    },
  );
});
