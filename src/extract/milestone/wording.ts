/** What a dated part of a sentence commits to, by its wording. */

export interface WordingRule {
  readonly id: string;
  readonly note: string;
  readonly pattern: RegExp;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

/** Wording of a whole: a state is reached, something is done away with or done everywhere. */
export const TOTAL: readonly WordingRule[] = [
  {
    id: 'milestone/peak',
    note: '达峰、碳中和',
    pattern: /达峰(?!目标任务|行动|基础|工作|方案|试点)|碳达峰目标|达到峰值|实现碳达峰|实现碳中和|稳中有降/u,
    examples: ['二氧化碳排放在2030年前达峰', '石油消费力争2030年前达到峰值'],
    counterExamples: ['筑牢碳达峰基础'],
  },
  {
    id: 'milestone/total',
    note: '全部、全面、全覆盖、清零',
    pattern:
      /全部|全面(?:实现|实施|执行|淘汰|完成|建成|建立|取消|停止|推行|禁止|达到|推广|覆盖|消除|纳入|启用)|全覆盖|清零|倍增|翻番|零增长|负增长|零排放|应.尽./u,
    examples: ['园区全部实施循环化改造', '城镇新建建筑全面执行绿色建筑标准', '生活垃圾分类实现全覆盖'],
    counterExamples: ['全面贯彻新发展理念'],
  },
  {
    id: 'milestone/done',
    note: '完成、基本消除、建成、纳入、达到某类',
    pattern:
      /(?:基本|全面)?(?:消除|完成|建成|建立|淘汰|退出|关停|形成|纳入|替代)|达到(?:或优于)?[ⅠⅡⅢⅣⅤ一二三四五]类|保持为优|达到(?:国内|国际|能效|世界)|(?:高于|大于|低于|优于)(?:全|国家|上级|同期)/u,
    examples: ['县级城市建成区基本消除黑臭水体', '干流水质稳定达到Ⅱ类', '基本形成评估体系'],
    counterExamples: ['产业结构明显优化'],
  },
];

/** Vague aims of an opening paragraph. */
export const VAGUE =
  /取得(?:积极|明显|重大|新的?|显著|决定性|关键|阶段性)?(?:进展|成效|突破|成果)|明显|显著|大幅|持续|进一步|逐步|更加|不断|有效|初步|新进步|优化|改善|提升|健全|完善|成熟|增强|丰富|深入|广泛|根本好转|前列|支撑|格局|优势|高地|普遍|成为|领先|取得|迈上|坚实|凸显|形成|建成|基本|构建|实现/u;

/** Parts that only say what a commitment is for. */
export const PURPOSE =
  /^(?:为|从而|使|有力支撑|有效支撑|推动(?:形成)?|促进|助力|筑牢|奠定|保障|支持|统一|带动|朝着|以(?!上|下|内|前))/u;

/** Talk of what others decided or said. */
export const BACKGROUND =
  /战略决策|决策部署|总书记|宣布|指出|强调|郑重|重要讲话|要求，|提出的|工作通知|为贯彻|为深入|为加快|根据《|按照《/u;
