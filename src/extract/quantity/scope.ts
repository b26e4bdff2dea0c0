/** Sector, region or class of objects to which a number is restricted. */
import type { Reading } from './segments.ts';
import type { Site } from './site.ts';
import { CLASS_ONLY, COMMIT_VERBS } from './words.ts';

/** Places and regions; 单位地区生产总值 names none. */
const REGION =
  /^(?!单位|“)((?:[^，。；占“”（]{0,24}?)(?:(?<!单位)地区(?!生产总值)|区域|流域|平原|海域|省份|县城|建成区|城镇(?:建筑)?(?=[^，]{2})|城市(?=[^，]{2})|农村(?=[^，]{2})|地级及以上城市|县级及以上城市|园区|开发区|保护区|功能区|断面))/u;
const SECTOR =
  /^((?:规模以上|高耗能)?(?!三年|万元|一般工|大宗工|累计|单位)[^，。；、的占对]{1,12}?(?:行业(?:重点领域)?|领域|产业|制造业|(?<!型)工业(?!涂料|固|废|软件|互联网|机器人|母机|污|烟|粉尘|余热|副产|炉窑|窑炉)))(?=[^，。；]{2,})/u;
const UNITS =
  /^((?:新建|既有|现有|重点|规模以上|新增)[^，。；占达]{0,16}?(?:建筑(?!面积|[垃材])|厂房|企业|车辆|项目|机组|设备|通道|公共机构(?:建筑)?|园区|住宅|居住建筑|服务区|停车场|数据中心|小区|车))(?=[^，。；]{2,})/u;
/** Classes of objects by their own name, where a property of theirs is measured. */
const OBJECTS =
  /^((?:[^，。；、的占达“”（]{0,8}?)(?:交通工具|铁路(?!货运|客运)|受污染耕地|[乘商]用车(?:新车)?|电网|地表水|公共机构|数据中心|养殖场|机场|港口|公共建筑|居住建筑|公交车|出租车|营运车辆|营运船舶|装备制造|制造|高校|公务用车))(?=[^，。；]{2,})(?!(?:的)?(?:数量|总量|产量|保有量|销[售量]|个数|装机|产值|业务|业))/u;
/** 清洁取暖率（县城）, 机械化率（小麦）: what one of several values is for, put behind by `complete`. */
const ELSEWHERE = /（([^（）]{2,20})）$/u;
const NEW = /^(?:新建|既有|现有|新增)/u;
/** 新增或更新的公交车、出租车中新能源车辆比例: what the share is taken of. */
const TOPICAL = /^((?:新增|更新|新建|新购)[^，。；]{2,60}?)中，?(?=[^，。；]{3,})/u;
const DONE = /进入|列入|达到|建成|完成|实现/u;
/** Sector that a clause speaks of by its heading: 推动钢铁行业碳达峰, 建材. */
const HEADING = /^(?:推动|促进|加快|推进|实施|开展|严控)?([^，。；]{1,8}?(?<!重点|有关|相关|各|全)行业)/u;
const WHOLE = /^(?:国内|全国|全省|全市|全区|全县|我省|我市)/u;
/** Headings that are a sector without the word: 1. 钢铁。 */
const BARE_SECTOR =
  /^(?:钢铁|建材|水泥|石化|化工|石化化工|有色|有色金属|造纸|纺织|印染|化纤|电力|煤电|汽车|机械|电子|装备制造|装备|食品|医药|焦化|煤化工|煤炭|轻工|家电|船舶)$/u;
const VERB = new RegExp(`^(?:${COMMIT_VERBS})`, 'u');
/** Indicators that speak of 行业 or 主要产品 leave their sector to the heading. */
const ANAPHOR = /^(?:行业|主要产品|企业|重点领域|重点企业|主要工序|产能)/u;

/** Scope of a statement, `""` where it is the whole jurisdiction. */
export function scopeOf(indicator: string, site: Site, reading: Reading): string {
  const { dimension } = site.measure;
  if (dimension === 'count' || (dimension !== 'percent' && VERB.test(indicator))) return '';
  const elsewhere = ELSEWHERE.exec(indicator)?.[1];
  if (elsewhere !== undefined && (CLASS_ONLY.test(elsewhere) || !isPrinted(`（${elsewhere}）`, site)))
    return elsewhere;
  const words = indicator.replace(WHOLE, '').replace(/^(规模以上|规上)?单位(?=工业|规上)/u, '$1');
  const { heading } = reading;
  const sector = BARE_SECTOR.test(heading) ? `${heading}行业` : HEADING.exec(heading)?.[1];
  if (sector !== undefined && ANAPHOR.test(words))
    return words.startsWith('行业重点领域') ? `${sector}重点领域` : sector;
  const topic = TOPICAL.exec(words)?.[1];
  if (topic !== undefined) return topic;
  const own = NEW.test(words) ? UNITS.exec(words)?.[1] : classOf(words);
  if (own !== undefined && own.length < words.length && !DONE.test(own)) return own;
  return indicator.startsWith('国内') ? '' : (sector ?? '');
}

const isPrinted = (words: string, { lead, part }: Site): boolean =>
  lead.includes(words) || part.includes(words);

/** Region, sector or class that the words begin with; a region with the class of objects in it. */
function classOf(words: string): string | undefined {
  const region = REGION.exec(words)?.[1];
  if (region === undefined)
    return SECTOR.exec(words)?.[1] ?? UNITS.exec(words)?.[1] ?? OBJECTS.exec(words)?.[1];
  return region + (OBJECTS.exec(words.slice(region.length))?.[1] ?? '');
}
