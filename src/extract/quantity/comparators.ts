/**
 * Words that bound a number. 以上, 以下, 以内, 届满 include the number itself;
 * 不满, 超过, 以外 do not (民法典 第一千二百五十九条).
 */
import type { Comparator } from '../../model/index.ts';

/** A bounding word beside a number: where it starts or ends, and what it says. */
export interface Bound {
  readonly at: number;
  readonly comparator: Comparator;
  readonly rule: string;
}

const BEFORE: readonly (readonly [Comparator, readonly string[]])[] = [
  [
    '>=',
    [
      '不低于',
      '不得低于',
      '不应低于',
      '应不低于',
      '不少于',
      '不得少于',
      '不应少于',
      '应不少于',
      '不小于',
      '不得小于',
      '不应小于',
      '达到或超过',
      '达到或高于',
      '至少',
      '最少',
      '最低',
      '不短于',
      '不亚于',
      '≥',
    ],
  ],
  [
    '>',
    [
      '超过',
      '超出',
      '高于',
      '大于',
      '优于',
      '应高于',
      '应超过',
      '应大于',
      '多于',
      '突破',
      '远超',
      '超',
      '逾',
      '过',
      '>',
      '＞',
    ],
  ],
  [
    '<=',
    [
      '不超过',
      '不得超过',
      '不应超过',
      '应不超过',
      '最高不超过',
      '最多不超过',
      '不超出',
      '不高于',
      '不得高于',
      '不应高于',
      '应不高于',
      '不大于',
      '不得大于',
      '不应大于',
      '不多于',
      '不得多于',
      '不突破',
      '不得突破',
      '不长于',
      '未超过',
      '不超',
      '最高',
      '最多',
      '至多',
      '≤',
    ],
  ],
  [
    '<',
    ['低于', '应低于', '应小于', '小于', '少于', '短于', '不足', '不到', '不满', '未满', '未达到', '<', '＜'],
  ],
  ['~', ['大约', '约为', '约', '将近', '接近', '近', '大致']],
];

const PREFIXES = BEFORE.flatMap(([comparator, words]) => words.map((word) => ({ comparator, word }))).sort(
  (a, b) => b.word.length - a.word.length,
);

const LONGEST = Math.max(...PREFIXES.map((p) => p.word.length));

/** Words whose last character is no bound: 通过一套, 节约10万吨, 最近3年. */
const PART_OF = /^(?:[通经透越]过|[节制条集预签合]约|[最附邻临]近|[赶]超)$/u;

/** Bounding word that ends exactly at `at`, where the number begins. */
export function boundBefore(text: string, at: number): Bound | null {
  const near = text.slice(Math.max(0, at - LONGEST), at);
  for (const { comparator, word } of PREFIXES)
    if (near.endsWith(word) && !PART_OF.test(text.slice(at - word.length - 1, at)))
      return { at: at - word.length, comparator, rule: `bound/${word}` };
  // 至少开展一次: one verb may stand between.
  const apart = /(?:至少|不少于)([^，。；、：（）0-9至少不]{1,4})$/u.exec(
    text.slice(Math.max(0, at - 8), at),
  );
  if (apart !== null) return { at: at - apart[0].length, comparator: '>=', rule: 'bound/至少' };
  // 不应大于现状总建筑面积的20%: what the share is taken of may stand between.
  const share =
    /(?:不|不应|不得|应不)?(?:超过|低于|高于|大于|小于|少于|多于)(每[^，。；：、]{1,6}|[^，。；：、]{1,20}?(?:的|收入|投资额|总额|总量|容量|规模|面积|价款|金额|产值|总数|费用|时延|水平|均值|平均值|价格|标准|指标|目标|任务|计划|限值|基准|基准值|成本|工资|距离|高度|宽度|能力|产能|产量|能耗|电耗|余额|总投资|资金))$/u.exec(
      text.slice(Math.max(0, at - 28), at),
    );
  if (share === null) return null;
  const word = share[0].slice(0, share[0].length - (share[1]?.length ?? 0));
  const comparator = PREFIXES.find((p) => p.word === word)?.comparator;
  return comparator === undefined ? null : { at, comparator, rule: `bound/${word}` };
}

/** The bracket says of the number itself whether it counts, not of what is measured (不含原料用能). */
const OWN = '含(?:本数|本级|[0-9一二三四五六七八九十百千万][^（）]{0,6})?';
const AFTER = new RegExp(
  `(?:（不?${OWN}）)?(?:及|或|或者)?(以上|以下|以内|之内|左右|上下|以外)(?:（不?${OWN}）)?|（${OWN}）`,
  'uy',
);

const AFTER_WORDS: Readonly<Record<string, Comparator>> = {
  以上: '>=',
  以下: '<=',
  以内: '<=',
  之内: '<=',
  左右: '~',
  上下: '~',
  以外: '>',
};

const strict = (comparator: Comparator): Comparator =>
  comparator === '>=' ? '>' : comparator === '<=' ? '<' : comparator;

/** Bounding word that starts exactly at `at`, right after the unit. */
export function boundAfter(text: string, at: number): Bound | null {
  AFTER.lastIndex = at;
  const match = AFTER.exec(text);
  if (match === null) return null;
  const word = match[1];
  const named = word === undefined ? '=' : (AFTER_WORDS[word] ?? '=');
  const comparator = match[0].includes('（不含') ? strict(named) : named;
  return { at: at + match[0].length, comparator, rule: `bound/${word ?? '含'}` };
}
