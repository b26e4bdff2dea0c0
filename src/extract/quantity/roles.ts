/**
 * What a number is: target, threshold, incentive, statistic or other. The
 * first rule that holds decides; every rule has texts that it must decide and
 * texts that it must not (the number in question stands in 【】).
 */
import type { QuantityRole } from '../../model/index.ts';
import type { Site } from './site.ts';
import {
  CLASS_NOUNS,
  COMMIT_VERBS,
  FINE_WORDS,
  INCENTIVE_WORDS,
  MEASURE_NOUNS,
  POINTER_WORDS,
  REPORT_WORDS,
} from './words.ts';

export interface RoleRule {
  readonly id: string;
  readonly role: QuantityRole;
  readonly note: string;
  readonly holds: (site: Site) => boolean;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

const word = (list: string, before = '', after = ''): RegExp =>
  new RegExp(`${before}(?:${list})${after}`, 'u');

const REPORT = word(REPORT_WORDS);
const COMMIT_END = word(COMMIT_VERBS, '', '(?:了|出|的)?(?:[^，。；]{0,2}(?:约|近))?$');
const COMMIT_ANY = word(COMMIT_VERBS);
const POINTER = word(POINTER_WORDS);
const INCENTIVE = word(INCENTIVE_WORDS);
const INCENTIVE_NOUN =
  /^的?(?:标准)?[^，；。的]{0,6}(?:补助|补贴|奖励|资助|奖补|奖金|贴息|优惠|扶持|补偿|支持|资金)/u;
const FINE = word(FINE_WORDS);
const CLASS_AFTER = new RegExp(`^(?:的|等级|级别|级|规模)?[^，。；、的]{0,14}(?:${CLASS_NOUNS})`, 'u');
const MEASURE_AFTER = word(MEASURE_NOUNS, '^[^，。；]{0,12}', '(?:[，。；、（]|$)');
const AMOUNT_VERB =
  /(?:完成|新增|建成|建设|新建|改造|治理|修复|推广|发展|实施|开展|种植|恢复|整治|供应|交易|压减|减少|替代|消纳|利用|储备|投资|投入|拉动|带动|实现|达成|达到|生产|形成|具备|提供|改建|扩建|落实|划定|安排|新改建|保持|腾出|盘活|筹集|筹建|布局|打造|建|累计|稳定在|控制在|提升|提高|达|收储|回收|处理|培育|规划|更新|推动|推进|争取|力争|出让|供给|保障)(?:了|约)?$/u;
const PHYSICAL = new Set(['length', 'voltage', 'pressure', 'temperature', 'frequency', 'sound']);
const GEOMETRY = /(?:高度|距离|宽度|厚度|深度|间距|坡度|净宽|净高|直径|口径|温度|半径|进深)[^，；。]{0,6}$/u;

const isCount = (s: Site): boolean => s.measure.dimension === 'count';
const isShare = (s: Site): boolean => s.measure.dimension === 'percent' || s.measure.dimension === 'permille';
const endsWithDe = (s: Site): boolean => /^[^，。；]{0,20}的$/u.test(s.right) || s.right === '者';

export const ROLE_RULES: readonly RoleRule[] = [
  {
    id: 'role/fine',
    role: 'other',
    note: '罚款额',
    holds: (s) => s.measure.dimension === 'money' && FINE.test(s.part),
    examples: ['处【5万元以上20万元以下】的罚款。'],
    counterExamples: ['奖励【5万元】。'],
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
    id: 'role/report-words',
    role: 'statistic',
    note: '同比、已达、数据显示等陈述事实的词',
    holds: (s) =>
      (s.time.at < 0 || s.time.at < s.segment.start) &&
      REPORT.test(s.part) &&
      !/目前水平|现有水平/u.test(s.part) &&
      !/^(?:到|力争)/u.test(s.part),
    examples: ['产业销售额同比增长【12.45%】。', '非化石能源消费比重占到了【15.9%】。'],
    counterExamples: ['总体能效在现有水平上提升【10%】。'],
  },
  {
    id: 'role/report-from-to',
    role: 'statistic',
    note: '由…降到…、从…增长到…：变化的经过',
    holds: (s) =>
      (/[由从](?:[0-9]{4}年的?)?$/u.test(s.left) ||
        /(?:由|从)[^，；。]{2,24}(?:增长|增加|提高|提升|上升|扩大|下降|降低|减少|降)(?:到|至|为)$/u.test(
          s.lead.slice(-40) + s.left,
        )) &&
      s.time.at < s.leftStart - 40,
    examples: ['全国工业占比由【42%】降到32%。'],
    counterExamples: ['到2025年，占比由42%提高到【50%】。'],
  },
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
    note: '达到某数“的”：条件',
    holds: (s) =>
      endsWithDe(s) && !/(?:给予|奖励|补助|补贴)[^，。；]{0,12}$/u.test(s.left) && s.segment.opener !== '：',
    examples: ['年节能量达【50吨标准煤】以上的，给予分档补助。'],
    counterExamples: ['给予【50万元】的，一次付清。'],
  },
  {
    id: 'role/incentive-noun',
    role: 'incentive',
    note: '数后就是补助、奖励',
    holds: (s) =>
      !isCount(s) &&
      (INCENTIVE_NOUN.test(s.right) || /^的?标准/u.test(s.right)) &&
      INCENTIVE.test(s.part + s.rest),
    examples: ['给予【0.1元/千瓦时】的补贴。', '按每份报告【5000元】的标准，给予补助。'],
    counterExamples: ['【500万元】以上的改造项目，给予补助。'],
  },
  {
    id: 'role/class-modifier',
    role: 'threshold',
    note: '数限定一类企业、项目、设备',
    holds: (s) => !isCount(s) && s.right !== '' && modifiesClass(s),
    examples: [
      '年综合能耗【5000吨标准煤】以上的重点用能企业接入系统。',
      '淘汰【35蒸吨】及以下的燃煤锅炉。',
      '对【1000℃】以下中低温热源进行改造。',
    ],
    counterExamples: [
      '新增光伏并网【40万千瓦】以上装机容量。',
      '完成既有建筑节能改造【1000万平方米】。',
      '到2025年，建成【2000万亩】高标准农田。',
    ],
  },
  {
    id: 'role/count-class',
    role: 'threshold',
    note: '有若干台、连续几个月的对象',
    holds: (s) =>
      (/(?:连续|满|累计达|拥有|具有|使用)[^，；。]{0,4}$/u.test(s.left) ||
        /^(?:对|将|凡|针对)/u.test(s.part)) &&
      s.measure.dimension !== 'percent' &&
      !/^(?:对|将)?$/u.test(s.right) &&
      /^[^，。；]{0,16}的[^，。；]{1,12}/u.test(s.right) &&
      !COMMIT_END.test(s.left),
    examples: ['对连续【3个月】预警为红色的地方，实施限批。'],
    counterExamples: ['建成【3个】国家级的示范区。'],
  },
  {
    id: 'role/incentive-cap',
    role: 'incentive',
    note: '单个项目最高不超过：补助的上限',
    holds: (s) =>
      s.measure.dimension === 'money' &&
      /最高|单个|每个|每户|每家|每台|每辆|累计|总额|不超过|上限/u.test(s.left + s.part.slice(-60)) &&
      INCENTIVE.test(s.lead),
    examples: ['按设备投资额的20%给予补助，单个项目最高不超过【1000万元】。'],
    counterExamples: ['主营业务收入超过【3000亿元】。'],
  },
  {
    id: 'role/incentive-words',
    role: 'incentive',
    note: '奖励、补助、下调等之后的钱与比例',
    holds: (s) =>
      (s.measure.dimension.startsWith('money') || isShare(s) || s.measure.dimension === 'basis-point') &&
      new RegExp(`(?:${INCENTIVE_WORDS})`, 'u').test(
        s.left + (isShare(s) ? s.right : '') + (s.measure.dimension.startsWith('money') ? s.right : ''),
      ) &&
      !/(?<!补助|补贴|贴息|奖励)(?:比例|占比|比重|率)(?:达到|达|提高到|不低于|为|提升至)*$/u.test(s.left),
    examples: ['奖励【5万元】。', '按投资额的【14%】给予补助。', '最低利率可下调【20个基点】。'],
    counterExamples: ['研发投入达到【5亿元】。'],
  },
  {
    id: 'role/technical-limit',
    role: 'threshold',
    note: '尺寸、温度等技术限值',
    holds: (s) =>
      PHYSICAL.has(s.measure.dimension) &&
      (GEOMETRY.test(s.left) || (s.measure.bounded && s.measure.dimension !== 'length')),
    examples: ['组件安装最高高度与屋面距离不应超过【30cm】。'],
    counterExamples: ['自然岸线长度不低于【432.25公里】。'],
  },
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
    holds: (s) => isCount(s) && /等$/u.test(s.left) && !s.measure.bounded,
    examples: ['废钢铁、废铜等【9种】再生资源循环利用量达到4亿吨。'],
    counterExamples: ['建成【9个】基地。'],
  },
  {
    id: 'role/count-pointed',
    role: 'other',
    note: '聚焦、围绕、提出的若干',
    holds: (s) => isCount(s) && !s.measure.bounded && POINTER.test(s.left) && !COMMIT_END.test(s.left),
    examples: [
      '聚焦【19条】重点产业链，培育集群。',
      '《意见》提出了【10个】方面任务。',
      '巩固【26条】黑臭水体治理成效。',
    ],
    counterExamples: ['到2025年，建成【500家】绿色工厂。'],
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
    note: '同一动词之下的第二个数',
    holds: (s) =>
      isCount(s) &&
      /^(?:、|和|及|与|以及|其中|或|)/u.test(s.left) &&
      COMMIT_ANY.test(s.lead) &&
      /[0-9]/u.test(s.lead) &&
      s.left.length <= 24 &&
      /(?:、|和|及|与|以及)$|^其中|^(?:、|和|及|与|以及)|^[^，]{1,20}$/u.test(s.left) &&
      s.right === '',
    examples: ['实施改造项目6000项以上，其中省级重点项目【300项】。'],
    counterExamples: ['工业覆盖3个门类，大类【41个】。'],
  },
  {
    id: 'role/count-other',
    role: 'other',
    note: '没有承诺动词的若干',
    holds: (s) => isCount(s),
    examples: ['工业覆盖【3个】门类。'],
    counterExamples: ['建成【3个】基地。'],
  },
  {
    id: 'role/rate-of-fee',
    role: 'threshold',
    note: '注册资本、净资产等资格',
    holds: (s) => s.measure.dimension === 'money' && /注册资本|净资产|实缴|资产总额/u.test(s.left),
    examples: ['注册资本不低于【1000万元】。'],
    counterExamples: ['主营业务收入超过【3000亿元】。'],
  },
  {
    id: 'role/report-about',
    role: 'statistic',
    note: '约、近、接近与“已”“中”的描述',
    holds: (s) =>
      s.measure.comparator === '~' &&
      /接近$|约$|近$/u.test(s.part.slice(0, 0) + s.left) === false &&
      /已|总和/u.test(s.part) &&
      s.time.by === null,
    examples: ['传统服务业总和占比接近【60%】。'],
    counterExamples: ['绿地率达到【40%】左右。'],
  },
  {
    id: 'role/target',
    role: 'target',
    note: '其余有指标的数：承诺',
    holds: () => true,
    examples: [
      '到2025年，森林覆盖率达到【24.1%】。',
      '单位能耗下降【13.5%】。',
      '绿色出行比例不低于【70%】。',
    ],
    counterExamples: ['产业销售额同比增长【12.45%】。'],
  },
];

/** The number, with what follows, names a class of things and not an amount brought about. */
function modifiesClass(s: Site): boolean {
  if (s.measure.dimension === 'time')
    return /^的?[^，。；完建见达实]/u.test(s.right) && CLASS_AFTER.test(s.right);
  if (/^的?[^，。；]{0,16}基金/u.test(s.right)) return false;
  // 6层及以下住宅建筑面积占比不低于70%: part of what the next number measures.
  if (s.followed && s.measure.bounded && s.measure.numEnd > s.measure.end && /^的?[一-龥]/u.test(s.right))
    return true;
  const de = s.right.startsWith('的');
  const below = s.measure.comparator === '<=' || s.measure.comparator === '<';
  if (!CLASS_AFTER.test(s.right) && !de) return false;
  if (isShare(s))
    return (
      de &&
      s.measure.bounded &&
      !AMOUNT_VERB.test(s.left) &&
      s.left.length > 1 &&
      CLASS_AFTER.test(s.right) &&
      !/(?:力争|确保|使|，|全部|有)$/u.test(s.left)
    );
  if (MEASURE_AFTER.test(s.right) && !(de && s.measure.bounded)) return false;
  if (AMOUNT_VERB.test(s.left) && !below && !(de && /(?:投入|投资)$/u.test(s.left))) return false;
  if (/(?:达到|达|为|至|到)$/u.test(s.left) && !de) return false;
  return true;
}

/** A counted thing stands under a verb of commitment, though not beside it. */
function isCounted(s: Site): boolean {
  const arabic = s.measure.form === 'arabic';
  if (s.right === '' || /^的?$/u.test(s.right))
    return COMMIT_ANY.test(s.left) || s.left.length <= 2 || s.time.by !== null;
  if (!arabic) return false;
  if (COMMIT_ANY.test(s.left) && !POINTER.test(s.left)) return true;
  if (s.leftStart === s.segment.start && (/^(?:在|对|以|有|每)/u.test(s.part) || s.left === ''))
    return COMMIT_ANY.test(s.right);
  // 建成500家工厂和50个园区: the second stands under the verb of the first.
  return s.leftStart > s.segment.start && COMMIT_ANY.test(s.part.slice(0, 60));
}

/** The rule that decides a number's role. */
export function roleOf(site: Site): RoleRule {
  for (const rule of ROLE_RULES) if (rule.holds(site)) return rule;
  throw new Error('the last rule of ROLE_RULES holds for every site');
}
