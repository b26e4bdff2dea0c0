import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Progress } from './progress.ts';
import type { BuildResult } from './result.ts';

export type { Progress } from './progress.ts';
export type { BuildResult } from './result.ts';

export interface BuildOptions {
  /** Folder for what need not be made again. */
  cache: string;
  threads: number;
  /** Whether clauses are aligned where documents are too many for every pair. */
  align: boolean;
  /** Whether Parquet, checksums and the archive of everything are made; null: unless the build streams. */
  openData: boolean | null;
  /** With more documents than this, only what belongs together is compared, and the build streams. */
  streamAbove: number;
}

/** Documents up to which every pair is compared. */
export const EVERY_PAIR = 50;

/**
 * Build the published data set below `target` (dist/data). The same corpus
 * gives the same bytes; the folder is replaced whole or not at all.
 * @throws {CorpusError} where the corpus can't be published as it is
 */
export async function buildData(
  root: string,
  target: string,
  version: string,
  options: BuildOptions,
  report: (p: Progress) => void,
): Promise<BuildResult> {
  const started = performance.now();
  const documents = readdirSync(join(root, 'documents')).filter((name) => name.endsWith('.md'));
  // Each way has much code that the other needs nothing of.
  if (documents.length > options.streamAbove) {
    const { buildStreamed } = await import('./stream/build.ts');
    const openData = options.openData ?? false;
    const built = await buildStreamed(root, target, version, { ...options, openData }, report);
    return { ...built, milliseconds: performance.now() - started };
  }
  const { buildWhole } = await import('./whole.ts');
  const built = buildWhole(root, target, version, report, options.openData ?? true);
  return { ...built, milliseconds: performance.now() - started };
}
