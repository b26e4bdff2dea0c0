import { closeSync, existsSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';

/** Front matter stands in the first bytes of a document. */
const HEAD = 16_384;
const SOURCE_HASH = /^ {2}sha256: ["']?([0-9a-f]{64})/mu;
const READER = /^ {4}reader: ["']?([a-z]+-\d+)/mu;

/** A document of the corpus, by the hash of its source. */
export interface KnownSource {
  id: string;
  reader: string | null;
}

/** Sources that are in the corpus, by hash; only the head of each document is read. */
export function knownSources(root: string): Map<string, KnownSource> {
  const known = new Map<string, KnownSource>();
  const folder = join(root, 'documents');
  if (!existsSync(folder)) return known;
  const buffer = Buffer.alloc(HEAD);
  for (const name of readdirSync(folder)
    .filter((n) => n.endsWith('.md'))
    .sort()) {
    const file = openSync(join(folder, name), 'r');
    try {
      const head = buffer.toString('utf8', 0, readSync(file, buffer, 0, HEAD, 0));
      const sha256 = SOURCE_HASH.exec(head)?.[1];
      if (sha256 !== undefined && !known.has(sha256))
        known.set(sha256, { id: name.slice(0, -3), reader: READER.exec(head)?.[1] ?? null });
    } finally {
      closeSync(file);
    }
  }
  return known;
}
