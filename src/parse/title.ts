import type { Block } from './blocks.ts';
import { imprintDate, splitSignOff } from './closing.ts';
import {
  readDateLine,
  readMonthLine,
  readNumberLine,
  readOrder,
  readOrgans,
  trailingNumber,
} from './front-fields.ts';
import { beforeMeta, readMeta } from './meta.ts';

/** Words in which titles of policy texts and of texts about them end. */
const TITLE_WORDS =
  '方案|意见|建议|计划|通知|会议纪要|纪要|答复|办法|条例|规划|纲要|大纲|决定|细则|规定|解读|问答|答记者问|要点|措施|清单|决议|公告|通告|公报|通报|批复|复函|函|规则|规程|规范|标准|指南|指引|导则|指标|报告|汇报|总结|说明|实施|法|战略|目录|名录|名单|名册|行动|任务|政策|修正案|宪法|章程|制度|机制|体系|倡议|倡议书|责任书|白皮书|蓝皮书|路线图|任务书|讲话|致辞|预案|举措|分工|安排|工作|条(?:措施)?|表|图|书|令|(?:监管|管理|技术|建设)要求';
const TITLE_END = new RegExp(
  `(?:${TITLE_WORDS})(?:[》〉”]{1,2}(?:的?(?:通知|解读|公告|决定|函|批复))?)?$`,
  'u',
);
/** …对《某条例》: a sentence that is cut after the name of another text. */
const ENDS_WITH_NAME = /^[^《〈][\s\S]*[》〉]$/u;
/** （2021—2025年）, （试行）, （征求意见稿）: part of the title that it stands after. */
const TITLE_TAIL =
  /[（(][^（()）]{0,20}(?:[0-9０-９]{4}\s{0,9}年?\s{0,9}[-—－–~～至]+\s{0,9}[0-9０-９]{4}\s{0,9}年?|试行|暂行|草案|修订|修正|修改|征求意见稿|送审稿|讨论稿|试用|修订版|[0-9０-９]{4}年(?:版|本)|第[一二三四五六七八九十]{1,3}[版批])[^（()）]{0,10}[)）]$/u;
const RED_HEAD =
  /^(?!.{0,60}关于).{2,60}(?:文件|(?:政府|国务院|委员会)公报|公报\s{1,20}[0-9０-９].{0,20}|办公会议纪要)(?:\s{0,20}[（(]?[0-9０-９〔[].{0,24})?$/u;
const NO_TITLE =
  /^(?:你[们省市县区州厅局委部会处院司办]|根据|按照|依据|依照|为|附\s{0,9}件|附\s{0,9}录|签发人?|抄送|抄报|主送|特此|现将|前\s{0,9}言|目\s{0,9}[录次]$|序\s{0,9}言|引\s{0,9}言|导\s{0,9}言|编者按|新华社|本报|记者|作者|文[/／]|来源|[（(【[]|No\.|.{0,30}(?:签发人?|会签人?|密级|紧急程度|(?:办理)?类别|公开(?:属性|类型|方式)|是否公开)\s{0,9}[：:]|第[0-9一二三四五六七八九十]{1,4}[期号]|问[：:]|答[：:])|^.{0,30}新华社.{0,20}电|^(?:总第|第|[0-9０-９]{4}\s{0,3}年\s{0,3}第)\s{0,3}[0-9０-９]{1,5}\s{0,3}[期号]/u;
/** 征求意见稿 across the page: a stamp. */
const STAMP =
  /^(?:征求意见稿|公开征求意见稿|送审稿|报批稿|讨论稿|草案|初稿|内部(?:资料|文件|使用)(?:注意保存|妥善保管|不得外传)?|注意保存|样张|仅供参考|机密|秘密|特急|加急|紧急|平急)$/u;
/** （关于调整某某的公告）: the title of an announcement under its number; 《某意见》全文如下。 under a report. */
const BRACKETED =
  /^[（(](关于[^（()）]{4,80}的(?:公告|通告|通知|决定))[)）]$|^(?:现将)?《([^《》]{4,100})》全文(?:公布|发布|刊发|刊登)?如下[。：:]?$/u;
/** 某某会议决定 / 对…作如下修改: the beginning of a sentence; a title is of a decision about something. */
const RESOLVES = /^[^《》]{2,60}(?:会议|政府|委员会|研究)决定$/u;
/** 某某发布 2024-05-24 18:30: a line of a web page with the hour. */
const STAMPED_AT = /(?:19|20)[0-9]{2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?\s{1,4}[0-9]{1,2}[:：][0-9]{2}/u;
const ADDRESSEES = /[：:]$/u;
/** How many lines a title may be printed over. */
const MOST_LINES = 5;
const LONGEST = 120;

/** The part of a line that may be (a line of) a title, or null: no stop, not a number, date, label or name. */
export function titleLine(text: string): string | null {
  const bracketed = BRACKETED.exec(text);
  if (bracketed !== null) return bracketed[1] ?? bracketed[2] ?? null;
  const labelled = beforeMeta(text);
  const own = trailingNumber(labelled)?.title ?? labelled;
  if (STAMP.test(own.replace(/\s+/gu, ''))) return null;
  if (!/[\u4e00-\u9fffA-Za-z]/u.test(own) || /^[A-Z0-9０-９\s—－-]+$/u.test(own)) return null;
  if (own === '' || own.length > LONGEST || /[。；;？！](?!.{0,4}$)|[。；;]/u.test(own)) return null;
  if (imprintDate(own) !== null || splitSignOff(own) !== null) return null;
  if (ADDRESSEES.test(own) || NO_TITLE.test(own) || RED_HEAD.test(own)) return null;
  if (RESOLVES.test(own) || STAMPED_AT.test(own)) return null;
  if ((own.match(/[，,]/gu) ?? []).length > 1) return null;
  if (readNumberLine(own) !== null || readDateLine(own) !== null || readMonthLine(own) !== null) return null;
  if (/^[0-9０-９\s\-:：./年月日]+$/u.test(own)) return null;
  // 海关总署公告2021年第5号 is a number.
  if (readOrder(own)?.replace(/\s+/gu, '') === own.replace(/\s+/gu, '')) return null;
  const meta = readMeta(own);
  if (meta.length > 0) return meta[0]?.field === 'title' && meta[0].value !== '' ? meta[0].value : null;
  return own;
}

/** A title read off the head: blocks `[start, end)`. */
export interface TitleRun {
  text: string;
  start: number;
  end: number;
  /** Ends in a word that titles end in, or is marked as a heading. */
  complete: boolean;
}

/** …批准《某规划: cut within the name of another text. */
const leavesNameOpen = (text: string): boolean => text.lastIndexOf('《') > text.lastIndexOf('》');

const isComplete = (text: string): boolean =>
  (TITLE_END.test(text.replace(TITLE_TAIL, '').trim()) &&
    !ENDS_WITH_NAME.test(text) &&
    !leavesNameOpen(text)) ||
  (TITLE_TAIL.test(text) && text.length > 12);

/** Does a line end like a title? */
export const endsLikeTitle = (text: string): boolean => isComplete(text.trim());

/** A title printed over several lines is put together from its letters; names in a row keep their space. */
function joinLines(a: string, b: string): string {
  return /[A-Za-z]$/u.test(a) && /^[A-Za-z]/u.test(b) ? `${a} ${b}` : a + b;
}

/**
 * The titles in the head of a text, in order: lines without a stop, put together
 * until they end like a title. Names of issuers belong to the title that goes on
 * with 关于; alone they are none.
 */
export function readTitles(head: readonly Block[]): TitleRun[] {
  const runs: TitleRun[] = [];
  let i = 0;
  while (i < head.length) {
    const block = head[i];
    const text =
      block === undefined || block.lead !== '' || block.closing === true || answersLabel(head[i - 1])
        ? null
        : titleLine(block.text.trim());
    // A running head over the title begins with its words.
    const next = titleLine(head[i + 1]?.text.trim() ?? '');
    const isHead = text !== null && next !== null && opensBelow(text, head, i + 1);
    if (block === undefined || text === null || (isHead && text.length >= 6)) {
      i += 1;
      continue;
    }
    let run = text;
    let end = i + 1;
    const marked = block.heading !== null;
    const whole = beforeMeta(block.text.trim()) === block.text.trim();
    while (whole && end < head.length && end - i < MOST_LINES) {
      const next = head[end];
      if (next === undefined || (next.heading !== null && !marked)) break;
      const more = next.lead === '' ? nextLine(next.text.trim()) : subtitle(next);
      if (more === null) break;
      const tail = /^[（(]/u.test(more) && !isTailOfLetter(more);
      if (!tail && isComplete(run) && !goesOn(run, more, next.gap) && !awaitsItsEnd(run, head, end)) break;
      if (!tail && (marked || next.gap) && !joinsOverGap(run, more) && !(next.gap && goesOn(run, more, true)))
        break;
      if (tail && !isComplete(run) && !marked) break;
      run = joinLines(run, more);
      end += 1;
      if (tail) break;
    }
    const names = readOrgans(run).length > 0 || isMasthead(run, head, end);
    if (!names) runs.push({ text: run, start: i, end, complete: marked || isComplete(run) });
    i = end;
  }
  return runs;
}

/** Most lines of a title that a running head may have the beginning of. */
const HEAD_LINES = 3;

/** Do the lines from `from` on, put together, open with these words and go on? */
function opensBelow(text: string, head: readonly Block[], from: number): boolean {
  let run = '';
  for (let k = from; k < Math.min(head.length, from + HEAD_LINES); k += 1) {
    run += titleLine(head[k]?.text.trim() ?? '') ?? '';
    if (run.length > text.length) return run.startsWith(text);
    if (run === '' || !text.startsWith(run)) return false;
  }
  return false;
}

/** 某省某厅 / 公告 / 2022年第12号 over the title proper (关于…的公告). */
function isMasthead(run: string, head: readonly Block[], end: number): boolean {
  const issuer = /^(.{2,60}?)\s?(?:公\s?告|通\s?告)$/u.exec(run)?.[1];
  if (issuer === undefined || readOrgans(issuer).length === 0) return false;
  if (head.slice(end, end + 3).some((b) => /^关于/u.test(b.text.trim()))) return true;
  // 〔2022〕26号 under it, and a title further down.
  const numbered = /^[〔［[（(]\s?[0-9]{4}\s?[〕］\])）]\s?第?\s?[0-9]{1,4}\s?号$/u.test(
    head[end]?.text.trim() ?? '',
  );
  return (
    numbered && head.slice(end + 1).some((b) => b.lead === '' && isComplete(titleLine(b.text.trim()) ?? ''))
  );
}

/** Is this a label alone on its line (有效性), so that what stands below is its value and no title? */
function answersLabel(before: Block | undefined): boolean {
  if (before === undefined) return false;
  const [only, ...others] = readMeta(before.text);
  return only !== undefined && others.length === 0 && only.value === '' && only.field !== 'title';
}

/** ——某市白皮书: a second line of the title behind dashes, or null. */
function subtitle(block: Block): string | null {
  const text = block.text.trim();
  return /^(?:—{1,2}|--|－－)/u.test(text) && text.length <= 60 && isComplete(text) ? titleLine(text) : null;
}

/** A line that may go on with a title: as `titleLine`, or the bracket that ends it. */
function nextLine(text: string): string | null {
  if (/^[（(]/u.test(text))
    return text.length < 40 && (TITLE_TAIL.test(text) || isTailOfLetter(text)) ? text : null;
  return titleLine(text);
}

/** （2021—2035年）的批复: the tail of the text that a letter is about, and what the letter is. */
const isTailOfLetter = (text: string): boolean => {
  const bracket = /^(.{1,30}[)）])的(?:批复|复函|函|通知|公告|决定|意见)$/u.exec(text)?.[1];
  return bracket !== undefined && TITLE_TAIL.test(bracket);
};

/** Words that end a title, and words that titles have in their middle as well. */
const STRONG_END =
  /(?:方案|意见|计划|通知|办法|条例|规划|纲要|决定|细则|规定|要点|措施|清单|公告|指南|标准|目录|报告)$/u;
const LONGEST_REST = 30;

/** Is a run that could be whole cut all the same (…关于印发《某方案 / 实施细则》的通知)? */
function goesOn(run: string, more: string, gap: boolean): boolean {
  const count = (sign: RegExp): number => (run.match(sign) ?? []).length;
  if (count(/《/gu) > count(/》/gu) || count(/[（(]/gu) > count(/[)）]/gu)) return true;
  if (/^(?:的|和|及|与|、|》|”)/u.test(more) || isTailOfLetter(more)) return true;
  // Over a blank line the name of an issuer may be the end of a sign-off.
  if ((!gap || /^(?:关于|印发|转发|批转)/u.test(more)) && readOrgans(run).length > 0) return true;
  // 关于《…》的政策 / 问答
  if (!gap && /^(?:政策)?(?:解读|问答|答记者问)$/u.test(more)) return true;
  // …的决 / 定: the last letters of a word that titles end in.
  if (more.length <= 3 && STRONG_END.test(run + more) && !STRONG_END.test(more)) return true;
  // …三年行动 / 方案 is whole only with its last word.
  const strong = (text: string): boolean => STRONG_END.test(text.replace(TITLE_TAIL, '').trim());
  const rest = gap ? LONGEST_REST / 3 : LONGEST_REST;
  if (!strong(run) && more.length <= rest && strong(more) && !/^关于/u.test(more)) return true;
  // 关于印发某某方案 / 的通知 too.
  return (
    !gap &&
    /(?:关于)?(?:印发|转发|发布|公布|批转|修改)/u.test(run) &&
    !/(?:通知|决定|公告|函|批复|令)$/u.test(run) &&
    /(?:通知|公告|决定|函|批复)$/u.test(more) &&
    more.length <= 30
  );
}

/** What a title with 关于 ends in, besides the names of measures that it may speak of. */
const ABOUT_END =
  /的(?:(?:指导|实施|若干|工作|处理)?意见|报告|通知|决定|公告|通告|函|批复|建议|说明|议案|决议|通报|办法|规定)$/u;

/** 关于某某计划 / 执行情况与某某计划 / 草案的报告: the word that a title with 关于 must end in is yet to come. */
function awaitsItsEnd(run: string, head: readonly Block[], end: number): boolean {
  if (!/^(?:.{0,40}\s)?关于/u.test(run) || ABOUT_END.test(run) || /(?:措施|举措)$/u.test(run)) return false;
  let rest = '';
  for (let k = end; k < Math.min(head.length, end + 2); k += 1) {
    const block = head[k];
    const line = block === undefined || block.gap || block.lead !== '' ? null : titleLine(block.text.trim());
    if (line === null || /^关于/u.test(line)) return false;
    rest += line;
    if (ABOUT_END.test(rest)) return true;
  }
  return false;
}

/** Over a blank line a title goes on only where its first half can't be all. */
function joinsOverGap(run: string, more: string): boolean {
  if (readOrgans(run).length > 0) return /^关于/u.test(more);
  return !isComplete(run) && isComplete(more) && run.length <= 40 && !/^关于/u.test(more);
}
