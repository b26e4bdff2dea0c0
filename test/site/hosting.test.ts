import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headersOf, readHeaders, writeHeaders } from '../../site/build/hosting/netlify.ts';
import { headerRules } from '../../site/build/hosting/rules.ts';
import { apache, nginx } from '../../site/build/hosting/servers.ts';
import { headerPolicy, PAGE_POLICY } from '../../site/lib/policy.ts';

const ENTRIES = ['_astro/', 'd/', 'en/', 'embed/', 'data/', 'index.html', '404.html', 'robots.txt'];
const CSP = 'Content-Security-Policy';

describe('the policy', () => {
  it('lets no script or style stand in a page and asks no other host', () => {
    expect(PAGE_POLICY).not.toContain('unsafe');
    expect(PAGE_POLICY).not.toMatch(/https?:|\*/u);
    expect(PAGE_POLICY).toContain("default-src 'none'");
  });
});

describe('_headers', () => {
  const rules = readHeaders(writeHeaders(headerRules(ENTRIES)));
  const of = (path: string) => headersOf(rules, path);

  it('read as they were written', () => {
    expect(rules).toEqual(headerRules(ENTRIES));
  });
  it.each(['/', '/d/x/p1/', '/en/', '/404.html', '/_astro/search.worker.js', '/data/'])(
    'gives %s the policy once, framed by nobody',
    (path) => {
      expect(of(path).get(CSP)).toBe(headerPolicy(false));
    },
  );
  it('lets any site frame an embedded card, and nothing else', () => {
    expect(of('/embed/d/x/p1/').get(CSP)).toBe(headerPolicy(true));
    expect(of('/embed/d/x/p1/').has('X-Frame-Options')).toBe(false);
    expect(of('/d/x/').get('X-Frame-Options')).toBe('DENY');
  });
  it('says everywhere that types are not guessed', () => {
    for (const path of ['/', '/robots.txt', '/embed/x/', '/data/a.csv'])
      expect(of(path).get('X-Content-Type-Options')).toBe('nosniff');
  });
  it('opens the data to programs of other sites', () => {
    expect(of('/data/clauses.json').get('Access-Control-Allow-Origin')).toBe('*');
    expect(of('/d/x/').has('Access-Control-Allow-Origin')).toBe(false);
  });
  it('stands below a base path', () => {
    const below = headerRules(ENTRIES, '/x/');
    expect(headersOf(below, '/x/d/').get(CSP)).toBe(headerPolicy(false));
    expect(headersOf(below, '/y/')).toEqual(new Map());
  });
  it('refuses a line it can not read', () => {
    expect(() => readHeaders('/*\nX-A: b\n')).toThrow('_headers:2');
  });
});

describe('servers', () => {
  it.each([
    ['Apache', apache('/')],
    ['nginx', nginx('/')],
  ])('%s sends both policies', (_, text) => {
    expect(text).toContain(headerPolicy(false));
    expect(text).toContain(headerPolicy(true));
  });
  it('are written down as the code has them', () => {
    expect(readFileSync('docs/hosting.md', 'utf8')).toContain(nginx('/'));
  });
});
