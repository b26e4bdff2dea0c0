/** Counted things and lengths of time: promised, or only summed up. */
import { COMMIT_ANY, COMMIT_END, isCount, POINTER, type RoleRule } from './role-rule.ts';
import type { Site } from './site.ts';
import { isUndated } from './timeline.ts';

/** Verbs that promise, also under 围绕 or 聚焦; 发展 and its like may be part of a name. */
const STRONG_END =
  /(?:建成|建设|新建|培育|打造|创建|认定|新增|淘汰|遴选|选择|引进|实施|完成|形成|推广|组建|设立|突破|攻克)(?:了|出)?$/u;
const SUBJECT_DOES =
  /^[^，。；]{1,14}(?:实现|完成|达到|建成|通过|纳入|列入|进入|入选|获评|上市|开工|投产|用上)/u;
const DATE_HEAD = /^.{0,16}(?:[0-9]{4}年[底末]?前?|期间|[底末]前?)，?/u;

export const COUNT_RULES: readonly RoleRule[] = [
  {
    id: 'role/shift',
    role: 'target',
    note: '提前几年、几年完成',
    holds: (s) =>
      s.measure.dimension === 'time' &&
      (/提前$/u.test(s.left) || /^(?:内)?(?:完成|建成|见效|达标|实现)/u.test(s.right)),
    examples: ['力争提前【1年】完成。', '力争三年任务【两年】完成。'],
    counterExamples: ['使用满【3年】的设备。'],
  },
  {
    id: 'role/time-level',
    role: 'target',
    note: '时长、停电时间、审批时限等以时间计的指标',
    holds: (s) =>
      s.measure.dimension === 'time' &&
      /(?:时长|时间|时延|周期|寿命|工期|耗时|时限|用时|天数|小时数|日数|间隔|年限)[^，；。]{0,12}$/u.test(
        s.left,
      ),
    examples: ['储能时长不低于【2小时】。', '户均停电时间压减到【1.5小时】以内。'],
    counterExamples: ['本办法有效期【5年】。'],
  },
  {
    id: 'role/time-limit',
    role: 'target',
    note: '办理时限：应当在几日内',
    holds: (s) =>
      s.measure.dimension === 'time' &&
      /应当|应|须|必须|压缩|缩短|限时|不超过|不得超过|办结|完成|反馈|答复|提前/u.test(s.part),
    examples: ['应当自受理之日起【20个工作日内】作出决定。'],
    counterExamples: ['本办法有效期【5年】。'],
  },
  {
    id: 'role/time-other',
    role: 'other',
    note: '其他时长',
    holds: (s) => s.measure.dimension === 'time',
    examples: ['本办法有效期【5年】。'],
    counterExamples: ['力争提前【1年】完成。'],
  },
  {
    id: 'role/count-summed',
    role: 'other',
    note: '等9种：合计前面所列',
    holds: (s) =>
      isCount(s) &&
      /等$/u.test(s.left) &&
      !s.measure.bounded &&
      !/(?:完成|启动|开工建设|建成)[^，。；]{2,60}$/u.test(s.left),
    examples: ['废钢铁、废铜等【9种】再生资源循环利用量达到4亿吨。'],
    counterExamples: ['建成【9个】基地。', '完成清河等【6条】河流确权登记工作。'],
  },
  {
    id: 'role/count-pointed',
    role: 'other',
    note: '聚焦、围绕、提出的若干',
    holds: (s) => isCount(s) && !s.measure.bounded && POINTER.test(s.left) && !STRONG_END.test(s.left),
    examples: [
      '聚焦【19条】重点产业链，培育集群。',
      '《意见》提出了【10个】方面任务。',
      '巩固【26条】黑臭水体治理成效。',
    ],
    counterExamples: ['到2025年，建成【500家】绿色工厂。'],
  },
  {
    id: 'role/count-subject',
    role: 'target',
    note: '力争若干家企业实现、完成：数在主语',
    holds: (s) =>
      isCount(s) &&
      !s.measure.bounded &&
      (/(?:力争|争取|努力|确保|推动|推进|支持|引导|组织|使)$/u.test(s.left) ||
        (!isUndated(s.time) &&
          !s.time.past &&
          s.time.marked &&
          /^(?:全[省市县国区])?(?:共?有)?$/u.test(s.left.replace(DATE_HEAD, '')))) &&
      SUBJECT_DOES.test(s.right),
    examples: ['力争【50家】企业实现100%绿电消费。', '到2025年，【50家】企业完成改造。'],
    counterExamples: ['【50家】企业参加了会议。', '工业有【3个】门类。'],
  },
  {
    id: 'role/count-committed',
    role: 'target',
    note: '建成、培育等之后的若干',
    holds: (s) => isCount(s) && (COMMIT_END.test(s.left) || s.measure.bounded || isCounted(s)),
    examples: ['建成【500家】绿色工厂。', '淘汰落后产能企业【1000家】以上。', '选择【100个】城市开展试点。'],
    counterExamples: ['工业有【3个】门类。', '布局北中南【三条】产业带。'],
  },
  {
    id: 'role/count-listed',
    role: 'target',
    note: '前一部分的动词之下的又一个数',
    holds: (s) =>
      isCount(s) && s.right === '' && s.left.length <= 24 && /[0-9]/u.test(s.lead) && COMMIT_ANY.test(s.lead),
    examples: ['实施改造项目6000项以上，其中省级重点项目【300项】。'],
    counterExamples: ['工业覆盖3个门类，大类【41个】。'],
  },
  {
    id: 'role/count-other',
    role: 'other',
    note: '没有承诺动词的若干',
    holds: (s) => isCount(s) || s.measure.dimension === 'score',
    examples: ['工业有【3个】门类。', '考核总分【100分】。'],
    counterExamples: ['建成【3个】基地。'],
  },
];

/** A counted thing stands under a verb of commitment, though not beside it. */
function isCounted(s: Site): boolean {
  const arabic = s.measure.form === 'arabic';
  // 建成500家工厂和50个园区: the second stands under the verb of the first.
  const opening = s.part.slice(0, 60);
  if (arabic && s.leftStart > s.segment.start && COMMIT_ANY.test(opening)) return !POINTER.test(opening);
  if (s.right === '' || /^的?$/u.test(s.right))
    return COMMIT_ANY.test(s.left) || s.left.length <= 2 || !isUndated(s.time);
  if (!arabic) return false;
  if (COMMIT_ANY.test(s.left) && !POINTER.test(s.left)) return true;
  if (s.leftStart === s.segment.start && (/^(?:在|对|以|有|每)/u.test(s.part) || s.left === ''))
    return COMMIT_ANY.test(s.part);
  return false;
}
