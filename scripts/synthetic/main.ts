/**
 * A collection of made-up documents for measuring: real clauses of the corpus,
 * recombined, with plausible front matter, spread over levels and regions.
 * Seeded: the first hundred documents of a thousand are those of a hundred.
 *
 *     node scripts/synthetic/main.ts --documents 1000 --out FOLDER
 *     CEHENG_CORPUS=FOLDER npm run ceheng -- build --out /tmp/data
 */
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { corpusRoot } from '../../src/cli/paths.ts';
import { makeDocument } from './document.ts';
import { readPool } from './pool.ts';

const SEED = 20250601;

/** Write a collection into a folder that does not exist yet. */
export function writeCollection(folder: string, documents: number, characters = 10_000, seed = SEED): void {
  if (existsSync(folder)) throw new Error(`${folder} exists already`);
  const root = corpusRoot();
  const pool = readPool(root);
  for (const name of ['documents', 'sources', 'review']) mkdirSync(join(folder, name), { recursive: true });
  for (const name of ['vocabulary', 'references'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  for (const name of ['errata.yaml', 'left-out.yaml']) writeFileSync(join(folder, name), '[]\n');
  for (let n = 0; n < documents; n += 1) {
    const made = makeDocument(pool, seed, n, characters);
    writeFileSync(join(folder, 'documents', `${made.id}.md`), made.markdown);
    writeFileSync(join(folder, 'sources', made.sourceName), made.source);
  }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      documents: { type: 'string', default: '100' },
      characters: { type: 'string', default: '10000' },
      seed: { type: 'string', default: String(SEED) },
      out: { type: 'string' },
    },
  });
  if (values.out === undefined) throw new Error('name the folder: --out FOLDER');
  writeCollection(values.out, Number(values.documents), Number(values.characters), Number(values.seed));
}
