import type { Block } from './blocks.ts';
import { isClosing } from './closing.ts';
import { readNumberLine } from './front-fields.ts';
import { titleLine } from './title.ts';

/** 附件：1.某表 under a letter: opens the list of what is attached and no attachment. */
const LIST_OPENING = /^附\s*件(?:下载|列表)?\s*[：:]/u;
/** Longest entry of such a list, in characters. */
const LONGEST_ENTRY = 80;

const isEntry = (block: Block): boolean =>
  block.text.length <= LONGEST_ENTRY && !/[。；]./u.test(block.text) && block.heading === null;

/**
 * Take the numbers of the lists of attachments (附件：1.… 2.… above the sign-off,
 * or at the end of a web page) out of the numbering of the text: their blocks
 * lose their markers and belong to what closes the text. Linear.
 */
export function settleAttachmentLists(blocks: readonly Block[]): Block[] {
  const settled = [...blocks];
  const later = laterAttachments(blocks);
  for (let i = 0; i < blocks.length; i += 1) {
    const block = blocks[i];
    if (block === undefined) continue;
    const end = listEnd(blocks, i);
    if (end === i) continue;
    const text = block.text.trim();
    const opens = LIST_OPENING.test(text);
    const after = blocks[end];
    const signed = after !== undefined && isClosing(after);
    const repeated = block.marker?.class === 'x' && (later.get(block.marker.number) ?? -1) >= end;
    const attachedNext = after?.marker?.class === 'x';
    const atEnd =
      after === undefined && (end - i > 1 || /\.(?:pdf|docx?|xlsx?|zip|rar|wps|ofd)\s*$/iu.test(text));
    const isList =
      block.marker?.class === 'x'
        ? (end - i > 1 && (signed || atEnd)) ||
          (repeated && (signed || attachedNext || end - i > 1)) ||
          (signed && opens && text.length > 4)
        : opens && (signed || attachedNext || after === undefined || end - i > 1);
    if (!isList) continue;
    for (let k = i; k < end; k += 1) {
      const entry = blocks[k];
      if (entry !== undefined) settled[k] = { ...entry, marker: null, lead: '', closing: true };
    }
    i = end - 1;
  }
  return settled;
}

/** Last place of each number of attachment. */
function laterAttachments(blocks: readonly Block[]): Map<number, number> {
  const places = new Map<number, number>();
  blocks.forEach((block, i) => {
    if (block.marker?.class === 'x') places.set(block.marker.number, i);
  });
  return places;
}

/** End of the run of entries that starts at `i`, or `i` where none does. */
function listEnd(blocks: readonly Block[], i: number): number {
  const block = blocks[i];
  if (block === undefined) return i;
  const isAttachment = block.marker?.class === 'x';
  if (!isAttachment && !(block.marker === null && LIST_OPENING.test(block.text.trim()))) return i;
  if (!isEntry(block) && !LIST_OPENING.test(block.text.trim())) return i;
  let end = i + 1;
  let number = block.marker?.number ?? (/[：:]\s*(?:1|１)\s*[.．、]/u.test(block.text) ? 1 : 0);
  const bare = /^附\s*件\s*[：:]?$/u.test(block.text.trim());
  if (bare) number = 0;
  for (; end < blocks.length; end += 1) {
    const next = blocks[end];
    if (next === undefined || !isEntry(next)) break;
    const cls = next.marker?.class;
    if ((cls !== 'x' && cls !== 'i') || next.marker?.number !== number + 1) break;
    // 附件 and a title below it is an attachment itself.
    if (cls === 'x' && next.text.trim().length <= (next.marker.length || 0)) break;
    number += 1;
  }
  return end;
}

/** One text and what closes it. A document has one, and one more for each attachment. */
export interface TextPart {
  /** Title of an attached text that no 附件 announces, else none. */
  title: Block[];
  blocks: Block[];
}

/** Words in which the titles of texts that are sent round end. */
const ATTACHED_TITLE =
  /(?:方案|意见|计划|办法|规划|纲要|细则|规定|要点|措施|条例|规则|规程|标准|指南|导则|目录|清单|制度|章程|表)(?:[（(][^（()）]{1,20}[)）])?$/u;
const TITLE_LINES = 4;

/**
 * The text proper, then each attachment: one opens with 附件, or with a title of
 * its own after a sign-off, or with one that the notice names (`isAnnounced`),
 * under which the numbering begins anew. Linear.
 */
export function textParts(
  blocks: readonly Block[],
  isAnnounced: (title: string) => boolean = () => false,
): TextPart[] {
  const parts: TextPart[] = [{ title: [], blocks: [] }];
  const nextNumbered = nextMarked(blocks);
  let signed = false;
  /** Has the part at hand numbered clauses? */
  let numbered = false;
  for (let i = 0; i < blocks.length; i += 1) {
    const block = blocks[i];
    if (block === undefined) continue;
    if (block.marker?.class === 'x') {
      parts.push({ title: [], blocks: [block] });
      signed = numbered = false;
      continue;
    }
    if (block.marker === null && i > 0) {
      const closes = isClosing(block);
      const found = closes ? [] : titleAt(blocks, i);
      const begins = signed || (numbered && isAnnounced(found.map((b) => b.text).join('')));
      const title = begins ? found : [];
      const opener = blocks[nextNumbered[i + title.length] ?? -1];
      const anew = opener?.marker?.number === 1 && 'bcapsi'.includes(opener.marker.class);
      if (title.length > 0 && anew) {
        parts.push({ title, blocks: [] });
        i += title.length - 1;
        signed = numbered = false;
        continue;
      }
      if (closes) signed = true;
      else if (signed && !/^[（(].*[)）]$/u.test(block.text.trim())) signed = false;
    } else if (block.marker !== null) {
      signed = false;
      numbered = true;
    }
    parts.at(-1)?.blocks.push(block);
  }
  return parts;
}

/** Words in which the titles of letters end; one is a text of its own where a number or addressees follow. */
const LETTER_TITLE = /(?:通知|决定|公告|通告|批复|函|通报)$/u;
const opensLetter = (block: Block | undefined): boolean =>
  block !== undefined &&
  (readNumberLine(block.text) !== null ||
    /^.{0,20}[省市县区州旗局厅委].{0,200}[：:]$/u.test(block.text.trim()));

/** The lines at `i` that are the title of an attached text, or none. */
function titleAt(blocks: readonly Block[], i: number): Block[] {
  let run = '';
  for (let k = i; k < Math.min(blocks.length, i + TITLE_LINES); k += 1) {
    const block = blocks[k];
    const line =
      block === undefined || block.marker !== null || block.lead !== '' ? null : titleLine(block.text.trim());
    if (line === null) return [];
    run += line;
    if (ATTACHED_TITLE.test(run) || (LETTER_TITLE.test(run) && opensLetter(blocks[k + 1])))
      return blocks.slice(i, k + 1);
  }
  return [];
}

/** For every place, the next block with a marker at or after it. */
function nextMarked(blocks: readonly Block[]): number[] {
  const next = new Array<number>(blocks.length + 1).fill(-1);
  for (let i = blocks.length - 1; i >= 0; i -= 1) {
    next[i] = blocks[i]?.marker === null ? (next[i + 1] ?? -1) : i;
  }
  return next;
}
