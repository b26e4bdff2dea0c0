import { COMMON_HEADERS, EMBED_FOLDER, headerPolicy, OPEN_FOLDERS } from '../../lib/policy.ts';

/** Headers of the files whose path matches; `*` stands for any rest. */
export interface HeaderRule {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Rules for a site below `base` (`/` or `/x/`) whose top folder holds `entries`.
 * A path may match several rules. Who may frame a page is said for each top
 * entry apart and never under `/*`: hosts join equal headers of several rules,
 * and of two policies the narrower would hold for the pages that may be framed.
 */
export function headerRules(entries: readonly string[], base = '/'): HeaderRule[] {
  const closed = { 'Content-Security-Policy': headerPolicy(false), 'X-Frame-Options': 'DENY' };
  const open = { 'Access-Control-Allow-Origin': '*' };
  const folders = new Set(entries.filter((entry) => entry.endsWith('/')).map((entry) => entry.slice(0, -1)));
  return [
    { path: `${base}*`, headers: COMMON_HEADERS },
    { path: base, headers: closed },
    ...[...entries].sort().flatMap((entry): HeaderRule[] => {
      const isPage = entry.endsWith('/') || entry.endsWith('.html');
      if (!isPage || entry === 'index.html' || entry === '_astro/') return [];
      const path = `${base}${entry}${entry.endsWith('/') ? '*' : ''}`;
      const framed = entry === `${EMBED_FOLDER}/`;
      return [{ path, headers: framed ? { 'Content-Security-Policy': headerPolicy(true) } : closed }];
    }),
    // Workers take the policy of their own script.
    { path: `${base}_astro/*`, headers: { 'Content-Security-Policy': headerPolicy(false) } },
    ...OPEN_FOLDERS.filter((name) => folders.has(name)).map((name) => ({
      path: `${base}${name}/*`,
      headers: open,
    })),
  ];
}
