import type { Block } from './blocks.ts';
import { readDateLine, readMonthLine, readNumberLine, readOrder, readOrgans } from './front-fields.ts';
import { readMeta } from './meta.ts';
import { readTitles } from './title.ts';

/** 2008年8月1日国务院令第531号公布; 经…会议通过. */
export const PROMULGATION = /^[（(]?.{0,60}(?:公布|通过|发布|施行|修订|修正|印发|批准).{0,400}[)）]?$/u;
/** （2023年1月10日在某市人民代表大会上）: when a report or speech was given. */
export const GIVEN = /^[（(][0-9０-９]{4}\s?年.{3,12}日\s?在.{2,60}上[)）]$/u;
const ADDRESSEES = /[：:]$/u;
export const ABRIDGED = /[（(]\s{0,9}(?:本文|此文|内容)?\s{0,9}有(?:所)?删[减节]\s{0,9}[)）]/u;
const IN_BRACKETS = /^[（(【].{0,60}[)）】]$/u;
/** How far down a second title may stand, in blocks. */
const LONGEST_HEAD = 600;
/** A line of dates and sources as web pages have under a title. */
const DATELINE = /^(?:[0-9]{4}[-/.年].{0,120}|.{0,20}新华社.{0,20}电.{0,10})$/u;

/**
 * Split the blocks before the first numbering into the head (title, number,
 * date, addressees: `front`) and the paragraphs of the preamble.
 * In a covering notice everything up to the second title is head.
 * @param numbered whether the text has numbered clauses at all
 */
export function splitFront(
  blocks: readonly Block[],
  numbered: boolean,
): { front: Block[]; preamble: Block[] } {
  // Without numbering nothing tells a second title from a heading of the body.
  const prose = numbered ? -1 : blocks.findIndex((b) => /[。；]/u.test(b.text));
  const head = blocks.slice(0, Math.min(prose === -1 ? blocks.length : prose, LONGEST_HEAD));
  const titles = readTitles(head);
  const complete = titles.filter((t) => t.complete);
  const last = numbered ? complete.at(-1) : complete.find((t) => t.end > 0);
  let end = (last ?? titles.find((t) => t.start === 0) ?? titles[0])?.end ?? 0;
  // Number, date, (本文有删减) and addressees under the title belong to the head.
  while (end < blocks.length && isHeadLine(blocks[end]?.text.trim() ?? '')) end += 1;
  return { front: blocks.slice(0, end), preamble: blocks.slice(end) };
}

function isHeadLine(text: string): boolean {
  if (
    readNumberLine(text) !== null ||
    readDateLine(text) !== null ||
    readMonthLine(text) !== null ||
    readOrgans(text).length > 0
  )
    return true;
  if (PROMULGATION.test(text) && /年/u.test(text) && /^[（(0-9０-９]/u.test(text) && !/。./u.test(text))
    return true;
  if (GIVEN.test(text) || ABRIDGED.test(text) || IN_BRACKETS.test(text)) return true;
  if (
    ADDRESSEES.test(text) &&
    !/[。]/u.test(text) &&
    !/^问|(?:如下|意见|方案|办法|规定|措施|通知)[：:]$/u.test(text)
  )
    return true;
  // The title in English.
  if (/^[A-Z][A-Za-z ,.’'&()0-9–-]{3,200}$/u.test(text)) return true;
  if (DATELINE.test(text) && !/[。，]/u.test(text)) return true;
  return (
    readMeta(text).some((m) => m.value !== '' || m.field !== 'other') ||
    readOrder(text)?.replace(/\s+/gu, '') === text.replace(/\s+/gu, '')
  );
}
