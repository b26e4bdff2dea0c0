/** Single lines of a head or a sign-off: numbers, dates, names of issuers. */
import { ordinal } from './marker.ts';

const YEAR = '[0-9０-９]{4}|[二两][〇○OＯ零0０一二三四五六七八九]{3}|一九[〇○零一二三四五六七八九]{2}';
const DAY = '[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}';
const DATE = new RegExp(`(${YEAR})\\s{0,9}年\\s{0,9}(${DAY})\\s{0,9}月\\s{0,9}(${DAY})\\s{0,9}日`, 'u');
const DATE_LINE = new RegExp(`^[（(]?\\s{0,9}${DATE.source}\\s{0,9}(?:[\\u4e00-\\u9fff]{0,12})?[)）]?$`, 'u');
const MONTH_LINE = new RegExp(
  `^[（(]?\\s{0,9}(${YEAR})\\s{0,9}年\\s{0,9}(${DAY})\\s{0,9}月\\s{0,9}[)）]?$`,
  'u',
);
const DASHED_DATE = /^([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})$/u;

/** Longest line that is looked at. */
const LONGEST = 120;

/** Letters and digits in full width as their usual forms. */
export const narrow = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ]/gu, (ch) => String.fromCharCode(ch.charCodeAt(0) - 0xfee0));

function iso(year: string, month: string, day: string | null): string | null {
  const y = ordinal(year.replace(/[OＯ]/gu, '〇'));
  const [m, d] = [ordinal(month), day === null ? 1 : ordinal(day)];
  if (y < 1949 || y > 2199 || m < 1 || m > 12 || d < 1 || d > 31) return null;
  const head = `${y}-${String(m).padStart(2, '0')}`;
  return day === null ? head : `${head}-${String(d).padStart(2, '0')}`;
}

/** （此件主动公开） behind a date. */
const REMARK = /[（(](?:此件|主动公开|依申请公开|公开)[\u4e00-\u9fff]{0,12}[)）]$/u;

/** ISO date of a line that is a date and nothing else (2021年3月5日, 二〇二一年三月五日印发), or null. */
export function readDateLine(text: string): string | null {
  if (text.length > LONGEST) return null;
  const match = DATE_LINE.exec(text.replace(/\s+/gu, '').replace(REMARK, ''));
  if (match?.[1] === undefined || match[2] === undefined || match[3] === undefined) return null;
  return iso(match[1], match[2], match[3]);
}

/** 2022年3月 on a line of its own, as title pages have it. */
export function readMonthLine(text: string): string | null {
  if (text.length > LONGEST) return null;
  const match = MONTH_LINE.exec(text.trim());
  return match?.[1] === undefined || match[2] === undefined ? null : iso(match[1], match[2], null);
}

/** First date in `text`, in words or as 2021-03-05. */
export function readDateIn(text: string): string | null {
  const match = DATE.exec(text) ?? DASHED_DATE.exec(text.trim());
  if (match?.[1] === undefined || match[2] === undefined || match[3] === undefined) return null;
  return iso(match[1], match[2], match[3]);
}

const NUMBER =
  /([\u4e00-\u9fffA-ZＡ-Ｚ×]{1,14}(?:\s{1,3}[\u4e00-\u9fff]{1,3}){0,2})\s{0,9}[〔［[（(【﹝〈<「]\s{0,9}([12１２][0-9０-９]\s?[0-9０-９]{2})\s{0,9}[〕］\])）】﹞〉>」]\s{0,9}(第\s{0,9})?([0-9０-９]{1,5})\s{0,9}号/u;
/** ZJFGS-2023-003: the number under which a normative document is registered. */
const REGISTERED = '[A-ZＡ-Ｚ]{2,8}[0-9A-Z０-９Ａ-Ｚ]{0,4}[-—－][0-9０-９][0-9０-９—－-]{3,20}';
const NUMBER_LINE = new RegExp(
  `^[（(]?\\s{0,9}${NUMBER.source}\\s{0,9}(?:[，,]?\\s{0,9}(?:${DATE.source}))?[)）]?(?:\\s{0,60}(?:签发人?|会签人?)\\s{0,9}[:：].{0,20}|\\s{1,60}[（(]?${REGISTERED}[)）]?)?$`,
  'u',
);
const ORDER =
  /([\u4e00-\u9fff]{2,20}(?:令|公告))\s{0,9}(?:[〔［[（(]?\s{0,9}[0-9０-９]{4}\s{0,9}年?\s{0,9}[〕］\])）]?)?\s{0,9}[（(]?\s{0,9}第\s{0,9}([0-9０-９一二三四五六七八九十百]{1,5})\s{0,9}号/u;

function written(match: RegExpExecArray): string {
  const [, word = '', year = '', ordinalWord, number = ''] = match;
  return narrow(`${word}〔${year}〕${ordinalWord === undefined ? '' : '第'}${number}号`.replace(/\s+/gu, ''));
}

/** 通知 某政规〔2021〕7号: the last word of a title stands on the line of the number. */
const LETTER = '(?:通知|公告|通告|决定|意见|批复|复函|函|办法|方案)';
const LETTER_BEFORE = new RegExp(`^${LETTER}\\s{1,20}(?=\\S)`, 'u');
const ONLY_LETTER = new RegExp(`^${LETTER}$`, 'u');

/** The document number that a line is (国发〔2021〕23号 from any brackets and spaces), or null. */
export function readNumberLine(text: string): string | null {
  if (text.length > LONGEST) return null;
  const line = text
    .trim()
    .replace(/\s{1,60}[★☆]$/u, '')
    .replace(LETTER_BEFORE, '');
  // 国 发 〔 2 0 2 2 〕 1 4 号
  const spread = /^(?:\S\s{1,4}){6,60}\S$/u.test(line) ? line.replace(/\s+/gu, '') : line;
  const match = NUMBER_LINE.exec(spread);
  return match === null ? null : written(match);
}

/** The date that stands after a number on its line (国发〔2000〕33号 2000年10月26日), or null. */
export function dateAfterNumber(text: string): string | null {
  if (text.length > LONGEST) return null;
  const match = NUMBER_LINE.exec(text.trim());
  const [year, month, day] = match?.slice(5, 8) ?? [];
  return year === undefined || month === undefined || day === undefined ? null : iso(year, month, day);
}

/** A shorter text before a number is no title. */
const SHORTEST_TITLE = 4;
/** The last word of a title that goes before a number. */
const SHORTEST_END = 2;
/** Where addressees may begin behind a number. */
const BEHIND_NUMBER = /号[)）]?\s/u;

/** A title with its number after it on the same line, perhaps with the addressees behind, or null. */
export function trailingNumber(text: string): { title: string; number: string } | null {
  if (text.length > 200) return null;
  const whole = text.trim();
  const behind = /[：:]$/u.test(whole) ? whole.search(BEHIND_NUMBER) : -1;
  const line = behind === -1 ? whole : whole.slice(0, behind + 2).trim();
  if (!/号[)）]?$/u.test(line)) return null;
  for (let at = SHORTEST_END; at < line.length; at += 1) {
    if (at < SHORTEST_TITLE && !ONLY_LETTER.test(line.slice(0, at).trim())) continue;
    if (!/[\s（(]/u.test(line.charAt(at)) || /\s/u.test(line.charAt(at - 1))) continue;
    const number = readNumberLine(line.slice(at));
    if (number !== null) return { title: line.slice(0, at).trimEnd(), number };
  }
  return null;
}

/** First document number in the value of a label (发文字号：…). */
export function readNumberIn(text: string): string | null {
  const match = NUMBER.exec(text);
  return match === null ? readOrder(text) : written(match);
}

/** 国务院令第531号, in a line of promulgation or a head of two lines. */
export function readOrder(text: string): string | null {
  const match = ORDER.exec(text);
  if (match === null) return null;
  const before = match[1] ?? '';
  const own = match[0].replace(/\s+/gu, '').replace(/[（(](?=第)/u, '');
  // 财政部 税务总局公告2022年第10号: names before the one that the word belongs to.
  const names = text.slice(0, match.index).trim();
  const others = names === '' ? [] : readOrgans(names);
  return [...others, narrow(own.slice(before.startsWith('日') ? 1 : 0))].join(' ');
}

const ORGAN =
  /^(?:[\u4e00-\u9fffA-Z×·]{2,40}(?:人民政府|委员会|办公厅|办公室|银行|总社|公司|总局|分局|法院|检察院|联合会|协会|[部委厅局署会院办])|国务院|中共中央|国家[\u4e00-\u9fff]{2,12}|中共[\u4e00-\u9fff]{1,12}委|[\u4e00-\u9fff]{2,12}(?:市委|省委|区委|县委|党委|政府|集团))$/u;
/** Words with which names of organs do not begin. */
const NOT_ORGAN =
  /^(?:关于|各|报送|抄送|主送|附件|本|该|加强|推进|建立|请|由|经)|关于印发|(?:管理|实施|暂行|奖励|补助|考核|监督|使用|认定|处罚)办$/u;

/** Names of organs on a line of their own, in columns or letter-spaced; empty where it is none. */
export function readOrgans(text: string): string[] {
  const line = text.trim();
  if (line.length > 120 || /[，。；：:、《》（(]/u.test(line.replace(/（(?:章|盖章|代章|印章)）/gu, '')))
    return [];
  const bare = line.replace(/（(?:章|盖章|代章|印章)）/gu, '');
  // 国 家 能 源 局: one name, a space after every letter.
  const names = /^(?:\S\s+){2,}\S$/u.test(bare) ? [bare.replace(/\s+/gu, '')] : bare.split(/[\s\u3000]+/u);
  const isOrgan = (name: string): boolean => name.length <= 44 && ORGAN.test(name) && !NOT_ORGAN.test(name);
  if (names.every(isOrgan)) return names;
  const wide = bare.split(/[\s\u3000]{2,}/u).map((name) => name.replace(/\s+/gu, ''));
  return wide.every(isOrgan) ? wide : [];
}
