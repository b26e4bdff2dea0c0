import { isTag, type Element } from 'domhandler';
import type { PageLine } from './blocks.ts';

/** Letters with which a line of prose counts, more than a menu has. */
const PROSE_LETTERS = 15;
const SIGNS = /[，。；：、]/gu;
/** Of all prose, what the element that is the text holds at least. */
const SHARE = 0.8;
/** Blocks that are never the text, by their role or name. */
const AROUND =
  /(?:^|[-_\s])(?:nav|menu|footer|foot|header|sidebar|breadcrumb|crumb|share|copyright|related|recommend|comment|toolbar|search)(?:$|[-_\s\d])/iu;

/** How much prose a line is: letters with signs, not links. */
function prose(own: PageLine): number {
  const letters = own.text.length - own.linked;
  const signs = own.text.match(SIGNS)?.length ?? 0;
  if (own.row) return letters;
  return letters >= PROSE_LETTERS && signs > 0 ? letters + signs * 10 : 0;
}

function above(el: Element): Element | null {
  return el.parent !== null && isTag(el.parent) ? el.parent : null;
}

function ancestors(el: Element): Element[] {
  const chain: Element[] = [];
  for (let at: Element | null = el; at !== null; at = above(at)) chain.push(at);
  return chain;
}

/**
 * The element that holds the text of a page: the innermost one with nearly all
 * of its prose. Null for a page without prose.
 */
export function mainElement(lines: readonly PageLine[]): Element | null {
  const weight = new Map<Element, number>();
  const depths = new Map<Element, number>();
  let total = 0;
  for (const own of lines) {
    const value = isAround(own.host) ? 0 : prose(own);
    if (value === 0) continue;
    total += value;
    const chain = ancestors(own.host);
    chain.forEach((el, i) => {
      weight.set(el, (weight.get(el) ?? 0) + value);
      depths.set(el, chain.length - i);
    });
  }
  if (total === 0) return null;
  let best: Element | null = null;
  let depth = -1;
  for (const [el, value] of weight) {
    if (value < total * SHARE) continue;
    const own = depths.get(el) ?? 0;
    if (own > depth) {
      depth = own;
      best = el;
    }
  }
  // One long paragraph holds the prose of a short text: what stands beside it is the text's too.
  while (best !== null && /^(?:p|span|h[1-6]|li|td|tr|tbody|blockquote|center|font)$/u.test(best.name)) {
    const outer = above(best);
    if (outer === null) break;
    best = outer;
  }
  return best;
}

/** Does this element, or one that holds it, say that it is furniture? */
export function isAround(el: Element): boolean {
  return ancestors(el).some((e) => {
    if (/^(?:nav|footer|aside)$/u.test(e.name)) return true;
    if (e.name === 'body' || e.name === 'html' || e.name === 'main' || e.name === 'article') return false;
    return AROUND.test(e.attribs['class'] ?? '') || AROUND.test(e.attribs['id'] ?? '');
  });
}

/** Is `el` within `main`? */
export function isWithin(el: Element, main: Element): boolean {
  return ancestors(el).includes(main);
}
