import type { Random } from './random.ts';

const HAN = '〇一二三四五六七八九';
/** 十二, 二十一, 一百零三. */
export function han(n: number): string {
  const digit = (d: number): string => HAN.charAt(d);
  if (n >= 100)
    return `${digit(Math.floor(n / 100))}百${n % 100 === 0 ? '' : n % 100 < 10 ? `零${digit(n % 10)}` : han(n % 100).replace(/^十/u, '一十')}`;
  const tens = Math.floor(n / 10);
  return `${tens === 0 ? '' : `${tens === 1 ? '' : digit(tens)}十`}${n % 10 === 0 && tens > 0 ? '' : digit(n % 10)}`;
}

const DO = [
  '加快推进',
  '持续优化',
  '全面落实',
  '稳步提高',
  '大力发展',
  '严格控制',
  '积极引导',
  '统筹布局',
  '深入开展',
  '建立健全',
  '着力完善',
  '有序推动',
];
const THING = [
  '节水型城市建设',
  '老旧管网改造',
  '工业余热利用',
  '公共机构节能',
  '农村清洁取暖',
  '城市绿道网络',
  '再生资源回收体系',
  '企业技术改造',
  '数据中心能效',
  '港口岸电设施',
  '公共充电网络',
  '农业面源治理',
  '中小学校食堂节约',
  '社区养老服务',
  '普惠托育机构',
  '冷链物流设施',
];
const WAY = [
  '坚持问题导向和目标导向相统一',
  '突出重点领域和关键环节',
  '强化源头防控和过程管理',
  '发挥市场在资源配置中的决定性作用',
  '完善部门协同、上下联动的工作机制',
  '鼓励社会资本参与',
  '依法依规实施分类处置',
];
const AIM = [
  '形成一批可复制可推广的经验',
  '不断增强群众获得感',
  '切实提升服务质量',
  '为高质量发展提供有力支撑',
  '确保各项任务落到实处',
];
const WHO = [
  '市发展改革委',
  '市工业和信息化局',
  '市住房城乡建设局',
  '市财政局',
  '市生态环境局',
  '市水利局',
  '市交通运输局',
  '市农业农村局',
];

/** A sentence of a policy, without its stop. */
export function sentence(r: Random): string {
  const year = r.whole(2023, 2030);
  switch (r.whole(0, 3)) {
    case 0:
      return `${r.pick(DO)}${r.pick(THING)}，${r.pick(WAY)}，${r.pick(AIM)}`;
    case 1:
      return `到${year}年，全市完成${r.pick(THING)}${r.whole(12, 960)}项，覆盖率达到${r.whole(35, 98)}%以上`;
    case 2:
      return `${r.pick(WAY)}，${r.pick(DO)}${r.pick(THING)}和${r.pick(THING)}`;
    default:
      return `对“${r.pick(THING)}”实行清单管理（每年更新一次），${r.pick(AIM)}`;
  }
}

/** A paragraph of some sentences. */
export function paragraph(r: Random, sentences: number): string {
  return `${Array.from({ length: sentences }, () => sentence(r)).join('。')}。`;
}

/** A heading: what is done with what. */
export const heading = (r: Random): string => `${r.pick(DO)}${r.pick(THING)}`;

/** （市甲局牵头，市乙局、市丙局按职责分工负责） */
export function duty(r: Random): string {
  const names = [...new Set([r.pick(WHO), r.pick(WHO), r.pick(WHO)])];
  return `（${names.join('、')}，各县（市、区）人民政府按职责分工负责）`;
}
