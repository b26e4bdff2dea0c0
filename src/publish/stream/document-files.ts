/** Files of single documents, and what tells of all their addresses. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AddressOverview, LookupShard } from '../../registry/published-files.ts';
import { LOOKUP, OVERVIEW, registryFiles } from '../registry/files.ts';
import { writeFiles } from '../write.ts';
import type { Extracted } from './extracted.ts';
import { placeFile } from './store.ts';

export function publishDocumentFiles({ segments, gone }: Extracted, fresh: string): void {
  const ended = registryFiles({ documents: [], addresses: gone });
  const told = (path: string): string => ended.get(path) ?? '{}';
  const { documents = [] } = JSON.parse(told(OVERVIEW)) as Partial<AddressOverview>;
  const overview: AddressOverview = {
    documents: [...segments.flatMap(({ facts }) => facts.overview), ...documents],
  };
  const lookup = new Map<string, LookupShard>();
  const add = (path: string, shard: LookupShard): void => {
    lookup.set(path, { ...lookup.get(path), ...shard });
  };
  const folders = new Set<string>();
  for (const { folder, facts } of segments) {
    for (const [path, shard] of Object.entries(facts.lookup)) add(path, shard);
    for (const path of facts.files) {
      const to = join(fresh, path);
      if (!folders.has(dirname(to))) mkdirSync(dirname(to), { recursive: true });
      folders.add(dirname(to));
      placeFile(join(folder, 'files', path), to);
    }
  }
  const files = new Map<string, string>();
  for (const [path, content] of ended) {
    if (path.startsWith(LOOKUP)) add(path, JSON.parse(content) as LookupShard);
    else if (path !== OVERVIEW) files.set(path, content);
  }
  for (const [path, shard] of lookup) files.set(path, `${JSON.stringify(shard)}\n`);
  files.set(OVERVIEW, `${JSON.stringify(overview)}\n`);
  writeFiles(fresh, files);
}
