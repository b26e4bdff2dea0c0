import { describe, expect, it } from 'vitest';
import { parseText } from '../../src/parse/index.ts';
import { takeIn } from '../../src/publish/import/take-in.ts';
import { KINDS, makeDocument } from './layouts/documents.ts';
import { judge } from './layouts/judge.ts';
import { pdfOf, STYLES } from './layouts/pdf-layouts.ts';
import { Random } from './layouts/random.ts';
import { NOTHING, reader } from './support.ts';

describe('made-up policy texts set on the pages of a PDF', () => {
  it.each(STYLES.map((s, i) => [s.name, s, i] as const))('%s', async (_, style, l) => {
    const faults: string[] = [];
    let broken = 0;
    for (const [k, kind] of KINDS.entries()) {
      const doc = makeDocument(kind, new Random(400 + 7_000 * k + l));
      const taken = await takeIn('x.pdf', pdfOf(doc, style, new Random(l)), NOTHING, reader);
      const found = judge('', doc, parseText(taken.body));
      if (!found.title || !found.number || !found.date || !found.issuers)
        faults.push(`${kind}: ${found.faults.join('; ')}`);
      // A note at the foot of a table of contents parts it from the rest.
      if (!found.tree && !(style.footnotes && doc.contents)) broken += 1;
      expect(taken.front.title.replace(/\s+/gu, '')).toBe(doc.title.replace(/\s+/gu, ''));
    }
    expect(faults).toEqual([]);
    expect(broken).toBe(0);
  });
});
