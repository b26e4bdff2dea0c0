/** What a dated part of a sentence commits to, by its wording (folded text of one part, date and all). */

export interface WordingRule {
  readonly id: string;
  readonly note: string;
  /** Never a mere aim, also in an opening paragraph of goals. */
  readonly checkable: boolean;
  /** An aim like others in a paragraph of goals. */
  readonly aimInGoals: boolean;
  readonly pattern: RegExp;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

/** The first that matches names the wording. Bounded quantifiers only. */
export const WORDINGS: readonly WordingRule[] = [
  {
    id: 'milestone/peak',
    note: '达峰、碳中和',
    checkable: true,
    aimInGoals: false,
    pattern: /(?<!努力)(?:达峰|碳达峰目标|实现碳中和|碳中和目标|达到峰值)(?:。|$)/u,
    examples: ['二氧化碳排放在2030年前达峰', '石油消费力争2030年前达到峰值', '顺利实现2030年前碳达峰目标'],
    counterExamples: ['筑牢碳达峰基础', '深入开展碳达峰行动', '碳排放达峰后稳中有降'],
  },
  {
    id: 'milestone/total',
    note: '全部、全面、全覆盖、清零、倍增',
    checkable: true,
    aimInGoals: false,
    pattern:
      /全部|覆盖(?:所有|全[省市县区域])|全面(?:实施|执行|淘汰|完成|取消|停止|禁止|禁用|达到|推广|覆盖|消除|纳入|启用|关停|退出|停用|更换|替代)|全覆盖|清零|倍增|翻番|零增长|负增长|零排放|零填埋|动态归零/u,
    examples: [
      '园区全部实施循环化改造',
      '城镇新建建筑全面执行绿色建筑标准',
      '生活垃圾分类实现全覆盖',
      '煤炭消费量实现负增长',
    ],
    counterExamples: ['全面贯彻新发展理念', '全面提升'],
  },
  {
    id: 'milestone/throughout',
    note: '全面实现、全面建成',
    checkable: true,
    aimInGoals: true,
    pattern: /全面(?:实现|建成|建立)/u,
    examples: ['机场场内车辆全面实现电动化', '美好人居环境全面建成'],
    counterExamples: ['全面提升'],
  },
  {
    id: 'milestone/eliminated',
    note: '消除、淘汰、退出、完成、纳入',
    checkable: true,
    aimInGoals: false,
    pattern:
      /消除|消灭|淘汰|关停|退出|销号|完成(?!后|情况|时限)|(?:全部|统一)?纳入|替代为|清理完毕|整治到位|关闭退出|取缔/u,
    examples: ['县级城市建成区基本消除黑臭水体', '基本淘汰燃煤锅炉', '完成搬迁改造任务'],
    counterExamples: ['产业结构明显优化'],
  },
  {
    id: 'milestone/grade',
    note: '达到某类水、某级能效',
    checkable: true,
    aimInGoals: false,
    pattern:
      /达到(?:或(?:优|好)于)?(?:国家)?[ⅠⅡⅢⅣⅤ一二三四五]类|保持为优|达到(?:能效|超低|国家)[^，；。]{0,10}(?:水平|标准|要求)/u,
    examples: ['干流水质稳定达到Ⅱ类', '长江流域总体水质保持为优', '所有工序能效达到能效基准水平'],
    counterExamples: ['达到新高度'],
  },
  {
    id: 'milestone/level',
    note: '达到国内外先进水平',
    checkable: true,
    aimInGoals: true,
    pattern: /达到(?:国内|国际|世界|全国|同行业)[^，；。]{0,10}(?:水平|标准|领先|先进)/u,
    examples: ['主要工序能耗达到国际先进水平'],
    counterExamples: ['达到能效标杆水平'],
  },
  {
    id: 'milestone/relative',
    note: '高于、不低于某处平均',
    checkable: true,
    aimInGoals: false,
    pattern:
      /(?:高于|大于|低于|优于|快于|超过|达到|不低于)(?:全(?:国|省|市|区|社会)|国家|上级|同期|世界)[^，；。]{0,10}(?:平均|水平|幅度|目标|下达)|完成(?:国家|省|自治区|市)[^，；。]{0,8}(?:下达|任务|目标)/u,
    examples: ['单位工业增加值二氧化碳排放下降幅度大于全社会下降幅度', '综合利用率均高于全省平均水平'],
    counterExamples: ['高于50%'],
  },
  {
    id: 'milestone/listed',
    note: '编制清单、出台方案、报送',
    checkable: true,
    aimInGoals: false,
    pattern:
      /(?:建立|编制|制定|出台|印发|公布|报送|修订|提出|形成)[^，；。]{0,16}(?:清单|台账|方案|办法|目录|标准|名录|规划)/u,
    examples: ['各地建立“两高”项目清单', '制定整治方案'],
    counterExamples: ['建立健全体系'],
  },
  {
    id: 'milestone/built',
    note: '建成、建立、形成',
    checkable: false,
    aimInGoals: true,
    pattern: /建成|建立|形成|构建|打造|培育|创建|实现|推广|建设/u,
    examples: ['基本形成光伏项目碳资产评估体系', '造纸企业实现集中供热'],
    counterExamples: ['产业结构明显优化'],
  },
  {
    id: 'milestone/aim',
    note: '取得进展、明显提升等趋向',
    checkable: false,
    aimInGoals: true,
    pattern: /./u,
    examples: ['产业结构明显优化'],
    counterExamples: [],
  },
];

/** Parts that only say what a commitment is for, or go on with it. */
export const TAIL =
  /^(?:为|从而|使|有力|有效支撑|推动(?:形成)?|促进|助力|筑牢|奠定|保障|支持|统一|带动|朝着|与|并|向|让|以(?!上|下|内|前))/u;

/** Parts that never stand alone. */
export const PURPOSE = /^(?:为|从而|朝着|有力|筑牢|奠定|助力|使得)/u;

/** Talk of what others decided or said, of names, and of how long a document holds. */
export const BACKGROUND =
  /免予|不纳入|不计入|战略决策|决策部署|总书记|宣布|指出|强调|郑重|重要讲话|提出的|根据《|按照《|有效期|施行|重中之重|必由之路|关键期|窗口期|时期是|是“|特制定|制定本|决定如下|自主贡献目标|^(?:[一二三四五六七八九十]{1,2}、)?(?:到)?(?:[0-9]{4}年|今年|明年|年内)(?:度)?(?:主要|发展|具体|工作|总体|重点|预期|经济|社会|节能){0,4}(?:目标|任务|安排|要点|计划|思路|建议|举措)(?:是|为|任务)?。?$|如下(?:所示)?$|(?:指标|目标)为$/u;

/** Words of others that a sentence reports. */
export const SAYING = /总书记|郑重宣布|宣布|指出|强调/u;

/** A condition: 对违反…的. What follows it is a consequence, no milestone. */
export const CONDITION = /^对[^，；。]{2,60}的$|^已[^，；。]{2,40}的$|(?:未|不)[^，；。]{1,40}的$/u;

/** Parts that say how, by what or on what ground, with no result of their own (after their date). */
export const ADVERBIAL =
  /^(?:，)?(?:通过|按照|围绕|根据|依托|结合|依据|针对|坚持|立足|聚焦|经过|随着)[^，。；]{2,50}$|^(?:，)?在[^，。；]{2,40}(?:下|中|基础上|过程中|方面)$|^(?:，)?以[^，。；]{2,20}为[^，。；]{2,12}$/u;

/** A goal that the sentence goes on to call a decision of others. */
export const QUOTING =
  /^(?:这)?(?:既?是|彰显|体现)[^，。；]{0,24}(?:决策|部署|承诺|战略|要求|责任)|^是(?:党中央|国家|我国|习近平)/u;

/** A result: the subject stands first, its verb or trend after it. */
export const RESULT =
  /^(?!推进|推动|加强|加快|开展|实施|完善|建立|强化|落实|支持|鼓励|探索|组织|制定|统筹|深化|大力|积极|持续|做好|严格|优化|提升|发挥|健全|引导|构建|培育|打造|全面|深入|进一步|建设|有序|着力|稳步|坚决|不断|充分|严禁|继续|完成|实现|形成|促进)[^，。；]{2,60}(?:实现|达到|成熟|基本形成|初步形成|基本建成|基本建立)/u;

/** A measure in words or signs that numbers are not read from. */
export const UNREAD =
  /(?:减少|增加|下降|降低|提高|压减)[^，。；]{0,4}一半|(?<![0-9.])[0-9.]{1,9}(?:[:：∶][0-9]|[%‰倍])|[一二三四五六七八九]成(?:[以多左，。]|$)|翻[一两三]番/u;
