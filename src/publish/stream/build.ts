import { allPlaces } from '../counties.ts';
import { placesFile } from '../word-files.ts';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../model/index.ts';
import type { Progress } from '../progress.ts';
import type { TableName } from '../tables/definition.ts';
import { describingFiles, freshFolder, swapFolder, writeFiles, type PublishedFile } from '../write.ts';
import { codeVersion } from './code-version.ts';
import { compareSegments } from './compared.ts';
import { publishDocumentFiles } from './document-files.ts';
import { extractAll } from './extracted.ts';
import { openGround } from './ground.ts';
import { publishIndex } from './joined-index.ts';
import { publishTables } from './joined-tables.ts';
import { createPool } from './pool.ts';
import { openCache } from './state.ts';

export interface StreamOptions {
  cache: string;
  threads: number;
  align: boolean;
  /** Whether Parquet, checksums and the archive of everything are made. */
  openData: boolean;
}

export interface Streamed {
  counts: Record<TableName, number>;
  diagnostics: Diagnostic[];
  files: number;
  bytes: number;
}

/**
 * Build the data set of a collection of any size: segment by segment in
 * several threads, what did not change taken from the cache, the tables joined
 * piece by piece. The result does not depend on what the cache holds.
 * @throws {CorpusError} where the collection can't be published as it is
 */
export async function buildStreamed(
  root: string,
  target: string,
  version: string,
  { cache: folder, threads, align, openData }: StreamOptions,
  report: (progress: Progress) => void,
): Promise<Streamed> {
  const code = codeVersion(root);
  const cache = openCache(folder, root, code);
  const ground = await openGround(root, cache.folder, code);
  const { vocabulary } = ground;
  const pool = createPool(root, ground, threads, Math.max(0, ...sizesBelow(join(root, 'documents'))));
  try {
    const extracted = await extractAll(root, code, cache, pool, report);
    const compared = await compareSegments(extracted, allPlaces(vocabulary), align, cache, pool, report);
    const fresh = freshFolder(target);
    const passing = join(cache.folder, 'passing');
    const [{ files: tables, made }, packs] = await Promise.all([
      publishTables(extracted, compared, ground, pool, cache, fresh, passing),
      publishIndex(extracted, vocabulary, pool, cache, join(fresh, 'search')),
    ]);
    const { segments, inventory } = extracted;
    report({ stage: 'search', done: segments.length, total: segments.length });
    const diagnostics = `[${segments
      .map(({ facts }) => facts.diagnostics)
      .filter((one) => one !== '')
      .join(',')}]`;
    writeFiles(fresh, describingFiles(tables, version, diagnostics));
    writeFiles(fresh, new Map(ground.words));
    const codes = Object.values(inventory.documents).map(({ front }) => front.region);
    writeFiles(fresh, new Map([placesFile(vocabulary, codes)]));
    publishDocumentFiles(extracted, fresh);
    if (openData) {
      const { completeFolder } = await import('../open-data/index.ts');
      completeFolder(fresh, version);
    }
    const sizes = sizesBelow(fresh);
    swapFolder(target);
    report({ stage: 'write', done: sizes.length, total: sizes.length });
    rmSync(passing, { recursive: true, force: true });
    cache.settle({
      version: code,
      inventory,
      segments: segments.map(({ key }) => key),
      compared: compared.map(({ key }) => key),
      packs,
      tables: made,
    });
    return {
      counts: countsOf(tables),
      diagnostics: JSON.parse(diagnostics) as Diagnostic[],
      files: sizes.length,
      bytes: sizes.reduce((sum, size) => sum + size, 0),
    };
  } finally {
    await pool.close();
  }
}

const countsOf = (tables: readonly PublishedFile[]): Record<TableName, number> =>
  Object.fromEntries(tables.map(({ table, rows }) => [table, rows])) as Record<TableName, number>;

const sizesBelow = (folder: string): number[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
