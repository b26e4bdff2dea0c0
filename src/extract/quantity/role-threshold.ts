/** Limits of whom or what a clause covers, and technical limits. */
import { CLASS_AFTER, COMMIT_ANY, COMMIT_END, isCount, isShare, word, type RoleRule } from './role-rule.ts';
import type { Site } from './site.ts';
import { isUndated } from './timeline.ts';
import { CLASS_NOUNS, MEASURE_NOUNS } from './words.ts';

/** A definition goes on to the end of its sentence. */
const DEFINED =
  /(?:^|[，、；：])(?:所称|本[^，。；]{1,6}所称)?[^，。；]{2,24}，?(?:均)?是?指(?![标导引数示挥南定令派明向望])/u;
const MEASURE_AFTER = word(MEASURE_NOUNS, '^[^，。；进开]{0,12}', '(?:[，。；、（]|$)');
const AMOUNT_VERB =
  /(?:完成|新增|建成|建设|新建|改造|治理|修复|推广|发展|实施|开展|种植|恢复|整治|供应|交易|压减|减少|替代|消纳|利用|储备|投资|投入|拉动|带动|实现|达成|达到|生产|形成|具备|提供|改建|扩建|落实|划定|安排|新改建|保持|腾出|盘活|筹集|筹建|布局|打造|建|累计|稳定在|控制在|提升|提高|达|收储|回收|处理|培育|规划|更新|推动|推进|争取|力争|出让|供给|保障)(?:了|约)?$/u;
const PHYSICAL = new Set(['length', 'voltage', 'pressure', 'temperature', 'frequency', 'sound']);
/** Grades of equipment: 500千伏变电站. */
const GRADES = new Set(['voltage', 'frequency', 'pressure', 'temperature', 'apparent-power']);
const GEOMETRY = /(?:高度|距离|宽度|厚度|深度|间距|坡度|净宽|净高|直径|口径|温度|半径|进深)[^，；。]{0,6}$/u;

export const THRESHOLD_RULES: readonly RoleRule[] = [
  {
    id: 'role/definition',
    role: 'threshold',
    note: '定义所称的对象：……是指……',
    holds: (s) => DEFINED.test(s.lead + s.left) && s.measure.bounded,
    examples: [
      '本办法所称重点用能单位，是指年综合能源消费量【1万吨标准煤以上】的用能单位。',
      '中小企业是指从业人员少于1000人，且营业收入【4亿元以下】的企业。',
    ],
    counterExamples: ['到2025年，森林覆盖率达到【24.1%以上】。', '发挥指标引导作用，占比达到【30%以上】。'],
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
      '建设【8英寸】晶圆生产线。',
      '【30万吨/年】以下煤矿分类处置。',
      '不再新建【6000千瓦】以下小水电。',
      '年综合能耗【500吨标准煤以上】或年用电200万千瓦时以上的公共机构，应当开展审计。',
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
    note: '有若干台、连续几个月、若干人以上的对象',
    holds: (s) => isCountClass(s),
    examples: ['对连续【3个月】预警为红色的地方，实施限批。', '职工【300人】以上的企业应当设立专职岗位。'],
    counterExamples: ['建成【3个】国家级的示范区。', '推动【100家】以上的企业上云。'],
  },
  {
    id: 'role/technical-limit',
    role: 'threshold',
    note: '尺寸、温度等技术限值',
    holds: (s) =>
      PHYSICAL.has(s.measure.dimension) &&
      isUndated(s.time) &&
      (GEOMETRY.test(s.left) || (s.measure.bounded && s.measure.dimension !== 'length')),
    examples: ['组件安装最高高度与屋面距离不应超过【30cm】。'],
    counterExamples: ['自然岸线长度不低于【432.25公里】。'],
  },
  {
    id: 'role/score',
    role: 'threshold',
    note: '得分界限',
    holds: (s) => s.measure.dimension === 'score' && s.measure.bounded,
    examples: ['得分【90分】以上为优秀。'],
    counterExamples: ['考核总分【100分】。'],
  },
  {
    id: 'role/capital',
    role: 'threshold',
    note: '注册资本、净资产等资格',
    holds: (s) => s.measure.dimension === 'money' && /注册资本|净资产|实缴|资产总额/u.test(s.left),
    examples: ['注册资本不低于【1000万元】。'],
    counterExamples: ['主营业务收入超过【3000亿元】。'],
  },
];

const CLASS_END = new RegExp(`^的[^，。；、的]{0,14}(?:${CLASS_NOUNS})(?:$|，|。|给予|按|予以)`, 'u');
/** What objects that a share is taken of are said to bring about. */
const DONE =
  /^的[^，。；、的]{1,14}(?<!数量|比例|占比|数|比重)(?:建有|建成|完成|达到|实现|配备|设有|具备|开展|通过|纳入|拥有|使用|采用|建立|接入|用上)/u;
const JOINED_CLASS = new RegExp(
  `^(?:或者?|且|并且?)[^，。；]{1,30}(?:以上|以下|以内)的?[^，。；、的]{0,14}(?:${CLASS_NOUNS})`,
  'u',
);
/** 35蒸吨及以下, 65蒸吨及以上: a class by its size. */
const EITHER = /(?:及|或|或者)以[上下]/u;

/** The number, with what follows, names a class of things and not an amount brought about. */
function modifiesClass(s: Site): boolean {
  if (s.measure.dimension === 'time')
    return /^的?[^，。；完建见达实]/u.test(s.right) && CLASS_AFTER.test(s.right);
  if (/^的?[^，。；]{0,16}基金/u.test(s.right)) return false;
  if (/^(?:的?范围|半径)/u.test(s.right)) return true;
  if (/^(?:英寸|纳米|微米)$/u.test(s.measure.unit.text) && /^[一-龥]/u.test(s.right)) return true;
  if (GRADES.has(s.measure.dimension) && /^(?:及以[上下])?(?:的)?[一-龥]/u.test(s.right)) return true;
  // 6层及以下住宅建筑面积占比不低于70%: part of what the next number measures.
  if (
    s.followed &&
    s.measure.bounded &&
    s.measure.numEnd > s.measure.end &&
    /^的?(?![或和及与较比并且至])[一-龥]/u.test(s.right)
  )
    return true;
  const de = s.right.startsWith('的');
  const token = s.measure.numEnd > s.measure.end;
  if (
    token &&
    !isShare(s) &&
    /^[^，。；的]{0,8}/u.test(s.right) &&
    EITHER.test(s.part) &&
    CLASS_AFTER.test(s.right)
  )
    return true;
  if (isShare(s) && de && /^(?:对|将|凡)/u.test(s.part) && CLASS_AFTER.test(s.right)) return true;
  // 对节能量达到500吨标准煤的项目: 达到 leads to a class and brings nothing about.
  if (de && /(?:达到|达)$/u.test(s.left) && CLASS_END.test(s.right)) return true;
  const below = s.measure.comparator === '<=' || s.measure.comparator === '<';
  // 30万吨/年以下煤矿分类处置, 不再新建6000千瓦以下小水电: a size that opens its part or follows a ban.
  if (
    below &&
    token &&
    !isShare(s) &&
    /^的?[一-龥]{2}/u.test(s.right) &&
    !MEASURE_AFTER.test(s.right) &&
    /(?:^|不再[^，]{0,4}|禁止[^，]{0,4}|严禁[^，]{0,4}|淘汰|关停|限制|退出|整合|取缔|拆除|保留)$/u.test(
      s.left,
    )
  )
    return true;
  if (s.followed && token && !isShare(s) && JOINED_CLASS.test(s.part.slice(s.part.indexOf(s.right))))
    return true;
  if (!CLASS_AFTER.test(s.right) && !de) return false;
  if (isShare(s))
    return (
      de &&
      s.measure.bounded &&
      !AMOUNT_VERB.test(s.left) &&
      s.left.length > 1 &&
      CLASS_AFTER.test(s.right) &&
      !/(?:力争|确保|使|，|全部|有)$/u.test(s.left) &&
      (!DONE.test(s.right) || /^(?:对|将|凡)/u.test(s.part))
    );
  if (MEASURE_AFTER.test(s.right) && !(de && s.measure.bounded)) return false;
  if (AMOUNT_VERB.test(s.left) && !below && !(de && /(?:投入|投资)$/u.test(s.left))) return false;
  if (/(?:达到|达|为|至|到)$/u.test(s.left) && !de) return false;
  return true;
}

/** 存栏5000头以上的规模养猪场, 畜禽养殖（500头以上）: a size, also without 的. */
const isHerd = (s: Site): boolean =>
  isCount(s) &&
  s.measure.bounded &&
  ((/(?:存栏|出栏|存栏量|出栏量|饲养量?|职工|员工|从业人员|床位)$/u.test(s.left) &&
    /^(?:的|规模|大型)?[^，。；、的]{0,8}(?:场|户|企业|单位|机构|小区|基地|医院)/u.test(s.right)) ||
    (/[一-龥]（$/u.test(s.left) && s.right.startsWith('）') && !COMMIT_ANY.test(s.left.slice(-4))));

/** A counted thing delimits whom the clause covers: 连续3个月…的地方, 300人以上的企业. */
function isCountClass(s: Site): boolean {
  if (isHerd(s)) return true;
  if (s.right === '' || COMMIT_END.test(s.left) || isShare(s)) return false;
  if (isCount(s) && s.measure.bounded && s.right.startsWith('的') && CLASS_AFTER.test(s.right))
    return !COMMIT_ANY.test(s.left);
  const held =
    /(?:连续|满|累计达|拥有|具有|使用)[^，；。]{0,4}$/u.test(s.left) || /^(?:对|将|凡|针对)/u.test(s.part);
  const onward = s.followed && s.measure.dimension === 'time';
  return held && (onward || /^[^，。；]{0,16}的[^，。；]{1,12}/u.test(s.right));
}
