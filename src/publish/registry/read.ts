import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { RegistryLine, type RegistryProvision } from '../../model/index.ts';
import { textHash } from '../../registry/hash.ts';
import './digest.ts';
import { BrokenLedger, replay, type Ledger } from '../../registry/ledger.ts';
import { CorpusError, type Problem } from '../corpus/problems.ts';

/** The registry of one document as it stands in corpus/registry. */
export interface RegistryFile {
  content: string;
  ledger: Ledger;
}

const ENDING = '.ndjson';

/** Name of a document's registry as problems tell it. */
export const registryName = (id: string): string => `corpus/registry/${id}${ENDING}`;
const pathOf = (root: string, id: string): string => join(root, 'registry', `${id}${ENDING}`);

const RESTORE = 'lines are only ever added: restore the file from the history of the repository';

function parseLine(id: string, text: string, line: number): RegistryLine {
  const fault = (reason: string): CorpusError =>
    new CorpusError([{ file: registryName(id), line, field: null, reason, remedy: RESTORE }]);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw fault(error instanceof SyntaxError ? 'is no JSON' : String(error));
  }
  const result = RegistryLine.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw fault(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'is no line of a registry'}`);
}

/** The first address of a line whose words don't have the hash that stands beside them. */
function alteredUnit({ eId, hash, text, sentences, records }: RegistryProvision): string | null {
  if (textHash(text) !== hash) return eId;
  const unit = [...sentences, ...records].find((u) => textHash(text.slice(u.start, u.end)) !== u.hash);
  return unit === undefined ? null : `${eId}#${unit.id}`;
}

/**
 * Read the registry of a document from the text of its file.
 * @throws {CorpusError} for a line that can't be read, or that does not follow
 * from those above it
 */
export function readRegistryText(id: string, content: string): RegistryFile {
  const problem = (line: number, reason: string): Problem => ({
    ...{ file: registryName(id), line, field: null, reason, remedy: RESTORE },
  });
  const texts = content.split('\n');
  if (texts.pop() !== '') throw new CorpusError([problem(texts.length + 1, 'the last line is cut short')]);
  let read = 0;
  const lines = texts.map((text, i) => {
    const line = parseLine(id, text, i + 1);
    const altered = line.type === 'provision' ? alteredUnit(line) : null;
    if (altered !== null) throw new CorpusError([problem(i + 1, `${altered} has other words than its hash`)]);
    if (line.type === 'release' && line.prev !== textHash(content.slice(0, read)))
      throw new CorpusError([problem(i + 1, 'the lines above this one were changed')]);
    read += text.length + 1;
    return line;
  });
  try {
    return { content, ledger: replay(lines) };
  } catch (error) {
    if (error instanceof BrokenLedger) throw new CorpusError([problem(error.line, error.reason)]);
    throw error;
  }
}

/** Registry of a document, or null where it was never registered. @throws {CorpusError} */
export function readRegistry(root: string, id: string): RegistryFile | null {
  const path = pathOf(root, id);
  return existsSync(path) ? readRegistryText(id, readFileSync(path, 'utf8')) : null;
}

/** Ids of all documents that were ever registered. */
export function registeredIds(root: string): string[] {
  const folder = join(root, 'registry');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length))
    .sort();
}

/** Registries being written: all of them come into place, or none. */
export interface Writing {
  add(id: string, content: string): void;
  /** Put all in place. */
  finish(): void;
  /** Leave everything as it was. */
  drop(): void;
}

/** Begin to write registries below the root of a corpus. */
export function writeRegistries(root: string): Writing {
  const paths: string[] = [];
  const fresh = (path: string): string => `${path}.new`;
  return {
    add(id, content) {
      const path = pathOf(root, id);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(fresh(path), content);
      paths.push(path);
    },
    finish() {
      for (const path of paths) renameSync(fresh(path), path);
    },
    drop() {
      for (const path of paths) rmSync(fresh(path), { force: true });
    },
  };
}
