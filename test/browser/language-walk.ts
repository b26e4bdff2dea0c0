import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';

/** A piece of a page that a reader sees or hears, and the language it is said to be in. */
export interface Said {
  readonly text: string;
  readonly lang: string;
  /** Name of the attribute, or null for text of an element. */
  readonly attribute: string | null;
  /** Names of the elements around it, the innermost last. */
  readonly within: readonly string[];
}

const SPOKEN = new Set(['aria-label', 'title', 'placeholder', 'alt', 'data-head']);
const META = new Set(['description', 'og:title', 'og:description']);
const UNSEEN = new Set(['script', 'style', 'template']);

/** Everything that is said on a page, in its order. */
export function saidOn(html: string): Said[] {
  const said: Said[] = [];
  const stack: { name: string; lang: string }[] = [];
  const langNow = (): string => stack.at(-1)?.lang ?? '';
  const within = (): string[] => stack.map(({ name }) => name);
  const parser = new Parser({
    onopentag(name, attributes) {
      const lang = attributes['lang'] ?? langNow();
      for (const [attribute, text] of Object.entries(attributes))
        if (SPOKEN.has(attribute)) said.push({ text, lang, attribute, within: within() });
      const meta = attributes['name'] ?? attributes['property'] ?? '';
      if (name === 'meta' && META.has(meta))
        said.push({ text: attributes['content'] ?? '', lang, attribute: meta, within: within() });
      stack.push({ name, lang });
    },
    ontext(text) {
      if (text.trim() !== '' && !UNSEEN.has(stack.at(-1)?.name ?? ''))
        said.push({ text: text.trim(), lang: langNow(), attribute: null, within: within() });
    },
    onclosetag() {
      stack.pop();
    },
  });
  parser.write(html);
  parser.end();
  return said;
}

/** Pages of a folder of the built site by their path, `/d/x/`. */
export const pagesIn = (folder: string): string[] =>
  globSync('**/index.html', { cwd: folder })
    .sort()
    .map((path) => `/${path.replace(/index\.html$/u, '')}`);

export const readPage = (folder: string, path: string): string =>
  readFileSync(join(folder, path, 'index.html'), 'utf8');
