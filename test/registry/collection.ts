import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** A collection of a test's own, on disk until the test has ended. */
export interface Collection {
  readonly root: string;
  has(path: string): boolean;
  read(path: string): string;
  write(path: string, text: string): void;
  remove(path: string): void;
  rename(from: string, to: string): void;
  /** Change the words of a document and of its source alike. */
  amend(document: string, source: string, change: (text: string) => string): void;
}

/** The same, until the test has ended. */
export function collection(name: string): Collection {
  const one = makeCollection(name);
  onTestFinished(() => {
    rmSync(one.root, { recursive: true });
  });
  return one;
}

/** A copy of test/fixtures/{name} with the vocabularies of the shipped corpus. Whoever makes it takes it away. */
export function makeCollection(name: string): Collection {
  const root = mkdtempSync(join(tmpdir(), 'ceheng-collection-'));
  cpSync(here(`../fixtures/${name}`), root, { recursive: true });
  for (const folder of ['vocabulary', 'references'])
    cpSync(here(`../../corpus/${folder}`), join(root, folder), { recursive: true });
  const one: Collection = {
    root,
    has: (path) => existsSync(join(root, path)),
    read: (path) => readFileSync(join(root, path), 'utf8'),
    write(path, text) {
      writeFileSync(join(root, path), text);
    },
    remove(path) {
      rmSync(join(root, path));
    },
    rename(from, to) {
      one.write(to, one.read(from));
      one.remove(from);
    },
    amend(document, source, change) {
      const text = change(one.read(`sources/${source}`));
      one.write(`sources/${source}`, text);
      const sha256 = createHash('sha256').update(text).digest('hex');
      const path = `documents/${document}.md`;
      const lines = text.trimEnd().split('\n').length;
      one.write(
        path,
        change(one.read(path))
          .replace(/sha256: \w+/u, `sha256: ${sha256}`)
          .replace(/endLine: \d+/u, `endLine: ${lines}`),
      );
    },
  };
  return one;
}
