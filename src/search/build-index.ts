import { CUT, cutParts, type CutOptions } from './build-cut.ts';
import type { IndexInput, Segment } from './build-input.ts';
import { MAIN_PART } from './format.ts';
import { traditionalCharacters } from './traditional.ts';
import { wholeFile } from './whole-file.ts';

export type { IndexInput, Segment } from './build-input.ts';

/** Parts of the index by file name; the same input gives the same bytes. */
export interface BuiltIndex {
  parts: Map<string, string | Uint8Array>;
}

export interface BuildOptions extends Partial<CutOptions> {
  /** With more clauses than this the index is cut into parts. */
  cutAbove?: number;
}

export const CUT_ABOVE = 2000;

/**
 * Builds the published search index, whole or cut. Clauses of documents that are not in
 * `documents` are refused with an Error that names the first.
 */
export function buildSearchIndex(
  input: IndexInput,
  segment: Segment,
  options: BuildOptions = {},
): BuiltIndex {
  const traditional = traditionalCharacters();
  if (input.clauses.length > (options.cutAbove ?? CUT_ABOVE))
    return { parts: cutParts(input, segment, traditional, { ...CUT, ...options }) };
  const { file } = wholeFile(input, segment, traditional);
  return { parts: new Map([[MAIN_PART, `${JSON.stringify(file)}\n`]]) };
}
