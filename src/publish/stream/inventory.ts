/** What is known of every file of a collection without reading those that did not change. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CorpusError, type Problem } from '../corpus/problems.ts';
import { readCorpusFile, readingName, readSource } from '../corpus/read.ts';
import type { FrontMatter } from '../corpus/schema.ts';
import { unfinishedSources } from '../corpus/unfinished.ts';

/** Size and time of a file, by which a change is seen. */
export type Stamp = string;

export interface DocumentFact {
  stamp: Stamp;
  sha256: string;
  front: FrontMatter;
}

export interface SourceFact {
  stamp: Stamp;
  sha256: string;
  lines: number;
}

/** By file name. */
export interface Inventory {
  /** Earlier versions (`{id}@{date}.md`) among them. */
  documents: Record<string, DocumentFact>;
  /** The hash is of the source and its reading. */
  sources: Record<string, SourceFact>;
  /** Reviews and registries of documents, by path. */
  besides: Record<string, { stamp: Stamp; sha256: string }>;
}

export const NO_INVENTORY: Inventory = { documents: {}, sources: {}, besides: {} };
/** Folders and endings of what stands beside documents. */
const BESIDES = [
  ['review', '.yaml'],
  ['registry', '.ndjson'],
] as const;

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** A file that changed so lately may change again within the same tick of its clock. */
const LATELY_NS = 2_000_000_000n;

function stampOf(path: string, now: bigint): Stamp {
  const { size, mtimeNs, ctimeNs, ino } = statSync(path, { bigint: true });
  const lately = now - mtimeNs < LATELY_NS || now - ctimeNs < LATELY_NS;
  return `${size} ${mtimeNs} ${ctimeNs} ${ino}${lately ? ` ${now}` : ''}`;
}

function names(folder: string, ending = ''): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending) && !name.startsWith('.'))
    .sort();
}

/** The files of the collection: those that `known` has as they are, and those that must be read. */
export function scan(
  root: string,
  known: Inventory,
): { kept: Inventory; documents: [name: string, stamp: Stamp][]; sources: [name: string, stamp: Stamp][] } {
  const now = BigInt(Date.now()) * 1_000_000n;
  const kept: Inventory = { documents: {}, sources: {}, besides: {} };
  const unfinished = unfinishedSources(root);
  const sort = <T extends { stamp: Stamp }>(
    paths: readonly (readonly [name: string, stamp: Stamp])[],
    from: Record<string, T>,
    to: Record<string, T>,
  ): [string, Stamp][] =>
    paths.flatMap(([name, stamp]): [string, Stamp][] => {
      const fact = from[name];
      if (fact?.stamp !== stamp) return [[name, stamp]];
      to[name] = fact;
      return [];
    });
  const documents = sort(
    names(join(root, 'documents'), '.md').map((name) => [name, stampOf(join(root, 'documents', name), now)]),
    known.documents,
    kept.documents,
  );
  const sources = sort(
    names(join(root, 'sources'))
      .filter((name) => !unfinished.has(name))
      .map((name) => {
        const reading = join(root, 'readings', readingName(name));
        const read = existsSync(reading) ? ` ${stampOf(reading, now)}` : '';
        return [name, `${stampOf(join(root, 'sources', name), now)}${read}`];
      }),
    known.sources,
    kept.sources,
  );
  for (const [folder, ending] of BESIDES) {
    if (!existsSync(join(root, folder))) continue;
    const paths = names(join(root, folder), ending).map((name) => join(folder, name));
    const changed = sort(
      paths.map((path) => [path, stampOf(join(root, path), now)]),
      known.besides,
      kept.besides,
    );
    for (const [path, stamp] of changed)
      kept.besides[path] = { stamp, sha256: sha256(readFileSync(join(root, path))) };
  }
  return { kept, documents, sources };
}

export interface Facts {
  documents: [name: string, fact: DocumentFact][];
  sources: [name: string, fact: SourceFact][];
  problems: Problem[];
}

/** Read the facts of some files. */
export function readFacts(
  root: string,
  documents: readonly [name: string, stamp: Stamp][],
  sources: readonly [name: string, stamp: Stamp][],
): Facts {
  const facts: Facts = { documents: [], sources: [], problems: [] };
  for (const [name, stamp] of documents) {
    const path = join(root, 'documents', name);
    const text = readFileSync(path, 'utf8');
    try {
      const { front } = readCorpusFile(path, text);
      facts.documents.push([name, { stamp, sha256: sha256(text), front }]);
    } catch (error) {
      if (!(error instanceof CorpusError)) throw error;
      facts.problems.push(...error.problems);
    }
  }
  for (const [name, stamp] of sources) {
    const { sha256: own, readingSha256, lines } = readSource(root, name);
    facts.sources.push([name, { stamp, sha256: `${own} ${readingSha256 ?? ''}`, lines: lines.length }]);
  }
  return facts;
}
