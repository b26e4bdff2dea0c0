import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readYaml } from '../corpus/read.ts';
import { ReviewFile } from './schema.ts';

/** The reviews of all documents, by document id. @throws {CorpusError} for a faulty file */
export function readReviews(root: string): Map<string, ReviewFile> {
  const folder = join(root, 'review');
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => {
        const path = join(folder, name);
        return [name.slice(0, -'.yaml'.length), readYaml(path, readFileSync(path, 'utf8'), ReviewFile)];
      }),
  );
}
