import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = join(fileURLToPath(import.meta.url), '..', '..', '..', '..');
/** Code whose change may change what is read from a text. */
const FLOORS = ['model', 'text', 'parse', 'extract', 'search', 'compare', 'registry', 'cite', 'publish'];
/** Data of a corpus that every document is read with. */
const DATA = ['vocabulary', 'references'];

/** Files below a folder, by their paths from there. */
function filesBelow(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => `${entry.parentPath}${sep}${entry.name}`.slice(folder.length + 1))
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
  const add = (from: string, name: string): void => {
    hash.update(`\n${name}\n`).update(readFileSync(`${from}${sep}${name}`));
  };
  const folders = [
    ...FLOORS.map((floor) => join(PACKAGE, 'src', floor)),
    ...DATA.map((name) => join(root, name)),
  ];
  for (const folder of folders) {
    hash.update(`\n${basename(folder)}`);
    for (const name of filesBelow(folder)) add(folder, name);
  }
  for (const name of ['package.json', 'package-lock.json'])
    if (existsSync(join(PACKAGE, name))) add(PACKAGE, name);
  return hash.digest('hex');
}

/** A short hash of several texts. */
export function hashOfAll(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length} ${part}`);
  return hash.digest('hex').slice(0, 32);
}
