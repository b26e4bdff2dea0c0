import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Clause, PolicyDocument } from '../../../src/model/index.ts';
import { clauseTitle } from '../../lib/heading.ts';
import { picturePath, pictureRange, SITE_PICTURE } from '../../lib/open/pictures.ts';
import { dataFolder, type Meta } from '../../lib/tables.ts';
import { drawCard, type Card } from './card.ts';
import { clauseCard, documentCard, siteCard } from './cards.ts';
import { openFace } from './glyphs.ts';
import { createPainter } from './paint.ts';

const read = (folder: string, name: string): unknown =>
  JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));

/** Every picture of the collection by its path, drawn when it is asked for. */
function* cards(folder: string): Generator<[path: string, card: Card]> {
  const { counts } = read(folder, 'meta') as Meta;
  const range = pictureRange(counts['clauses'] ?? 0);
  if (range === 'none') return;
  yield [SITE_PICTURE, siteCard(counts['documents'] ?? 0, counts['clauses'] ?? 0)];
  if (range === 'site') return;
  const documents = new Map((read(folder, 'documents') as PolicyDocument[]).map((d) => [d.id, d]));
  const clauses = range === 'clauses' ? (read(folder, 'clauses') as Clause[]) : [];
  const byId = new Map(clauses.map((c) => [c.id, c]));
  const children = new Map<string, Clause[]>();
  for (const clause of clauses) {
    const key = clause.parentId ?? clause.documentId;
    children.set(key, [...(children.get(key) ?? []), clause]);
  }
  for (const document of documents.values()) {
    const parts = (children.get(document.id) ?? []).filter((c) => c.label !== '');
    yield [picturePath(document.id), documentCard(document, parts.map(clauseTitle))];
  }
  for (const clause of clauses) {
    const document = documents.get(clause.documentId);
    if (document === undefined) throw new Error(`clauses.json: ${clause.id} belongs to no document`);
    const above: Clause[] = [];
    for (let up = byId.get(clause.parentId ?? ''); up !== undefined; up = byId.get(up.parentId ?? ''))
      above.unshift(up);
    yield [picturePath(clause.id), clauseCard(document, clause, above, children.get(clause.id) ?? [])];
  }
}

/** Write a picture for every provision that pages name in `og:image`. */
export function pictures(): AstroIntegration {
  return {
    name: 'pictures',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const faces = { text: openFace('400Regular'), title: openFace('700Bold') };
        const painter = createPainter(resolve('.cache', 'pictures'));
        const started = performance.now();
        const queue = cards(dataFolder());
        let written = 0;
        const work = async (): Promise<void> => {
          for (const [path, card] of queue) {
            const file = join(root, path);
            const png = await painter.paint(drawCard(card, faces));
            mkdirSync(dirname(file), { recursive: true });
            writeFileSync(file, png);
            written += 1;
          }
        };
        await Promise.all(Array.from({ length: availableParallelism() }, work));
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        logger.info(`${written} pictures, ${painter.painted()} of them new, ${seconds} s`);
      },
    },
  };
}
