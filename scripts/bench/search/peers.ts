/** Other search libraries on the same clauses, each as its documentation has it for Chinese. */
import { create, insertMultiple, save, search as searchOrama } from '@orama/orama';
import { Charset, Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import type { Clause } from '../../../src/model/index.ts';

export interface Engine {
  readonly name: string;
  /** Clause ids, best first; all that the engine finds. */
  search(query: string): Promise<string[]>;
  /** What a browser must fetch before the first query, uncompressed; null: see elsewhere. */
  index(): string;
}

type Rows = readonly Pick<Clause, 'id' | 'text' | 'heading'>[];

function miniSearch(
  name: string,
  clauses: Rows,
  combineWith: 'AND' | 'OR',
  tokenize?: (text: string) => string[],
): Engine {
  const engine = new MiniSearch<{ id: number; heading: string; text: string }>({
    fields: ['heading', 'text'],
    searchOptions: { combineWith, boost: { heading: 2 } },
    ...(tokenize === undefined ? {} : { tokenize }),
  });
  engine.addAll(clauses.map(({ text, heading }, id) => ({ id, heading: heading ?? '', text })));
  return {
    name,
    search: (query) => Promise.resolve(engine.search(query).map(({ id }) => clauses[Number(id)]?.id ?? '')),
    index: () => JSON.stringify(engine),
  };
}

function flexSearch(clauses: Rows): Engine {
  const engine = new Index({ tokenize: 'forward', encoder: Charset.CJK });
  clauses.forEach(({ text }, id) => {
    engine.add(id, text);
  });
  return {
    name: 'FlexSearch, CJK',
    search: (query) =>
      Promise.resolve(
        (engine.search(query, { limit: clauses.length }) as number[]).map((id) => clauses[id]?.id ?? ''),
      ),
    index: () => {
      const parts: string[] = [];
      engine.export((key: string, data: string) => {
        parts.push(key, data);
      });
      return parts.join('\n');
    },
  };
}

async function orama(clauses: Rows): Promise<Engine> {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const tokenize = (raw: string): string[] => [
    ...new Set(
      [...segmenter.segment(raw)]
        .filter(({ isWordLike }) => isWordLike === true)
        .map(({ segment }) => segment),
    ),
  ];
  const engine = create({
    schema: { id: 'string', heading: 'string', text: 'string' } as const,
    components: { tokenizer: { language: 'chinese', normalizationCache: new Map(), tokenize } },
  });
  await insertMultiple(
    engine,
    clauses.map(({ id, heading, text }) => ({ id, heading: heading ?? '', text })),
    1000,
  );
  return {
    name: 'Orama, Intl.Segmenter',
    search: async (query) => {
      const { hits } = await searchOrama(engine, {
        term: query,
        properties: ['heading', 'text'],
        limit: clauses.length,
      });
      return hits.map(({ document }) => document.id);
    },
    index: () => JSON.stringify(save(engine)),
  };
}

/** The libraries that run in Node as in a browser, one after the other. */
export async function* peers(clauses: Rows, segment: (text: string) => string[]): AsyncGenerator<Engine> {
  const words = (text: string): string[] => segment(text).filter((word) => /[\p{L}\p{N}]/u.test(word));
  yield miniSearch('MiniSearch, own tokenizer', clauses, 'OR');
  yield miniSearch('MiniSearch, jieba, OR', clauses, 'OR', words);
  yield miniSearch('MiniSearch, jieba, AND', clauses, 'AND', words);
  yield flexSearch(clauses);
  yield await orama(clauses);
}
