import type { Label } from './labels.ts';

/** One colour with a meaning: its name in `tokens.css` and what tells the same without colour. */
export interface Colour {
  readonly token: string;
  readonly use: Label;
}
const colour = (token: string, zh: string, en: string): Colour => ({ token, use: { zh, en } });

/** Every colour that words are written in, by what it means; shown on the page of the design language and tested for contrast. */
export const COLOURS: readonly { readonly name: Label; readonly colours: readonly Colour[] }[] = [
  {
    name: { zh: '墨色与链接', en: 'Ink and links' },
    colours: [
      colour('ink', '正文', 'text'),
      colour('ink-2', '次要文字', 'secondary words'),
      colour('ink-3', '说明文字', 'quiet notes'),
      colour('accent', '链接与操作，另有下划线或边框', 'links and actions, also underlined or framed'),
      colour('warn', '提醒，另有文字', 'cautions, always with words'),
    ],
  },
  {
    name: { zh: '层级，总有印章 国 省 市', en: 'Levels of government, always with their seal' },
    colours: [
      colour('nation', '国家', 'national'),
      colour('province', '省级', 'provincial'),
      colour('city', '市级', 'city'),
    ],
  },
  {
    name: { zh: '记录的性质，总有线型或文字', en: 'Roles of records, always with a line or a word' },
    colours: [
      colour('target', '目标：实线', 'target: solid line'),
      colour('milestone', '里程碑：虚线', 'milestone: dashed line'),
      colour('threshold', '门槛、事实：点线', 'threshold, statistic: dotted line'),
      colour('incentive', '激励：双线', 'incentive: double line'),
      colour('units', '责任单位：黑体', 'responsible units: sans serif'),
      colour('reference', '引用：细线', 'reference: thin line'),
    ],
  },
  {
    name: {
      zh: '与上一级的关系，总有符号和文字',
      en: 'Relation to the level above, always with a sign and a word',
    },
    colours: [colour('stricter', '▲ 更严', '▲ stricter'), colour('weaker', '▽ 更宽', '▽ weaker')],
  },
];

/** Grounds that words stand on. */
export const GROUNDS = ['paper', 'sheet', 'shade'] as const;

export const TYPE_STEPS = ['t-1', 't-2', 't-3', 't-4', 't-5', 't-6', 't-7', 't-8'] as const;
export const SPACE_STEPS = ['s-1', 's-2', 's-3', 's-4', 's-5', 's-6', 's-7', 's-8', 's-9'] as const;
