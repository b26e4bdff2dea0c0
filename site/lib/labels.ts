import type {
  ClauseKind,
  DocumentKind,
  ForceScale,
  Level,
  QuantityRole,
  RelationKind,
  RelationReason,
  UnitRole,
} from '../../src/model/index.ts';
import type { EmptyCell } from '../../src/compare/commitments.ts';
import type { RowLabel } from './row-labels.ts';

/** Interface words for the contract's vocabularies: Chinese first, English beside it. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}
const label = (zh: string, en: string): Label => ({ zh, en });
/** A label with a sentence that explains it. */
export interface NotedLabel extends Label {
  readonly note: Label;
}
const noted = (zh: string, en: string, note: string, noteEn: string): NotedLabel => ({
  ...label(zh, en),
  note: label(note, noteEn),
});

export const LEVEL_LABELS: Record<Level, Label & { readonly seal: string }> = {
  national: { ...label('国家', 'National'), seal: '国' },
  provincial: { ...label('省级', 'Provincial'), seal: '省' },
  city: { ...label('市级', 'City'), seal: '市' },
};

export const KIND_LABELS: Record<DocumentKind, Label> = {
  opinion: label('意见', 'Opinions'),
  plan: label('方案', 'Plan'),
  'action-plan': label('行动方案（计划）', 'Action plan'),
  decision: label('决定', 'Decision'),
  outline: label('规划（纲要）', 'Outline'),
  notice: label('通知', 'Notice'),
  measures: label('办法（规定、细则）', 'Measures'),
  regulation: label('条例', 'Regulation'),
  law: label('法律', 'Law'),
  interpretation: label('解读', 'Interpretation'),
  news: label('新闻', 'News'),
  article: label('评论', 'Article'),
  other: label('其他', 'Other'),
};

export const DOCUMENT_ROLE_LABELS = {
  policy: label('政策文件', 'Policy text'),
  companion: label('伴随材料', 'Companion'),
} as const;

export const CLAUSE_KIND_LABELS: Record<ClauseKind, Label> = {
  front: label('题头', 'Title block'),
  preamble: label('序言', 'Preamble'),
  principle: label('原则', 'Principle'),
  goal: label('目标', 'Goal'),
  task: label('任务', 'Task'),
  safeguard: label('保障', 'Safeguard'),
  'list-item': label('列项', 'List item'),
  definition: label('定义', 'Definition'),
  contents: label('目录', 'Contents'),
  attachment: label('附件', 'Attachment'),
  final: label('附则与落款', 'Final'),
  other: label('其他', 'Other'),
};

export const ROLE_LABELS: Record<QuantityRole, NotedLabel> = {
  target: noted(
    '目标',
    'Target',
    '发文机关的承诺，或它为辖区设定的标准',
    'a commitment of the issuer, or a norm that it sets for its jurisdiction',
  ),
  threshold: noted('门槛', 'Threshold', '限定条款管到谁、管到什么', 'limits whom or what a provision covers'),
  incentive: noted('激励', 'Incentive', '给出的金额或比率', 'money or a rate that is given'),
  statistic: noted('事实', 'Statistic', '文中陈述的既有数据', 'a fact that the text reports'),
  other: noted('其他', 'Other', '其他数字', 'other numbers'),
};

export const UNIT_ROLE_LABELS: Record<UnitRole, Label> = {
  lead: label('牵头', 'Lead'),
  responsible: label('负责', 'Responsible'),
  support: label('配合', 'Support'),
};

export const REVIEW_LABELS = {
  machine: label('机器读取，未经人工复核', 'Read by rule, not reviewed by a person'),
  confirmed: label('已经人工核对', 'Confirmed'),
  corrected: label('已经人工更正', 'Corrected'),
} as const;

export const FIRM_LABELS = {
  firm: label('确定', 'Firm'),
  stretch: label('力争', 'Stretch'),
} as const;

/** Relations to the level above: a sign and a word, never a colour alone. */
export const RELATION_LABELS: Record<RelationKind, NotedLabel & { readonly sign: string }> = {
  stricter: {
    ...noted(
      '更严',
      'Stricter',
      '比最近的上一级要求得多，或时限更早',
      'asks for more than the nearest level above, or sooner',
    ),
    sign: '▲',
  },
  equal: {
    ...noted('相当', 'Equal', '数值、口径与时限都相同', 'same value, same measure, same deadline'),
    sign: '＝',
  },
  weaker: {
    ...noted(
      '更宽',
      'Weaker',
      '比最近的上一级要求得少，或时限更晚',
      'asks for less than the nearest level above, or later',
    ),
    sign: '▽',
  },
  'not-comparable': {
    ...noted(
      '不可比',
      'Not comparable',
      '年份、基期、范围、单位或计量方式不同，括号里写明是哪一样',
      'another year, baseline, scope, unit or kind of measure; brackets say which',
    ),
    sign: '◇',
  },
};

/** Why a cell of the ladder is empty. */
export const EMPTY_LABELS: Record<EmptyCell, NotedLabel> = {
  'none-found': noted(
    '未见',
    'None found',
    '读过并经人工复核，这份文件没有这项目标',
    'read and reviewed by a person: this text has no such target',
  ),
  'not-reviewed': noted(
    '未核',
    'Not reviewed',
    '机器没有读到，但还没有人复核：也许没有，也许漏读',
    'none read by rule, and nobody has reviewed it: there may be none, or it was missed',
  ),
  'not-in-collection': noted(
    '未收',
    'Not in the collection',
    '原文没有收录，参考数字里也没有',
    'the text is not in the collection, nor is a reference figure',
  ),
  'not-applicable': noted(
    '不涉',
    'Does not apply',
    '按规定只设在别的层级，格里写明依据（例如可再生能源电力消纳责任权重按省确定）',
    'by rule it is set at other levels only; the cell says by which (weights of renewable power consumption, for one, are set for provinces)',
  ),
};

export const REASON_LABELS: Record<RelationReason, Label> = {
  year: label('年份不同', 'other year'),
  baseline: label('基期不同', 'other baseline'),
  scope: label('范围不同', 'other scope'),
  unit: label('单位不同', 'other unit'),
  measure: label('计量方式不同', 'other kind of measure'),
};

/** Fields of a document that may be marked as not in the source. */
export const DOCUMENT_FIELD_LABELS: Partial<Record<string, Label>> = {
  title: label('标题', 'title'),
  issuers: label('发文机关', 'issuer'),
  documentNumber: label('文号', 'document number'),
  issuedOn: label('成文日期', 'date'),
  effectiveFrom: label('施行日期', 'date of effect'),
  effectiveTo: label('失效日期', 'end of effect'),
  region: label('地区', 'region'),
  level: label('层级', 'level'),
  period: label('规划期', 'planning period'),
  kind: label('文种', 'kind'),
};

/** Navigation of every page; the `main` ones make a row of their own on a phone. */
export const NAVIGATION = [
  { path: '/d/', ...label('文件', 'Documents'), main: true },
  { path: '/search/', ...label('检索', 'Search'), main: true },
  { path: '/compare/', ...label('比较', 'Compare'), main: true },
  { path: '/targets/', ...label('目标', 'Targets'), main: true },
  { path: '/indicators/', ...label('指标', 'Indicators'), main: true },
  { path: '/organizations/', ...label('部门', 'Departments'), main: true },
  { path: '/cite/', ...label('引用', 'Cite'), main: false },
  { path: '/method/', ...label('方法', 'Method'), main: false },
  { path: '/data/', ...label('数据', 'Data'), main: false },
] as const;

/** Pages that only the foot leads to. */
export const FOOT_NAVIGATION = [
  ...NAVIGATION,
  { path: '/glossary/', ...label('术语表', 'Glossary'), main: false },
] as const;

/** How a clause answers to its counterpart. */
export const ALIGNMENT_ROW_LABELS: Record<RowLabel, NotedLabel & { readonly sign: string }> = {
  copied: {
    ...noted(
      '照录',
      'Copied',
      '六成以上文字与对方连续相同',
      'at least six tenths of the words run the same as in the other text',
    ),
    sign: '＝',
  },
  adapted: {
    ...noted('改写', 'Adapted', '说的是同一件事，文字改过', 'the same matter in other words'),
    sign: '≈',
  },
  tightened: {
    ...noted(
      '加严',
      'Tightened',
      '数字、禁令或语气比对方更硬，有两边原文为证',
      'number, ban or wording is harder than in the other text; both are quoted',
    ),
    sign: '▲',
  },
  loosened: {
    ...noted(
      '放松',
      'Loosened',
      '数字、禁令或语气比对方更软，有两边原文为证',
      'number, ban or wording is softer than in the other text; both are quoted',
    ),
    sign: '▽',
  },
  added: {
    ...noted('新增', 'Added', '对方没有相应的条款', 'the other text has no such provision'),
    sign: '＋',
  },
  dropped: {
    ...noted(
      '未涉及',
      'Not taken up',
      '对方有，这份文件没有相应的条款',
      'the other text has it, this one has no such provision',
    ),
    sign: '－',
  },
};

/** Scales on which words of force stand. */
export const FORCE_SCALE_LABELS: Record<ForceScale, NotedLabel> = {
  ban: noted('禁止', 'Prohibition', '管得越死，排得越前', 'the stricter the ban, the higher'),
  duty: noted('责任', 'Duty', '越是非做不可，排得越前', 'the less choice, the higher'),
  assurance: noted('保证', 'Assurance', '许得越满，排得越前', 'the fuller the promise, the higher'),
};

/** Marks in the text, by their style. */
export const MARK_LABELS = [
  ['m-target', label('目标', 'Target')],
  ['m-milestone', label('里程碑', 'Milestone')],
  ['m-threshold', label('门槛、事实', 'Threshold, statistic')],
  ['m-incentive', label('激励', 'Incentive')],
  ['m-units', label('（责任单位）', '(responsible units)')],
  ['m-reference', label('引用', 'Reference')],
] as const;
