import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../src/model/index.ts';
import {
  cardHeight,
  embedPath,
  frameCode,
  oEmbed,
  oEmbedPath,
  shownText,
} from '../../site/lib/open/embed.ts';
import { makeClause } from '../support/clause.ts';

const HOSTILE = `"><script>alert(1)</script>'&amp; {{x}}\n甲`;
const document = { title: HOSTILE, role: 'policy', issuers: ['甲市人民政府'] } as unknown as PolicyDocument;

/** Elements of a fragment as a browser parses it. */
function elements(html: string): DefaultTreeAdapterTypes.Element[] {
  const found: DefaultTreeAdapterTypes.Element[] = [];
  const walk = (node: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const child of node.childNodes)
      if ('tagName' in child) {
        found.push(child);
        walk(child);
      }
  };
  walk(parseFragment(html));
  return found;
}

describe('the code for another page', () => {
  it('is one frame without script, whatever the title', () => {
    const [frame, ...rest] = elements(frameCode('https://example.org/embed/d/x/p1/', HOSTILE, 300));
    expect(rest).toEqual([]);
    expect(frame?.tagName).toBe('iframe');
    const attributes = Object.fromEntries((frame?.attrs ?? []).map((a) => [a.name, a.value]));
    expect(attributes['src']).toBe('https://example.org/embed/d/x/p1/');
    expect(attributes['title']).toBe(HOSTILE.replace('\n', ' '));
    expect(Object.keys(attributes).filter((name) => name.startsWith('on'))).toEqual([]);
  });
  it('is as high as the text asks for, within limits', () => {
    expect(cardHeight(30)).toBeLessThan(cardHeight(200));
    expect(cardHeight(100_000)).toBe(cardHeight(10_000));
  });
});

describe('oEmbed', () => {
  const clause = makeClause(HOSTILE);
  const addresses = {
    site: 'https://example.org/',
    card: 'https://example.org/embed/d/x/p1/',
    picture: 'https://example.org/og/d/x/p1.png',
  };
  it('has what the standard asks of a rich one', () => {
    const made = JSON.parse(JSON.stringify(oEmbed(clause, document, HOSTILE, addresses))) as Record<
      string,
      unknown
    >;
    expect(made).toMatchObject({ version: '1.0', type: 'rich', width: 640, author_name: '甲市人民政府' });
    expect(made['height']).toBeTypeOf('number');
    expect(elements(String(made['html'])).map((e) => e.tagName)).toEqual(['iframe']);
  });
  it('gives the three facts of a thumbnail or none', () => {
    const without = oEmbed(clause, document, HOSTILE, { ...addresses, picture: null });
    expect(Object.keys(without).filter((key) => key.startsWith('thumbnail'))).toEqual([]);
    expect(
      Object.keys(oEmbed(clause, document, HOSTILE, addresses)).filter((k) => k.startsWith('thumbnail')),
    ).toHaveLength(3);
  });
  it('stands at addresses of its own', () => {
    expect(embedPath('x/p1')).toBe('/embed/d/x/p1/');
    expect(embedPath('x/p1', 'r-1')).toBe('/embed/d/x/p1/r-1/');
    expect(oEmbedPath('x/p1')).toBe('/oembed/d/x/p1.json');
  });
});

describe('a card', () => {
  it('shows an official text whole and quotes anybody else', () => {
    const text = '节'.repeat(500);
    expect(shownText({ role: 'policy' }, text)).toBe(text);
    expect(shownText({ role: 'companion' }, text)).toHaveLength(121);
  });
});
