import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = fileURLToPath(new URL('../../../', import.meta.url));
/** Code whose change may change what is read from a text. */
const FLOORS = ['model', 'text', 'parse', 'extract', 'search', 'compare', 'registry', 'cite', 'publish'];
/** Data of a corpus that every document is read with. */
const DATA = ['vocabulary', 'references'];

function filesBelow(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
    : [];
}

/**
 * One hash of all that work on a document depends on besides the document: the
 * code, the libraries, the runtime, the vocabularies. What was made under
 * another is made anew.
 */
export function codeVersion(root: string): string {
  const hash = createHash('sha256')
    .update(process.versions.v8)
    .update(process.versions.unicode ?? '');
  const add = (from: string, path: string): void => {
    hash.update(`\n${relative(from, path)}\n`).update(readFileSync(path));
  };
  for (const floor of FLOORS) for (const path of filesBelow(join(PACKAGE, 'src', floor))) add(PACKAGE, path);
  for (const name of ['package.json', 'package-lock.json'])
    if (existsSync(join(PACKAGE, name))) add(PACKAGE, join(PACKAGE, name));
  for (const name of DATA) for (const path of filesBelow(join(root, name))) add(root, path);
  return hash.digest('hex');
}

/** A short hash of several texts. */
export function hashOfAll(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length} ${part}`);
  return hash.digest('hex').slice(0, 32);
}
