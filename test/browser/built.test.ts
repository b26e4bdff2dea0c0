import { globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/steps.ts';

const DIST = join(root, 'dist');
const files = globSync('**/*', { cwd: DIST }).filter((file) => statSync(join(DIST, file)).isFile());
const pages = files.filter((file) => file.endsWith('.html'));
const base = `/${(process.env['CEHENG_BASE'] ?? '').replace(/^\/+|\/+$/gu, '')}/`.replace('//', '/');

interface Built {
  /** Files of the site that `<a href>` leads to. */
  links: string[];
  scripts: string[];
  faults: string[];
  language: string;
  headings: number;
  description: string;
}

/** What stands in a page, without a script having run. */
function read(file: string): Built {
  const at = new URL(`http://site${base}${file.replace(/index\.html$/u, '')}`);
  const [links, scripts, faults]: [string[], string[], string[]] = [[], [], []];
  const local = (href: string): string | null => {
    const url = new URL(href, at);
    if (url.host !== at.host || !url.pathname.startsWith(base)) return null;
    const path = decodeURIComponent(url.pathname.slice(base.length));
    return path === '' || path.endsWith('/') ? `${path}index.html` : path;
  };
  let [language, headings, description] = ['', 0, ''];
  const tables: { caption: boolean; heads: number; cells: number; id: string }[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const target = attributes['href'] ?? attributes['src'] ?? '';
      if (name === 'a' && target !== '') {
        const link = local(target);
        if (link !== null) links.push(link);
      }
      if (name === 'script' && target !== '') scripts.push(local(target) ?? target);
      if (name === 'html') language = attributes['lang'] ?? '';
      if (name === 'h1') headings += 1;
      if (name === 'meta' && attributes['name'] === 'description') description = attributes['content'] ?? '';
      if (name === 'img' && attributes['alt'] === undefined) faults.push(`img without alt: ${target}`);
      if (name === 'table')
        tables.push({
          caption: false,
          heads: 0,
          cells: 0,
          id: attributes['id'] ?? attributes['class'] ?? '',
        });
      const table = tables.at(-1);
      if (table === undefined) return;
      if (name === 'caption') table.caption = true;
      if (name === 'td') table.cells += 1;
      if (name === 'th') {
        table.heads += 1;
        if (attributes['scope'] === undefined) faults.push(`th without scope in table ${table.id}`);
      }
    },
    onclosetag(name) {
      if (name !== 'table') return;
      const table = tables.pop();
      if (table?.caption === false) faults.push(`table ${table.id} without caption`);
      if (table?.heads === 0) faults.push(`table ${table.id} without heads`);
    },
  });
  parser.end(readFileSync(join(DIST, file), 'utf8'));
  return { links, scripts, faults: [...new Set(faults)], language, headings, description };
}

const built = new Map(pages.map((page) => [page, read(page)]));

describe('without a script', () => {
  const reached = new Set<string>();
  const dead: string[] = [];
  const queue = ['index.html'];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    for (const link of built.get(file)?.links ?? [])
      if (files.includes(link) || reached.has(link)) queue.push(link);
      else dead.push(`${file} → ${link}`);
  }

  it('every link leads to a file', () => {
    expect([...new Set(dead)].slice(0, 20)).toEqual([]);
  });

  it('every page and every download is reached from home by links', () => {
    expect(files.filter((file) => !reached.has(file) && !forPrograms(file)).slice(0, 20)).toEqual([]);
    expect(reached.size).toBeGreaterThan(1000);
  });
});

/** What programs fetch and no reader opens. */
const FOR_PROGRAMS: readonly RegExp[] = [
  /^_astro\//u,
  /^(?:_headers|_redirects|\.htaccess|robots\.txt|404\.html|choices\.js|sw\.js)$/u,
  /^(?:favicon|sitemap|opensearch)/u,
  // The index of search and its words, parts of comparisons, the registry as the missing page asks it.
  /^(?:data\/search|data\/addresses|(?:en\/)?compare\/data)\//u,
  /^(?:en\/)?search\/[\w-]+\.json$/u,
  // Pictures for messages, pages for frames, what the worker shows without a network.
  /^og\//u,
  /^(?:en\/)?(?:embed|oembed)\//u,
  /^(?:en\/)?offline\//u,
];
const forPrograms = (file: string): boolean => FOR_PROGRAMS.some((kind) => kind.test(file));

describe('markup', () => {
  it('says its language, has one main heading and a description', () => {
    const wrong = [...built]
      .filter(([page]) => !/^(?:en\/)?embed\//u.test(page))
      .filter(
        ([page, { language, headings, description }]) =>
          language !== (page.startsWith('en/') ? 'en' : 'zh-Hans') ||
          headings !== 1 ||
          description.length < 5,
      );
    expect(wrong.map(([page]) => page).slice(0, 20)).toEqual([]);
  });

  it('gives every table a caption and heads with a scope, every picture a text', () => {
    const faults = [...built].flatMap(([page, { faults: own }]) => own.map((fault) => `${page}: ${fault}`));
    expect(faults.slice(0, 20)).toEqual([]);
  });
});

describe('weight', () => {
  const brotli = (file: string): number => brotliCompressSync(readFileSync(join(DIST, file))).length;
  const documents = pages.filter((page) => /^(?:en\/)?d\/[^/]+\/index\.html$/u.test(page));
  const weights = new Map<string, number>();
  const weigh = (file: string): number => {
    const known = weights.get(file) ?? brotli(file);
    weights.set(file, known);
    return known;
  };
  /** A script and all that it imports from the start. */
  const imported = (script: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(script)) return seen;
    seen.add(script);
    const code = readFileSync(join(DIST, script), 'utf8');
    for (const [, from = ''] of code.matchAll(/\b(?:from|import)\s*["']([^"']{1,200}\.js)["']/gu))
      imported(join(dirname(script), from), seen);
    return seen;
  };

  it('of a document page stays within 60 KB, with 15 KB of script', () => {
    const heaviest = Math.max(...documents.map(brotli));
    expect(documents.length).toBeGreaterThan(10);
    expect(heaviest).toBeLessThan(60_000);
    for (const page of documents) {
      const scripts = new Set((built.get(page)?.scripts ?? []).flatMap((script) => [...imported(script)]));
      const sum = [...scripts].reduce((all, script) => all + weigh(script), 0);
      expect({ page, light: sum < 15_000 }).toEqual({ page, light: true });
    }
  });
});
