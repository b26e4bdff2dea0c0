/**
 * Numbering markers of Chinese official texts. The class of the marker decides
 * the level (GB/T 9704—2012 7.3.3: 一、（一）1.（1）; 立法技术规范: 编 章 节 条 款 项 目).
 */

/** Classes, outermost first; each is the letter of its part in an eId. */
export const MARKER_CLASSES = ['x', 'b', 'c', 'd', 'a', 'p', 's', 'i', 'j', 'k'] as const;
export type MarkerClass = (typeof MARKER_CLASSES)[number];

export interface Marker {
  class: MarkerClass;
  number: number;
  /** 第十二条之一: 1. */
  sub: number | null;
  /** As printed, without white space around it. */
  label: string;
  /** Length of the marker in the line, white space after it included. */
  length: number;
}

const HAN = '[〇○零一二三四五六七八九十百两]';
/** 一 read by OCR as a dash: （—）, —、. */
const DASHED = '(?:二?十)?[—－ー―─]';
const DIGITS = '[0-9０-９]';
/** A Han numeral of up to `most` signs, perhaps with white space between them. */
const numeral = (most: number): string => `${HAN}(?:\\s{0,2}${HAN}){0,${most - 1}}`;

const DIGIT_OF: Record<string, number> = {};
[...'〇一二三四五六七八九'].forEach((ch, i) => (DIGIT_OF[ch] = i));
Object.assign(DIGIT_OF, { 零: 0, '○': 0, 两: 2, '—': 1, '－': 1, ー: 1, '―': 1, '─': 1 });

/** Value of an ordinal in Han numerals up to 999 (四十三, 一百零二, 二〇), or of digits of any width. */
export function ordinal(printed: string): number {
  const text = printed.replace(/\s+/gu, '');
  if (/^[0-9０-９]+$/u.test(text))
    return Number(text.replace(/[０-９]/gu, (d) => String(d.charCodeAt(0) - 0xff10)));
  if (!/[十百]/u.test(text)) return Number([...text].map((ch) => DIGIT_OF[ch] ?? 0).join(''));
  let total = 0;
  let digit = 0;
  for (const ch of text) {
    if (ch === '百') {
      total += (digit || 1) * 100;
      digit = 0;
    } else if (ch === '十') {
      total += (digit || 1) * 10;
      digit = 0;
    } else digit = DIGIT_OF[ch] ?? 0;
  }
  return total + digit;
}

interface MarkerRule {
  class: MarkerClass;
  /** Sticky at the start of the line; group 1 is the number, group 2 the 之N. */
  pattern: RegExp;
  /** Offset of single-character forms (①, ㈠, ⑴, ⒈) from their first code point. */
  single?: number;
  examples: readonly string[];
  counterExamples: readonly string[];
}

/** Order is data: the first that matches wins. */
export const MARKER_RULES: readonly MarkerRule[] = [
  {
    class: 'b',
    pattern: new RegExp(`^第\\s*(${numeral(5)}|${DIGITS}{1,3})\\s*(?:编|篇|部分)(?=[\\s：:]|$)`, 'u'),
    examples: ['第一编 总则', '第二部分：任务'],
    counterExamples: ['第一部分由省级负责', '第一编辑部'],
  },
  {
    class: 'c',
    pattern: new RegExp(
      `^第\\s*(${numeral(5)}|${DIGITS}{1,3})\\s*章(?=[\\s：:]|$|[^，。、程节法]|法律责任|节[能约水])`,
      'u',
    ),
    examples: ['第一章 总则', '第十二章　附则', '第3章'],
    counterExamples: ['第一章程', '第一、'],
  },
  {
    class: 'd',
    pattern: new RegExp(`^第\\s*(${numeral(5)}|${DIGITS}{1,3})\\s*节(?=[\\s：:]|$|[^，。、能约点])`, 'u'),
    examples: ['第一节 发展基础', '第二节推进转型'],
    counterExamples: ['第一节点', '第一节能'],
  },
  {
    class: 'a',
    pattern: new RegExp(
      `^第\\s*(${numeral(6)}|${DIGITS}{1,4})\\s*条(?:\\s*之\\s*(${HAN}{1,2}))?(?!\\s*(?:第\\s*[一二三四五六七八九十0-9]{1,4}\\s*[款项]|的规定|规定的|之规定))(?=[\\s：:]|$|(?!第[一二三四五六七八九十0-9]{1,4}[款项]|同时|修改为|改为|废止)[^，。、；款例规件的和及或至中所])`,
      'u',
    ),
    examples: ['第十二条 国家支持', '第十二条之一　国家支持', '第3条 适用', '第二条本办法适用'],
    counterExamples: [
      '第一条款',
      '第三条、第四条',
      '第二条规定的',
      '第五条的规定',
      '第三条至第五条',
      '第三条第一款',
      '第三条同时废止',
      '第三条 第一款规定的',
      '第三十 条 的规定处罚',
    ],
  },
  {
    class: 's',
    pattern: new RegExp(`^[（(]\\s*(${numeral(4)}|${DASHED})\\s*[)）]\\s*[、.．]?`, 'u'),
    examples: ['（一）指导思想', '(三十一) 严密防控', '（十二）、目标', '（—）指导思想'],
    counterExamples: ['（一、二类）', '一）', '（——）'],
  },
  {
    class: 's',
    pattern: new RegExp(`^[【〔]\\s*(${numeral(3)})\\s*[】〕]\\s*[、.．]?`, 'u'),
    examples: ['【一】扶持对象', '〔二〕、标准'],
    counterExamples: ['【2022】', '【一图读懂】'],
  },
  {
    class: 's',
    pattern: /^([㈠-㈩])\s*[、.．]?/u,
    single: 0x3220,
    examples: ['㈠指导思想'],
    counterExamples: ['①'],
  },
  {
    class: 'p',
    pattern: new RegExp(
      `^(${HAN}{1,4}|${DASHED})\\s*[、.．](?!\\s*${HAN}{1,4}\\s*(?:[、类级期是]|产业))`,
      'u',
    ),
    examples: ['一、总体要求', '—、总体要求', '―、总体要求', '十二、附则', '一 、总体要求', '三．主要任务'],
    counterExamples: ['一、二类水体', '一二三产业', '一、二、三产业', '二、三产业'],
  },
  {
    class: 'j',
    pattern: new RegExp(`^[（(]\\s*(${DIGITS}{1,3})\\s*[)）]\\s*[、.．]?`, 'u'),
    examples: ['（1）开展', '(12)', '（１）'],
    counterExamples: ['（2021）1号', '(2021年11月2日)'],
  },
  {
    class: 'j',
    pattern: /^([⑴-⒇])\s*[、.．]?/u,
    single: 0x2474,
    examples: ['⑴开展'],
    counterExamples: ['1.'],
  },
  {
    class: 'j',
    pattern: new RegExp(`^(${DIGITS}{1,3})\\s*[)）]\\s*`, 'u'),
    examples: ['1）开展', '12) 项目'],
    counterExamples: ['1.开展', '2021）'],
  },
  {
    class: 'i',
    pattern: new RegExp(
      `^(${DIGITS}{1,3})\\s*(?:[.．](?:(?!\\s*${DIGITS})|(?=\\s*${DIGITS}{1,4}\\s*[年月]))|、(?:(?!\\s*${DIGITS})|(?=\\s*${DIGITS}{4}\\s*年)))\\s*`,
      'u',
    ),
    examples: [
      '1. 大力发展',
      '１．优化',
      '12、推进',
      '3 ．开展',
      '1.4 月底前会商',
      '2.2025年完成',
      '2、2030年前达峰',
    ],
    counterExamples: ['1.3亿千瓦', '2.6m', '2025年', '1、2号机组'],
  },
  { class: 'i', pattern: /^([⒈-⒛])\s*/u, single: 0x2488, examples: ['⒈开展'], counterExamples: ['①'] },
  {
    class: 'k',
    pattern: /^([①-⑳])\s*[、.．]?/u,
    single: 0x2460,
    examples: ['①完善'],
    counterExamples: ['⑴'],
  },
];

/** The numbering marker that `line` opens with, or null. */
export function readMarker(line: string): Marker | null {
  for (const rule of MARKER_RULES) {
    const match = rule.pattern.exec(line);
    if (match?.[1] === undefined) continue;
    const number = rule.single === undefined ? ordinal(match[1]) : match[1].charCodeAt(0) - rule.single + 1;
    if (number === 0) continue;
    const rest = line.slice(match[0].length);
    return {
      class: rule.class,
      number,
      sub: match[2] === undefined ? null : ordinal(match[2]),
      label: match[0].replace(/\s+/gu, ''),
      length: match[0].length + (rest.length - rest.trimStart().length),
    };
  }
  return readAttachment(line);
}

const ATTACHMENT = new RegExp(
  `^附\\s*(?:件|录|表)\\s*(${numeral(3)}|${DIGITS}{1,2})?\\s*(?:[.．：:、]\\s*)?`,
  'u',
);

/**
 * 附件, 附件1, 附录二 as a line of its own, or followed by its title alone.
 * 附件：1. … (the list under a letter) is not one.
 */
function readAttachment(line: string): Marker | null {
  const match = ATTACHMENT.exec(line);
  if (match === null) return null;
  const rest = line.slice(match[0].length).trim();
  const alone = rest === '';
  const titled = match[1] !== undefined && rest.length <= 60 && !/[。；，,;]/u.test(rest);
  if (!alone && !titled) return null;
  return {
    class: 'x',
    number: match[1] === undefined ? 1 : ordinal(match[1]),
    sub: null,
    label: match[0].replace(/\s+/gu, ''),
    length: match[0].length,
  };
}

/** The part of an eId that this marker gives. */
export function eIdPart(marker: Marker): string {
  return `${marker.class}${marker.number}${marker.sub === null ? '' : `z${marker.sub}`}`;
}
