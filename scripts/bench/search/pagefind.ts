import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { Clause } from '../../../src/model/index.ts';

export interface PagefindIndex {
  /** By path below the folder. */
  readonly files: Map<string, Uint8Array>;
  /** Clause of a result of Pagefind, by the result's id. */
  readonly clauseOf: Map<string, string>;
}

/** Pagefind's index of the clauses, one record each. */
export async function pagefindIndex(
  clauses: readonly Pick<Clause, 'id' | 'text' | 'heading'>[],
): Promise<PagefindIndex> {
  const { index, errors } = await pagefind.createIndex({});
  if (index === undefined) throw new Error(`Pagefind: ${errors.join(', ')}`);
  for (const { id, text, heading } of clauses)
    await index.addCustomRecord({
      url: `/${id}`,
      content: text,
      language: 'zh',
      meta: { title: heading ?? id },
    });
  const built = await index.getFiles();
  await pagefind.close();
  const files = new Map(built.files.map(({ path, content }) => [path, content]));
  const clauseOf = new Map<string, string>();
  for (const [path, content] of files) {
    const name = /^fragment\/(.+)\.pf_fragment$/u.exec(path)?.[1];
    if (name === undefined) continue;
    // A mark of the format stands before the JSON.
    const text = gunzipSync(content)
      .toString('utf8')
      .replace(/^pagefind_dcd/u, '');
    clauseOf.set(name, (JSON.parse(text) as { url: string }).url.replace(/^\//u, ''));
  }
  return { files, clauseOf };
}
