import { isTag, isText, type ChildNode, type Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { readMeta } from '../../../parse/meta.ts';
import { line, RefusedFile, type Reading } from '../reading.ts';
import { pageLines, type PageLine } from './blocks.ts';
import { decodePage } from './decode.ts';
import { isAround, isWithin, mainElement } from './main-content.ts';

/** Version of what this reader makes of a file; raise it when its lines change. */
export const HTML_READER = 'html-1';

/** Least Han characters of a page that has a text. */
const LEAST_TEXT = 30;
/** Least letters of a heading above the text that the page's own title has as well. */
const LEAST_TITLE = 6;

/** Text of a web page, a line a block; what stands around the text is told from it. @throws {RefusedFile} */
export function readHtml(bytes: Uint8Array): Reading {
  const page = parseDocument(decodePage(bytes), { decodeEntities: true });
  const body = findElement(page.children, 'body') ?? firstElement(page.children);
  if (body === null) throw new RefusedFile('no HTML in it');
  const lines = pageLines(body.name === 'body' ? body.children : page.children, body);
  const han = lines.reduce((n, l) => n + (l.text.match(/[\u4e00-\u9fff]/gu)?.length ?? 0), 0);
  // A page of short lines alone is all text.
  const main = mainElement(lines) ?? (han >= LEAST_TEXT ? body : null);
  if (main === null)
    throw new RefusedFile('a web page without a text (is it made by a script after loading?)');
  const title = findElement(page.children, 'title');
  const declared =
    title === null
      ? ''
      : title.children
          .filter(isText)
          .map((t) => t.data)
          .join('')
          .replace(/\s+/gu, ' ')
          .trim();
  const first = lines.findIndex((l) => isWithin(l.host, main));
  return {
    reader: HTML_READER,
    lines: lines.map((own, i) =>
      line(own.text, {
        apart: own.row,
        heading: own.heading,
        aside:
          isWithin(own.host, main) || (i < first && belongsToHead(own, declared)) ? null : 'web-furniture',
      }),
    ),
    pages: null,
    declaredTitle: declared === '' ? null : declared,
  };
}

/** Above the text: its title, or a line of the table of facts (索引号, 发文字号). */
function belongsToHead(own: PageLine, declared: string): boolean {
  if (isAround(own.host) && own.heading === null) return readMeta(own.text).some((m) => m.field !== 'other');
  if (readMeta(own.text).length > 0) return true;
  const bare = own.text.replace(/\s+/gu, '');
  if (bare.length < LEAST_TITLE) return false;
  return (
    (own.heading !== null && own.linked === 0) ||
    (declared.replace(/\s+/gu, '').includes(bare) && own.linked === 0)
  );
}

/** First element of a name, in the order of the page; pages nest as deep as they like. */
function findElement(nodes: readonly ChildNode[], name: string): Element | null {
  const rest = [...nodes].reverse();
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (!isTag(node)) continue;
    if (node.name === name) return node;
    for (let i = node.children.length - 1; i >= 0; i -= 1) {
      const child = node.children[i];
      if (child !== undefined) rest.push(child);
    }
  }
  return null;
}

function firstElement(nodes: readonly ChildNode[]): Element | null {
  return nodes.find(isTag) ?? null;
}
