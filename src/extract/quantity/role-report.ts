/** Reports of what is or was, and fines. */
import { isCount, isPlanned, word, type RoleRule } from './role-rule.ts';
import type { Site } from './site.ts';
import { isUndated } from './timeline.ts';
import { COMPARED_WORDS, FINE_WORDS, REPORT_WORDS } from './words.ts';

const REPORT = word(REPORT_WORDS);
const FINE = word(FINE_WORDS);
const COMPARED = word(COMPARED_WORDS);
/** What a text says of the present: 目前，…。 */
const PRESENT = /(?:^|[，；。])(?:目前|当前|现阶段|截至目前)/u;
/** What opens a report: 数据显示，…. */
const OPENING = /(?:^|[，；。])(?:目前|当前|现阶段|截至目前|(?:数据|统计|资料|调查)显示|据统计|据测算)/u;
const ORIGIN =
  /(?:由|从)[^，；。]{1,24}(?:增长|增加|提高|提升|上升|扩大|下降|降低|减少|降|增|升)(?:到|至|为)/u;

/** 2023年，…，同比改善4.7%: a bare year and a comparison with the one before, outside of goals. */
const isCompared = (s: Site): boolean =>
  s.time.bare && s.clauseKind !== 'goal' && COMPARED.test(s.lead + s.part + s.rest);

/** 将…从15%提高到20%, …由68%提升到75%以上: a bound or a word that promises. */
const isPromised = (s: Site): boolean =>
  !s.background && (s.measure.numEnd > s.measure.end || /^(?:将|把)|力争|确保|争取|努力/u.test(s.part));

export const REPORT_RULES: readonly RoleRule[] = [
  {
    id: 'role/fine',
    role: 'other',
    note: '罚款、扣减的额度',
    holds: (s) => !isCount(s) && FINE.test(s.part),
    examples: ['处【5万元以上20万元以下】的罚款。', '对未完成任务的地区扣减下一年度能耗指标【5%】。'],
    counterExamples: ['奖励【5万元】。', '到2025年，扣除原料用能后能耗强度下降【13%】。'],
  },
  {
    id: 'role/mention',
    role: 'other',
    note: '再提前文的数：这个25%的目标',
    holds: (s) => /(?:这个|这一|该|上述|前述)$/u.test(s.left),
    examples: ['这个【25%】的目标表明了决心。'],
    counterExamples: ['目标达到【25%】。'],
  },
  {
    id: 'role/report-past-date',
    role: 'statistic',
    note: '时间在文件之前',
    holds: (s) => s.time.past,
    examples: ['“十三五”以来，全省新增装机【300万千瓦】。'],
    counterExamples: ['到2025年，新增装机【300万千瓦】。'],
  },
  {
    id: 'role/report-section',
    role: 'statistic',
    note: '发展现状、规划背景等章节里没有将来时间的数',
    holds: (s) => s.background && !isPlanned(s),
    examples: ['发展现状。城镇污水收集率仅为【65%】。'],
    counterExamples: ['发展现状。到2035年，收集率达到【65%】。', '收集率达到【65%】。'],
  },
  {
    id: 'role/report-words',
    role: 'statistic',
    note: '同比、已达、数据显示等陈述事实的词',
    holds: (s) =>
      (!isPlanned(s) || isCompared(s)) &&
      (REPORT.test(s.part) || PRESENT.test(s.part) || OPENING.test(s.lead) || isCompared(s)) &&
      !/现有水平/u.test(s.part),
    examples: [
      '产业销售额同比增长【12.45%】。',
      '非化石能源消费比重占到了【15.9%】。',
      '目前，全省共有景区【500余家】。',
    ],
    counterExamples: ['总体能效在现有水平上提升【10%】。', '到2022年，能耗同比下降【3.2%】。'],
  },
  {
    id: 'role/report-origin',
    role: 'statistic',
    note: '由…、从…：变化的起点',
    holds: (s) =>
      /[由从](?:[^，；。0-9]{0,6}[0-9]{4}年(?:[底末])?的?)?$/u.test(s.left) &&
      /^[^，；。]{0,12}(?:到|至|为)/u.test(s.right),
    examples: ['到2025年，高端装备占比由2020年的【8%】提高到12%。', '全国工业占比由【42%】降到32%。'],
    counterExamples: ['到2025年，占比由42%提高到【50%】。'],
  },
  {
    id: 'role/report-change',
    role: 'statistic',
    note: '由…降到…而无将来的时间',
    holds: (s) => !isPlanned(s) && s.leftStart > s.segment.start && ORIGIN.test(s.part) && !isPromised(s),
    examples: ['全国工业占比由42%降到【32%】。'],
    counterExamples: [
      '到2025年，占比由42%提高到【50%】。',
      '力争占比达到【50%】。',
      '绿色出行比例由68%提升到【75%以上】。',
      '将清洁能源占比从15%提高到【20%】。',
    ],
  },
  {
    id: 'role/report-about',
    role: 'statistic',
    note: '总和、已等词之下的约数',
    holds: (s) => s.measure.comparator === '~' && isUndated(s.time) && /已|总和|合计/u.test(s.part + s.rest),
    examples: ['传统服务业总和占比接近【60%】。'],
    counterExamples: ['绿地率达到【40%】左右。'],
  },
];
