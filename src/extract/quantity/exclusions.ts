/** Numerals that measure nothing: names, ordinals, codes, dates of the day. */
import { createNeedsReader } from '../../text/sign-groups.ts';
import type { PatternRule } from './rule.ts';

const N = '[零一二三四五六七八九十百千两0-9]';

const DIGITS = '0123456789';
const HAN_DIGITS = '一二三四五六七八九十';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A rule, and signs without which it finds nothing: at least one of each group. */
interface ExclusionRule extends PatternRule {
  readonly needs: readonly string[];
}

export const EXCLUSIONS: readonly ExclusionRule[] = [
  {
    id: 'not-quantity/document-number',
    note: '文号、令号、公告号',
    needs: ['号〔', DIGITS],
    pattern: /〔[0-9]{4}〕(?:第)?[0-9]{1,5}号?|[0-9]{1,5}号(?:令|文|公告)?/gu,
    examples: ['国发〔2021〕4号', '工信部联财〔2021〕159号', '国务院令第531号'],
    counterExamples: ['建成500家工厂'],
  },
  {
    id: 'not-quantity/ordinal',
    note: '序数：第三、第十八次会议、第三十七条',
    needs: ['第'],
    pattern: new RegExp(`第(?:${N}{1,8}|[0-9]{1,5})(?:[-—~至、](?:第)?${N}{1,8})?(?:条之${N}{1,3})?`, 'gu'),
    examples: ['第三方', '中央全面深化改革委员会第十八次会议', '依照第三十七条', '第1批'],
    counterExamples: ['三十七条措施'],
  },
  {
    id: 'not-quantity/meeting',
    note: '会议名',
    needs: ['届大中', HAN_DIGITS],
    pattern:
      /[一二三四五六七八九十]{1,3}(?:届[一二三四五六七八九十、]{1,12}(?:中)?(?:全会|全体会议|次)|大(?![道力气宗类型众])|届(?:历次)?全会|中、|中全会)/gu,
    examples: ['十九届六中全会', '党的十九大', '省委十一届十次全体会议', '二中、三中、四中、五中全会'],
    counterExamples: ['建成十个基地'],
  },
  {
    id: 'not-quantity/standard-code',
    note: '标准号、型号与拉丁字母相连的数',
    needs: [LETTERS, DIGITS],
    pattern: /[A-Za-z]{1,8}[-/]?[A-Za-z]{0,4}[0-9]{1,6}(?:\.[0-9]{1,4})?(?:[-—][0-9]{2,5}){0,3}/gu,
    examples: ['细颗粒物(PM2.5)', 'GB/T29204', 'CO2', 'ISO14001', 'DB/T29—204—2021'],
    counterExamples: ['5MW以上'],
  },
  {
    id: 'not-quantity/generation',
    note: '代际、制式、星级景区：5G、4K、3D、5A',
    needs: ['GDKAPS', DIGITS],
    pattern: /(?<![0-9.])[0-9]{1,2}(?:G(?![A-Za-z])|[DKAPS](?![A-Za-z0-9]))/gu,
    examples: ['5G基站', '利用5G/6G、物联网', '4K超高清', '5A级景区'],
    counterExamples: ['10GW', '5GWh', '3PFLOPS'],
  },
  {
    id: 'not-quantity/version',
    note: '版本与代号：2.0版、工业4.0、1+N',
    needs: ['.+×xX*'],
    pattern:
      /[0-9]{1,2}\.[0-9](?:版|时代)|(?:工业|社会|智造|制造|农业|服务|政务|改革)[0-9]\.0|[0-9A-Z]{1,3}(?:\+[0-9NXnx]{1,3}){1,6}|[0-9]{1,3}[×xX*][0-9]{1,3}/gu,
    examples: ['改造提升2.0版本', '工业4.0', '“1+N”政策体系', '“2+6+6+36”园区体系', '7×24小时'],
    counterExamples: ['2.0%', '下降4.0个百分点'],
  },
  {
    id: 'not-quantity/day',
    note: '月日、时刻、每月几日',
    needs: ['月:：·.'],
    pattern:
      /[0-9]{1,2}月[0-9]{1,2}[日号]|[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}[日号]|月[0-9]{1,2}日|(?<!比例?[为是不低高达到于]{0,4}|按照?|[0-9.])[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?(?![0-9.：∶])|[0-9]{1,2}[·.][0-9]{1,2}(?=[”“]?防灾)/gu,
    examples: ['自12月1日起施行', '每月10日前', '14:28:00'],
    counterExamples: ['10日内办结', '按1:10的比例'],
  },
  {
    id: 'not-quantity/proportion',
    note: '三项以上的比例',
    needs: ['：∶', DIGITS],
    pattern: /(?<![0-9.])[0-9]{1,3}(?:\.[0-9]{1,2})?(?:[：∶][0-9]{1,3}(?:\.[0-9]{1,2})?){2,5}/gu,
    examples: ['产业结构调整为6.0:41.3:52.7'],
    counterExamples: ['置换比例不低于1.5:1'],
  },
  {
    id: 'not-quantity/label',
    note: '附件、表、图的编号',
    needs: ['附栏表图景案', DIGITS],
    pattern:
      /(?:附件|附表|附图|附录|专栏|(?<![代仪报电水发列填气量])表|(?<![地企意版试蓝附])图|情景|方案)[0-9]{1,2}(?:[-—.][0-9]{1,2})?(?![0-9.%个家项条种份张幅套座])/gu,
    examples: ['附件1列明的项目', '见表3', '图5为技术路线', '专栏2'],
    counterExamples: ['培养代表50名', '编制方案3个', '电表20万只'],
  },
  {
    id: 'not-quantity/process',
    note: '二次、三次作工艺与能源的名称',
    needs: ['次元', HAN_DIGITS],
    pattern:
      /(?<!第|十|至少|不少于|[每各][^，。；]{0,6})二次(?![以，。；、）]|$)|三次(?:产业|采油|能源|分配|函数|创业)|三元(?:锂|电池|材料|正极|前驱|催化|复合|乙丙)|[二三四]元(?:结构|化|体系)/gu,
    examples: ['不再二次包装', '加强二次供水管理', '三次产业结构', '使用三元锂电'],
    counterExamples: ['至少二次', '开展三次检查', '奖励三元'],
  },
  {
    id: 'not-quantity/telephone',
    note: '电话、邮编、热线',
    needs: [DIGITS],
    pattern: /[0-9]{3,4}[-—）][0-9]{7,8}|1[3-9][0-9]{9}|(?:电话|邮编|热线|传真)[：:]?[0-9]{3,12}/gu,
    examples: ['电话：34781959', '(021）34781959', '010-66556655'],
    counterExamples: ['达到1300万千瓦'],
  },
  {
    id: 'not-quantity/one-for-one',
    note: '一企一策、一户多宅、一年一度、双随机一公开',
    needs: [HAN_DIGITS],
    pattern:
      /一.{1,2}(?:一|多)(?:[^、，。；]|$)|(?:一|二|三|四|五){1,3}(?:级|线|体|把手|盘棋|张网|张图|揽子|站式|系列|批|些|般|定|致|律|律师|直|旦|同|起|并|方面|如既往|条龙|次性|次能源|次加工|次函数|刀切)/gu,
    examples: [
      '实施“一企一策”',
      '“一河一策一图”全覆盖',
      '建设一批园区',
      '三级体系',
      '原油一次加工能力',
      '一次性塑料制品',
    ],
    counterExamples: ['三百家', '两次'],
  },
  {
    id: 'not-quantity/water-class',
    note: '水质、固废等的类别',
    needs: ['类'],
    pattern:
      /[一二三四五六七八九ⅠⅡⅢⅣⅤ](?:[、至-][一二三四五六七八九ⅠⅡⅢⅣⅤ]){0,4}类(?=[水海）]|以上|及|标准|固)/gu,
    examples: ['水质优良（一、二类）比例', '一类海水'],
    counterExamples: ['三类产品'],
  },
  {
    id: 'not-quantity/slogan',
    note: '政治与政策的固定说法',
    needs: ['个项条年时钟'],
    pattern:
      /[两三四五六七八九十](?:个(?:意识|自信|维护|确立|代表|全面|革命|毫不动摇|区分开来|作用|坚持|不动摇|必须|结合|转变|统筹|更加|先行|敬畏|一百年)|项(?:改革)?攻坚|条红线|条控制线)|一个(?:中国|合作|中心|平台|口径|窗口|方向|时期|阶段|重要|有机|整体)|[三四五六七八九十]年(?:行动|规划|计划|任务|攻坚|倍增|提升|滚动|改革)|[0-9]{1,2}年(?:行动|规划|计划|任务|攻坚|滚动)|(?:十年|百年)(?:禁渔|奋斗|变局)|九年(?:义务|一贯)|24小时(?:值班|值守|不间断|在线|热线|开放|监控|应急)|[0-9一二三四五六七八九十]{1,3}分钟(?=[^，。；]{0,12}(?:圈|商圈))/gu,
    examples: ['增强“四个意识”', '实施焕新三年行动', '长江流域重点水域十年禁渔', '力争三年任务'],
    counterExamples: ['建成四个基地', '两年完成'],
  },
  {
    id: 'not-quantity/name',
    note: '名称里的数：长三角、三部委、三项赛、每一个',
    needs: ['角部三时每九十五六万产大'],
    pattern:
      /[长珠泛大金]三角|三角[洲形地]|[二三四五六七八九十]部(?:委|门)|铁人三项|最大[0-9]小时|[0-9]{1,2}小时(?:滑动)?平均|每一.|三[峡江沙亚明门北]|九[江龙]|十堰|五[常莲台]|六[安盘]|万(?:州|宁|家|物|众|里)|(?:一|二|三|四|五|六|七|八|九|十)(?:产|大(?=[一-龥]{2}))/gu,
    examples: ['长三角地区', '珠三角', '三部委', '每一所学校', '七大重点行业'],
    counterExamples: ['三项改革', '六个区'],
  },
  {
    id: 'not-quantity/rank',
    note: '名次与榜单：前十名、500强、百强',
    needs: ['前后强级亿'],
    pattern:
      /(?<!提)[前后][0-9一二三四五六七八九十百]{1,4}(?:名|位|强|列)|[0-9]{2,4}强|(?:[0-9]{1,4})?[百千万亿]{1,2}级|(?<![0-9零])[一二三四五六七八九]?[百千万]亿元?(?:级|企业|集群|产业|园区|开发区)/gu,
    examples: [
      '进入全国前十名',
      '世界500强企业',
      '5000亿级产业集群',
      '打造超千亿级产业集群',
      '培育千亿元企业2家',
    ],
    counterExamples: ['新增10名'],
  },
  {
    id: 'not-quantity/denominator',
    note: '每千人、每百户、每3年：分母与周期',
    needs: ['每'],
    pattern:
      /每(?:(?:[0-9]{1,3}|[一二两三四五六七八九十]{1,2})(?:年|个月)|(?:[0-9]{1,4}|[一二两三四五六七八九十]{1,2})?(?:十|百|千|万|亿){0,2}(?:人|户|亩|公里|平方公里|名|家|台|辆|吨|个))(?!以上|以下)/gu,
    examples: ['每千人口床位', '每3年开展一次', '每万人发明专利拥有量12件', '每两年修订一次'],
    counterExamples: ['每年新增3个'],
  },
];

/** What stands in brackets and marks of its own. */
const MARKED = [
  { id: 'not-quantity/title', needs: ['《'], pattern: /《[^《》]{1,120}》/gu },
  {
    id: 'not-quantity/quoted-name',
    needs: ['“'],
    pattern: /“[^“”]{1,10}”|“[^“”+]{1,24}\+[^“”]{1,24}”/gu,
  },
];

const ALL = [...EXCLUSIONS, ...MARKED];
const rulesFor = createNeedsReader(ALL.map(({ needs }) => needs));

/** Folded spans in which no number is read, in order of their start. */
export function excludedSpans(text: string): { start: number; end: number; rule: string }[] {
  const spans: { start: number; end: number; rule: string }[] = [];
  for (const rule of rulesFor(text).flatMap((n) => ALL[n] ?? []))
    for (const match of text.matchAll(rule.pattern))
      spans.push({ start: match.index, end: match.index + match[0].length, rule: rule.id });
  return spans.sort((a, b) => a.start - b.start);
}
