import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Folder of the corpus in which `ceheng add` notes what it is about to put in place. */
export const STAGING = '.adding';

/** What one file that is being added consists of: names within the corpus. */
export const Staged = z.strictObject({
  source: z.string().min(1),
  reading: z.string().min(1).nullable(),
  document: z.string().min(1),
  /** It takes the place of a document that is there. */
  replaces: z.boolean().optional(),
});
export type Staged = z.infer<typeof Staged>;

/** Notes of additions that have not ended, by the name of their folder. A note that was cut short stands for nothing. */
export function stagedAdditions(root: string): Map<string, Staged | null> {
  const folder = join(root, STAGING);
  const found = new Map<string, Staged | null>();
  if (!existsSync(folder)) return found;
  for (const name of readdirSync(folder)) {
    const note = join(folder, name, 'note.json');
    found.set(name, existsSync(note) ? parseNote(readFileSync(note, 'utf8')) : null);
  }
  return found;
}

function parseNote(text: string): Staged | null {
  try {
    const result = Staged.safeParse(JSON.parse(text));
    return result.success ? result.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * Sources in place whose documents aren't: an addition was cut short. They are
 * no part of the corpus until the next `ceheng add` has mended it.
 */
export function unfinishedSources(root: string): Set<string> {
  const names = [...stagedAdditions(root).values()].flatMap((staged) =>
    staged === null || existsSync(join(root, 'documents', staged.document)) ? [] : [staged.source],
  );
  return new Set(names);
}
