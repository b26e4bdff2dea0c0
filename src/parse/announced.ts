import type { Block } from './blocks.ts';
import type { FrontSources } from './front-matter.ts';

/** 关于印发《某清单》的通知, 关于印发某清单的通知: what is sent round. */
const SENT = /(?:印发|转发|发布|公布|颁布)[《〈]?([^《》〈〉]{4,90}?)[》〉]?的(?:通知|公告|通告|决定|函)/u;
/** Most lines that a title is printed over. */
const MOST_LINES = 4;

const bare = (text: string): string => text.replace(/[\s《》“”〈〉（）()]+/gu, '');

/**
 * The title that a notice names, where it stands below the notice on lines of
 * its own. Without numbering nothing else shows where the text begins. Linear.
 */
export function announcedTitle(front: readonly Block[], blocks: readonly Block[]): FrontSources['attached'] {
  const name = bare(SENT.exec(front.map((b) => b.text.trim()).join(''))?.[1] ?? '');
  if (name === '') return null;
  for (let i = front.length; i < blocks.length; i += 1) {
    let run = '';
    for (let k = i; k < Math.min(blocks.length, i + MOST_LINES); k += 1) {
      const block = blocks[k];
      if (block === undefined || block.marker !== null || block.text.length > name.length * 2) break;
      run += block.text.trim();
      const own = bare(run);
      if (own === name) return { heading: run, line: blocks[i]?.startLine ?? 1 };
      if (!name.startsWith(own)) break;
    }
  }
  return null;
}
