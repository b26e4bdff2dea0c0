/** Conditions: what must be given for a rule to apply. */
import { isShare, type RoleRule } from './role-rule.ts';
import type { Site } from './site.ts';

/** What follows the 的 of a condition at once: a sanction or a permission. */
const CONSEQUENCE =
  /^的(?:，|$|不得|一律|方可|可以|可|应当|应|优先|须|必须|由|视为|属于|不予|不再|予以|给予|责令|处|限期|停止)/u;
/** The end of a part that is a condition. */
const DE_END = /的$/u;
/** Signs between the members of a condition. */
const GOES_ON = /^(?:、|且|并且|并|或者|或|和|及|以及|同时)/u;
const GIVEN = /(?:给予|奖励|补助|补贴)[^，。；]{0,12}$/u;

/** 达到N的，; 低于N的不得…. */
const endsWithDe = (s: Site): boolean =>
  (!s.followed && (/^[^，。；]{0,20}的$/u.test(s.right) || s.right === '者')) || CONSEQUENCE.test(s.right);

/** A超过3%且B增长20%以上的，: the condition takes in the numbers before its last. */
function isJoined(s: Site): boolean {
  const ends = DE_END.test(s.part) && s.rest.startsWith('，');
  if (s.followed && ends) return s.right === '' || GOES_ON.test(s.right);
  return !s.followed && s.right === '' && /^，(?:且|并且?|同时)[^，。；]{1,60}的，/u.test(s.rest);
}

export const CONDITION_RULES: readonly RoleRule[] = [
  {
    id: 'role/condition-list',
    role: 'threshold',
    note: '须符合以下条件：其下所列',
    holds: (s) =>
      /(?:以下|下列|如下)(?:基本)?(?:条件|要求|情形|标准)/u.test(s.lead) ||
      /^(?:申报|申请|准入)条件/u.test(s.lead),
    examples: ['项目须同时符合以下条件：年节能量【30吨标准煤】以上。'],
    counterExamples: ['到2025年，年节能量【30吨标准煤】以上。'],
  },
  {
    id: 'role/condition-de',
    role: 'threshold',
    note: '达到某数“的”：条件，并及于且、或相连的前数',
    holds: (s) => (endsWithDe(s) || isJoined(s)) && !GIVEN.test(s.left) && s.segment.opener !== '：',
    examples: [
      '年节能量达【50吨标准煤】以上的，给予分档补助。',
      '上架率低于【40%】的不得扩容。',
      '研发投入占比超过【3%】且较上年增长20%以上的，给予奖补。',
      '研发投入占比超过3%且较上年增长【20%以上】的，给予奖补。',
      '建筑面积超过【2万平方米】、年用电量500万千瓦时以上的，应当开展能源审计。',
      '结余资金超过【两年】的一律收回。',
    ],
    counterExamples: ['给予【50万元】的，一次付清。', '到2025年，非化石能源占比达到【20%】。'],
  },
  {
    id: 'role/threshold-named',
    role: 'threshold',
    note: '门槛、申报项目的要求',
    holds: (s) =>
      /(?:门槛|准入条件|申报条件|起征点|起付线)[^，。；]{0,14}$/u.test(s.left) ||
      (/^(?:申报|申请|参评|参选|拟申报)/u.test(s.part) &&
        s.measure.bounded &&
        /(?:应|须|需|不[低少小]于|不得)/u.test(s.left + s.part)),
    examples: ['纳入门槛为年排放【2.6万吨二氧化碳当量】及以上。', '申报项目总投资应不低于【3000万元】。'],
    counterExamples: ['项目总投资达到【3000万元】。'],
  },
  {
    id: 'role/distance',
    role: 'threshold',
    note: '若干米以内、范围内、覆盖率的距离',
    holds: (s) =>
      s.measure.dimension === 'length' &&
      (/^(?:的)?(?:范围|半径|覆盖率|服务半径|内[^，。；]|生活圈|步行)/u.test(s.right) ||
        (s.measure.comparator === '<=' && s.measure.numEnd > s.measure.end && /^的?[一-龥]/u.test(s.right))),
    examples: [
      '学校周边【二百米】范围内禁止设置网点。',
      '仓库周边【50米以内】堆放易燃物。',
      '公交站点【500米】覆盖率达到100%。',
      '河道【1公里内】禁止新建化工园区。',
    ],
    counterExamples: ['道路红线宽度控制在【40米以内】。'],
  },
  {
    id: 'role/experience',
    role: 'threshold',
    note: '若干年的经验、年限',
    holds: (s) =>
      s.measure.dimension === 'time' && /^的?[^，。；]{0,6}(?:经验|经历|资历|工龄)/u.test(s.right),
    examples: ['聘任具有【五年以上】工作经验的人员。'],
    counterExamples: ['任期【五年】。'],
  },
  {
    id: 'role/bracket-class',
    role: 'threshold',
    note: '括号里的界限：对象（2万平方米以上）',
    holds: (s) =>
      s.measure.bounded &&
      !isShare(s) &&
      s.measure.dimension !== 'count' &&
      s.measure.numEnd > s.measure.end &&
      /[一-龥]（(?:单[体机栋台])?[^（，。；]{0,8}$/u.test(s.left) &&
      /^）[一-龥]/u.test(s.right) &&
      !/(?:其中|达到|不[低少]于|约)/u.test(s.left.slice(-12)),
    examples: ['大型公共建筑（【2万平方米以上】）全部安装分项计量装置。'],
    counterExamples: ['新增装机容量【2万千瓦以上】。'],
  },
];
