import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseText } from '../../src/parse/index.ts';

/** A spec: a text as lines, and per clause [eId, kind, heading, first characters of the text]. */
interface Spec {
  name: string;
  text: string[];
  clauses: [eId: string, kind: string, heading: string | null, opening: string][];
  front?: Record<string, unknown>;
}

const folder = new URL('../specs/parse/', import.meta.url);
for (const file of readdirSync(folder).sort()) {
  const specs = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Spec[];
  describe(file, () => {
    it.each(specs.map((s) => [s.name, s] as const))('%s', (_, spec) => {
      const parsed = parseText(spec.text.join('\n'));
      const seen = parsed.clauses.map((c, i) => [
        c.eId,
        c.kind,
        c.heading,
        c.text.slice(0, spec.clauses[i]?.[3].length ?? 20),
      ]);
      expect(seen).toEqual(spec.clauses);
      if (spec.front !== undefined) expect(parsed.front).toMatchObject(spec.front);
    });
  });
}
