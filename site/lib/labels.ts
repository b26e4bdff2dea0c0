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

export const ROLE_LABELS: Record<QuantityRole, Label & { readonly note: string }> = {
  target: { ...label('目标', 'Target'), note: '发文机关的承诺，或它为辖区设定的标准' },
  threshold: { ...label('门槛', 'Threshold'), note: '限定条款管到谁、管到什么' },
  incentive: { ...label('激励', 'Incentive'), note: '给出的金额或比率' },
  statistic: { ...label('事实', 'Statistic'), note: '文中陈述的既有数据' },
  other: { ...label('其他', 'Other'), note: '其他数字' },
};

export const UNIT_ROLE_LABELS: Record<UnitRole, Label> = {
  lead: label('牵头', 'Lead'),
  responsible: label('负责', 'Responsible'),
  support: label('配合', 'Support'),
};

export const REVIEW_LABELS = {
  machine: label('机器读取，未经人工复核', 'Read by rule, not reviewed'),
  confirmed: label('已经人工核对', 'Confirmed'),
  corrected: label('已经人工更正', 'Corrected'),
} as const;

export const FIRM_LABELS = {
  firm: label('确定', 'Firm'),
  stretch: label('力争', 'Stretch'),
} as const;

/** Relations to the level above: a sign and a word, never a colour alone. */
export const RELATION_LABELS: Record<RelationKind, Label & { readonly sign: string; readonly note: string }> =
  {
    stricter: { ...label('更严', 'Stricter'), sign: '▲', note: '比最近的上一级要求得多，或时限更早' },
    equal: { ...label('相当', 'Equal'), sign: '＝', note: '数值、口径与时限都相同' },
    weaker: { ...label('更宽', 'Weaker'), sign: '▽', note: '比最近的上一级要求得少，或时限更晚' },
    'not-comparable': {
      ...label('不可比', 'Not comparable'),
      sign: '◇',
      note: '年份、基期、范围、单位或计量方式不同，括号里写明是哪一样',
    },
  };

/** Why a cell of the ladder is empty. */
export const EMPTY_LABELS: Record<EmptyCell, Label & { readonly note: string }> = {
  'none-found': { ...label('未见', 'None found'), note: '读过并经人工复核，这份文件没有这项目标' },
  'not-reviewed': {
    ...label('未核', 'Not reviewed'),
    note: '机器没有读到，但还没有人复核：也许没有，也许漏读',
  },
  'not-in-collection': { ...label('未收', 'Not in the collection'), note: '原文没有收录，参考数字里也没有' },
  'not-applicable': { ...label('不涉', 'Does not apply'), note: '这项指标不在这一级政府的事权之内' },
};

export const REASON_LABELS: Record<RelationReason, Label> = {
  year: label('年份不同', 'other year'),
  baseline: label('基期不同', 'other baseline'),
  scope: label('范围不同', 'other scope'),
  unit: label('单位不同', 'other unit'),
  measure: label('计量方式不同', 'other kind of measure'),
};

/** Fields of a document that may be marked as not in the source. */
export const DOCUMENT_FIELD_LABELS: Partial<Record<string, string>> = {
  title: '标题',
  issuers: '发文机关',
  documentNumber: '文号',
  issuedOn: '成文日期',
  effectiveFrom: '施行日期',
  effectiveTo: '失效日期',
  region: '地区',
  level: '层级',
  period: '规划期',
  kind: '文种',
};

/** Navigation of every page; the `main` ones make a row of their own on a phone. */
export const NAVIGATION = [
  { path: '/d/', ...label('文件', 'Documents'), main: true },
  { path: '/search/', ...label('检索', 'Search'), main: true },
  { path: '/compare/', ...label('比较', 'Compare'), main: true },
  { path: '/targets/', ...label('目标', 'Targets'), main: true },
  { path: '/indicators/', ...label('指标', 'Indicators'), main: true },
  { path: '/organizations/', ...label('部门', 'Departments'), main: true },
  { path: '/method/', ...label('方法', 'Method'), main: false },
  { path: '/data/', ...label('数据', 'Data'), main: false },
] as const;

/** How a clause answers to its counterpart. */
export const ALIGNMENT_ROW_LABELS: Record<
  RowLabel,
  Label & { readonly sign: string; readonly note: string }
> = {
  copied: { ...label('照录', 'Copied'), sign: '＝', note: '六成以上文字与对方连续相同' },
  adapted: { ...label('改写', 'Adapted'), sign: '≈', note: '说的是同一件事，文字改过' },
  tightened: { ...label('加严', 'Tightened'), sign: '▲', note: '数字、禁令或语气比对方更硬，有两边原文为证' },
  loosened: { ...label('放松', 'Loosened'), sign: '▽', note: '数字、禁令或语气比对方更软，有两边原文为证' },
  added: { ...label('新增', 'Added'), sign: '＋', note: '对方没有相应的条款' },
  dropped: { ...label('未涉及', 'Not taken up'), sign: '－', note: '对方有，这份文件没有相应的条款' },
};

/** Scales on which words of force stand. */
export const FORCE_SCALE_LABELS: Record<ForceScale, Label & { readonly note: string }> = {
  ban: { ...label('禁止', 'Prohibition'), note: '管得越死，排得越前' },
  duty: { ...label('责任', 'Duty'), note: '越是非做不可，排得越前' },
  assurance: { ...label('保证', 'Assurance'), note: '许得越满，排得越前' },
};
