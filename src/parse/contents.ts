import type { Block } from './blocks.ts';

const CONTENTS_HEADING = /^目\s*[录次]$/u;
/** Dots or a page number at the end of a line of a table of contents. */
const LEADERS = /(?:\.{3,}|…{1,}|·{3,}|-{3,})\s*[0-9０-９]{0,4}$|\s[0-9０-９]{1,4}$/u;

const key = (text: string): string => text.replace(/[\s.…·\-—0-9０-９]+$/u, '').replace(/[\s。：:]/gu, '');

/**
 * Take a table of contents out of the way of the numbering: the lines under
 * 目录 up to the first heading that stands in the table and again after it.
 */
export function withoutContents(blocks: readonly Block[]): { contents: Block[]; rest: Block[] } {
  const start = blocks.findIndex((b) => CONTENTS_HEADING.test(b.text.trim()));
  if (start === -1) return { contents: [], rest: [...blocks] };
  const seen = new Set<string>();
  let end = start + 1;
  for (; end < blocks.length; end += 1) {
    const block = blocks[end];
    if (block === undefined) break;
    const text = block.text.trim();
    if (seen.has(key(text))) break;
    if (!LEADERS.test(text) && (text.length > 60 || /[。；]/u.test(text))) break;
    seen.add(key(text));
  }
  return { contents: blocks.slice(start, end), rest: [...blocks.slice(0, start), ...blocks.slice(end)] };
}
