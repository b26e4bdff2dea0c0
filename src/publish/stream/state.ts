import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hashOfAll } from './code-version.ts';
import type { TableFacts } from './merge-task.ts';
import { NO_INVENTORY, type Inventory } from './inventory.ts';
import { readJson, writeWhole } from './store.ts';
import { wordsName } from './words.ts';

/** What the last finished build left in the cache. */
export interface State {
  version: string;
  inventory: Inventory;
  /** Keys of the segments in order, and of their comparisons. */
  segments: string[];
  compared: string[];
  packs: { key: string; bucketBits: number } | null;
  /** Tables by the hash of their pieces. */
  tables: Record<string, TableFacts>;
}

export interface Cache {
  folder: string;
  state: State;
  segment(key: string): string;
  compared(key: string): string;
  packs(key: string): string;
  table(key: string): string;
  /** Keep this state, and of the rest only what it names. */
  settle(state: State): void;
}

/** The cache of a collection below `cache`; one made by other code is empty. */
export function openCache(cache: string, root: string, version: string): Cache {
  const folder = join(cache, hashOfAll(realpathSync(root)));
  const path = join(folder, 'state.json');
  for (const name of ['segments', 'compared', 'packs', 'tables'])
    mkdirSync(join(folder, name), { recursive: true });
  const none: State = {
    version,
    inventory: NO_INVENTORY,
    segments: [],
    compared: [],
    packs: null,
    tables: {},
  };
  const last = existsSync(path) ? (readJson(path) as State) : none;
  const place =
    (kind: string) =>
    (key: string): string =>
      join(folder, kind, key);
  return {
    folder,
    state: last.version === version ? last : none,
    segment: place('segments'),
    compared: place('compared'),
    packs: place('packs'),
    table: place('tables'),
    settle(state) {
      writeWhole(path, JSON.stringify(state));
      const keep = (kind: string, keys: readonly string[]): void => {
        const named = new Set(keys);
        for (const name of readdirSync(join(folder, kind)))
          if (!named.has(name)) rmSync(join(folder, kind, name), { recursive: true, force: true });
      };
      for (const name of readdirSync(folder))
        if (name.startsWith('words-') && name !== wordsName(state.version)) rmSync(join(folder, name));
      keep('segments', state.segments);
      keep('compared', state.compared);
      keep('tables', Object.keys(state.tables));
      keep('packs', state.packs === null ? [] : [state.packs.key]);
    },
  };
}
