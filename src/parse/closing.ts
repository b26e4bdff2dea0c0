import type { Block } from './blocks.ts';
import { readDateLine, readNumberLine, readOrgans } from './front-fields.ts';

const REMARK =
  /^(?:——|—|[（(【[])?\s{0,9}(?:来源|信息来源|稿件来源|抄送|抄报|主送|分送|主办|承办|校对|印数|共印|主题词|关键词|责任编辑|编辑|公开方式|公开属性|联系人|联系电话|主动公开|依申请公开|此件)/u;
const BRACKET_REMARK =
  /^[（(【]\s{0,9}(?:此件|此文|本文|联系人|联系方式|附件|来源|新华社|完|主动公开|依申请公开|依申请公|公开方式|内部|不予公开)[^（）()]{0,80}[)）】]$/u;
/** 某市人民政府办公室 2022年3月5日印发. */
const IMPRINT =
  /^[\u4e00-\u9fff\s]{2,60}\s{0,9}[0-9０-９〇○零一二三四五六七八九十]{4}\s{0,9}年.{3,12}日\s{0,9}印发$/u;
/** Longest run of names and remarks that is looked at. */
const LONGEST_LINE = 200;

/** Does this block close a text: names of issuers, date, imprint, remark on publicity? */
export function isClosing(block: Block): boolean {
  if (block.closing === true) return true;
  if (block.marker !== null) return false;
  const text = block.text.trim();
  if (text.length > LONGEST_LINE) return /^(?:抄送|抄报|主送|分送)\s{0,9}[：:]/u.test(text);
  return (
    readDateLine(text) !== null ||
    IMPRINT.test(text) ||
    REMARK.test(text) ||
    BRACKET_REMARK.test(text) ||
    readOrgans(text).length > 0 ||
    splitSignOff(text) !== null ||
    isSigner(text) ||
    // （某办发〔2022〕18号）under the date, as copies for the public have it.
    (/^[（(].{6,40}号[)）]$/u.test(text) && readNumberLine(text) !== null) ||
    /^[（(]\s?共印\s?[0-9０-９]{1,6}\s?份\s?[)）]$/u.test(text)
  );
}

/** 部长 某某某, under an order. */
function isSigner(text: string): boolean {
  return /^(?:代?部长|主任|省长|市长|署长|局长|主席|总理|行长|州长|县长|区长)[：:\s\u3000]{1,8}[\u4e00-\u9fff](?:[\s\u3000]?[\u4e00-\u9fff]){1,3}$/u.test(
    text,
  );
}

/** 某市人民政府 2022年3月5日 on one line, as names and date; null where it is no such line. */
export function splitSignOff(text: string): { organs: string[]; date: string } | null {
  const bare = /^[（(]([^（()）]{8,120})[)）]$/u.exec(text)?.[1]?.trim() ?? text;
  const match =
    /^([\u4e00-\u9fff\s\u3000]{2,80}?)[\s\u3000]{0,40}((?:[0-9０-９]{4}|[二][〇○零一二三四五六七八九]{3})\s{0,9}年.{3,12}日)$/u.exec(
      bare,
    );
  if (match?.[1] === undefined || match[2] === undefined) return null;
  const organs = readOrgans(match[1].trim());
  const date = readDateLine(match[2]);
  return organs.length > 0 && date !== null ? { organs, date } : null;
}

/** Date of an imprint (…2022年3月5日印发), or null. */
export function imprintDate(text: string): string | null {
  return IMPRINT.test(text.trim())
    ? readDateLine(/[0-9０-９〇○零一二三四五六七八九十]{4}\s{0,9}年.*$/u.exec(text)?.[0] ?? '')
    : null;
}

/** How far from the end a sign-off may stand, in blocks. */
const FARTHEST = 12;

/**
 * Number of blocks at the end that are not provisions: the run of closing
 * blocks, or all from a name and date on where short remarks follow them. Linear.
 */
export function closingLength(blocks: readonly Block[]): number {
  let n = 0;
  while (n < blocks.length) {
    const block = blocks[blocks.length - 1 - n];
    if (block === undefined || !isClosing(block)) break;
    n += 1;
  }
  for (let k = n; k < Math.min(blocks.length, n + FARTHEST); k += 1) {
    const at = blocks.length - 1 - k;
    const block = blocks[at];
    if (block === undefined || block.marker !== null || block.text.length > LONGEST_LINE) break;
    const signed =
      splitSignOff(block.text.trim()) !== null ||
      (readDateLine(block.text) !== null && readOrgans(blocks[at - 1]?.text ?? '').length > 0);
    if (signed) return k + 1 + closingLength(blocks.slice(Math.max(0, at - FARTHEST), at));
  }
  return n;
}
