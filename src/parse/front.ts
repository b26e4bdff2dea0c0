import type { Block } from './blocks.ts';
import type { FrontMatter } from './types.ts';

const TITLE_END =
  /(?:方案|意见|计划|通知|办法|条例|规划|纲要|决定|细则|规定|解读|要点|措施|清单|决议|公告|通告|批复|函|规则|标准|指南|导则|报告|实施|法|战略|目录|行动|任务|若干政策|[）)》])$/u;
const NUMBER =
  /^[（(]?\s*((?:[\u4e00-\u9fff]{1,12}\s*)[〔［[（(【﹝]\s*[0-9０-９]{4}\s*[〕］\])）】﹞]\s*(?:第\s*)?[0-9０-９]{1,5}\s*号)\s*[)）]?$/u;
const DATE =
  /^[（(]?\s*([0-9０-９]{4}|[二][〇○零一二三四五六七八九]{3})\s*年\s*([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*日\s*(?:[\u4e00-\u9fff]{0,12})?[)）]?$/u;
/** 2008年8月1日国务院令第531号公布; 经…会议通过. */
const PROMULGATION = /^[（(]?.{0,30}(?:公布|通过|发布|施行|修订|修正|印发).{0,40}[)）]?$/u;
const ORDER =
  /([\u4e00-\u9fff]{2,20}令)\s*(?:[〔［[(（][0-9０-９]{4}[〕］\])）])?\s*第\s*([0-9０-９]{1,4})\s*号/u;
const ADDRESSEES = /[：:]$/u;
const ABRIDGED = /[（(]\s*(?:本文|此文|内容)?\s*有(?:所)?删[减节]\s*[)）]/u;
const ISSUER =
  /^[^，。；：:—]{2,}(?:人民政府|委员会|办公厅|办公室|国务院|中共中央|银行|总社|公司|[部委厅局署会院])$/u;

const HAN: Record<string, number> = {
  〇: 0,
  '○': 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

function smallNumber(text: string): number {
  const plain = text.replace(/[０-９]/gu, (d) => String(d.charCodeAt(0) - 0xff10));
  if (/^[0-9]+$/u.test(plain)) return Number(plain);
  const [tens, ones] = plain.includes('十') ? plain.split('十') : ['', plain];
  if (!plain.includes('十')) return Number([...plain].map((ch) => HAN[ch] ?? 0).join(''));
  return (tens === '' ? 1 : (HAN[tens ?? ''] ?? 0)) * 10 + (ones === '' ? 0 : (HAN[ones ?? ''] ?? 0));
}

/** ISO date of a line that is a date and nothing else, or null. */
export function readDateLine(text: string): string | null {
  const match = DATE.exec(text.trim());
  if (match?.[1] === undefined || match[2] === undefined || match[3] === undefined) return null;
  const [year, month, day] = [smallNumber(match[1]), smallNumber(match[2]), smallNumber(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** A line of a title: no stop or comma, not long. */
function couldBeTitle(text: string): boolean {
  if (/^[（(].*[)）]$/u.test(text)) return false;
  return (
    text.length <= 80 &&
    !/[。；，,;？！]/u.test(text) &&
    !ADDRESSEES.test(text) &&
    !NUMBER.test(text) &&
    readDateLine(text) === null
  );
}

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
  let lastTitle = -1;
  let open = '';
  for (const [i, block] of blocks.entries()) {
    const text = block.text.trim();
    // Without numbering nothing tells a second title from a heading of the body.
    if (!numbered && /。/u.test(text)) break;
    if (block.lead !== '' || !couldBeTitle(text)) {
      open = '';
      continue;
    }
    open = block.gap ? text : open + text;
    if (block.heading !== null || TITLE_END.test(open) || i === 0) lastTitle = i;
  }
  let end = lastTitle + 1;
  // Number, date, (本文有删减) and addressees under the title belong to the head.
  while (end < blocks.length) {
    const text = blocks[end]?.text.trim() ?? '';
    const headLine =
      NUMBER.test(text) ||
      readDateLine(text) !== null ||
      (PROMULGATION.test(text) && /年/u.test(text)) ||
      ABRIDGED.test(text) ||
      (ADDRESSEES.test(text) && !/[。]/u.test(text)) ||
      (/^[（(].{0,40}[)）]$/u.test(text) && text.length < 42);
    if (!headLine) break;
    end += 1;
  }
  return { front: blocks.slice(0, end), preamble: blocks.slice(end) };
}

/** 中华人民共和国国务院令第531号, in a line of promulgation. */
function orderNumber(line: string): string | undefined {
  const match = ORDER.exec(line.replace(/^.*日\s*/u, ''));
  return match === null ? undefined : match[0];
}

/** What the head says of the document. Never guessed: null where the words are not there. */
export function readFront(front: readonly Block[], closing: readonly Block[]): FrontMatter {
  const lines = front.map((b) => b.text.trim());
  let title: string | null = null;
  let run = '';
  front.forEach((block, i) => {
    const text = lines[i] ?? '';
    if (!couldBeTitle(text)) {
      run = '';
      return;
    }
    const together = block.gap || block.heading !== null ? text : run + text;
    run = together;
    if (block.heading !== null || TITLE_END.test(together) || title === null) title = together;
  });
  const number = lines.map((l) => NUMBER.exec(l)?.[1] ?? orderNumber(l)).find((n) => n !== undefined);
  const endLines = closing.map((b) => b.text.trim());
  const dates = [...lines, ...endLines].map(readDateLine).filter((d) => d !== null);
  const issuers = endLines
    .filter((l) => l.length <= 40 && ISSUER.test(l))
    .flatMap((l) => l.split(/[\s\u3000]{2,}/u));
  return {
    title,
    documentNumber: number?.replace(/\s+/gu, '') ?? null,
    issuedOn: dates.at(-1) ?? null,
    issuers,
    abridged: lines.some((l) => ABRIDGED.test(l)),
  };
}

/**
 * Number of blocks at the end that are not provisions: names of the issuers,
 * the date, 来源, （此件公开发布）.
 */
export function closingLength(blocks: readonly Block[]): number {
  let n = 0;
  while (n < blocks.length) {
    const block = blocks[blocks.length - 1 - n];
    if (block === undefined || block.marker !== null) break;
    const text = block.text.trim();
    const closing =
      readDateLine(text) !== null ||
      /^(?:——|—|[（(])?\s*(?:来源|信息来源|抄送|主办|承办|责任编辑|编辑)/u.test(text) ||
      /^[（(]\s*(?:此件|此文|本文|联系人|附件)[^（）()]{0,60}[)）]$/u.test(text) ||
      (text.length <= 40 && ISSUER.test(text) && !/[，。；：]/u.test(text));
    if (!closing) break;
    n += 1;
  }
  return n;
}
