import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ENDINGS } from './format.ts';

/** Folders beside saved web pages with their pictures and scripts. */
const PAGE_PARTS = /(?:_files|\.files|\.fld)$/iu;

/** The files that names stand for: folders are searched to the bottom, in the order of their names. */
export function listFiles(paths: readonly string[]): {
  files: string[];
  missing: string[];
  passedOver: number;
} {
  const files: string[] = [];
  const missing: string[] = [];
  let passedOver = 0;
  const walk = (folder: string): void => {
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const path = join(folder, entry.name);
      // Links are not followed: they may run in a circle.
      if (entry.name.startsWith('.') || entry.name.startsWith('~$') || entry.isSymbolicLink()) continue;
      if (entry.isDirectory()) {
        if (!PAGE_PARTS.test(entry.name)) walk(path);
      } else if (entry.isFile() && ENDINGS.test(entry.name)) files.push(path);
      else passedOver += 1;
    }
  };
  for (const path of paths) {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) missing.push(path);
    else if (stat.isDirectory()) walk(path);
    else files.push(path);
  }
  return { files: [...new Set(files)], missing, passedOver };
}
