/** What may stand around an alias in an indicator's text without changing what is measured. */

/** Words of place, level, time and doing. */
const HARMLESS = [
  '全国',
  '全省',
  '全市',
  '全区',
  '全县',
  '全州',
  '全域',
  '全社会',
  '我国',
  '我省',
  '我市',
  '我区',
  '本市',
  '本省',
  '省域',
  '市域',
  '区域内',
  '地区',
  '城市',
  '城镇',
  '城区',
  '国家级',
  '省级',
  '市级',
  '区级',
  '县级',
  '自治区级',
  '部级',
  '州级',
  '国家',
  '自治区',
  '省',
  '市',
  '级',
  '以上',
  '各级',
  '国内',
  '世界级',
  '世界',
  '建成',
  '建设',
  '新建',
  '打造',
  '培育',
  '认定',
  '创建',
  '形成',
  '发展',
  '实施',
  '组织',
  '开展',
  '推进',
  '推动',
  '推广',
  '完成',
  '争创',
  '争取',
  '创成',
  '拥有',
  '保持',
  '控制',
  '布局',
  '投运',
  '投产',
  '新培育',
  '新认定',
  '新创建',
  '遴选',
  '支持',
  '扶持',
  '引进',
  '集聚',
  '壮大',
  '创办',
  '布设',
  '安装',
  '投入',
  '引育',
  '评选',
  '命名',
  '新',
  '实有',
  '总量',
  '改造',
  '改造提升',
  '每年',
  '年度',
  '年',
  '期间',
  '末',
  '到',
  '底',
  '前',
  '十四五',
  '十五五',
  '十三五',
  '各类',
  '一批',
  '重点',
  '个',
  '家',
  '项',
  '座',
  '等',
  '、',
  '高质量',
  '高水平',
  '高标准',
  '优质',
  '具有',
  '典型',
  '先进',
  '约',
  '共',
  '总',
  '各',
  '所有',
] as const;

const BY_FIRST = new Map<string, string[]>();
for (const word of HARMLESS) {
  const list = BY_FIRST.get(word.charAt(0)) ?? [];
  list.push(word);
  BY_FIRST.set(word.charAt(0), list);
}
for (const list of BY_FIRST.values()) list.sort((a, b) => b.length - a.length);

const PLACE = /^[\u4e00-\u9fff]{2,6}?(?:自治区|省|市|州|县)/u;

/** True where everything from `at` on is one of the words above or a number. */
function onlyHarmless(text: string, at: number): boolean {
  scan: while (at < text.length) {
    if (/[0-9.%—~-]/u.test(text.charAt(at))) {
      at += 1;
      continue;
    }
    for (const word of BY_FIRST.get(text.charAt(at)) ?? []) {
      if (!text.startsWith(word, at)) continue;
      at += word.length;
      continue scan;
    }
    return false;
  }
  return true;
}

/** True where `text` is made of words of place, level, time and doing, and numbers, only. Linear. */
export function isHarmless(text: string): boolean {
  if (onlyHarmless(text, 0)) return true;
  const place = PLACE.exec(text);
  return place !== null && onlyHarmless(text, place[0].length);
}

/** Words after the measure that leave it what it is; with the change that they state. */
const TAILS: readonly (readonly [string, 'increase' | 'decrease' | ''])[] = [
  ['高于全省平均水平', ''],
  ['高于全国平均水平', ''],
  ['平均水平', ''],
  ['总体水平', ''],
  ['水平', ''],
  ['平均值', ''],
  ['平均', ''],
  ['总数量', ''],
  ['数量', ''],
  ['总数', ''],
  ['个数', ''],
  ['家数', ''],
  ['数', ''],
  ['总量', ''],
  ['总规模', ''],
  ['规模', ''],
  ['总额', ''],
  ['目标', ''],
  ['指标', ''],
  ['任务', ''],
  ['建设', ''],
  ['等', ''],
  ['次数', ''],
  ['年增长率', 'increase'],
  ['增长率', 'increase'],
  ['增速', 'increase'],
  ['增幅', 'increase'],
  ['增长速度', 'increase'],
  ['增长', 'increase'],
  ['提高', 'increase'],
  ['提升', 'increase'],
  ['增加', 'increase'],
  ['增长幅度', 'increase'],
  ['下降率', 'decrease'],
  ['降低率', 'decrease'],
  ['下降比重', 'decrease'],
  ['降低比重', 'decrease'],
  ['降幅', 'decrease'],
  ['下降幅度', 'decrease'],
  ['降低幅度', 'decrease'],
  ['削减率', 'decrease'],
  ['削减比重', 'decrease'],
  ['负增长', 'decrease'],
  ['下降', 'decrease'],
  ['降低', 'decrease'],
  ['减少', 'decrease'],
  ['削减', 'decrease'],
  ['压减', 'decrease'],
];

/** `text` as it stands and with its tail words taken off one by one; at most four. */
export function withoutTails(text: string): { text: string; change: 'increase' | 'decrease' | '' }[] {
  const forms: { text: string; change: 'increase' | 'decrease' | '' }[] = [{ text, change: '' }];
  for (let step = 0; step < 4; step += 1) {
    const last = forms[forms.length - 1];
    if (last === undefined) break;
    let longest: (typeof TAILS)[number] | null = null;
    for (const tail of TAILS)
      if (last.text.endsWith(tail[0]) && tail[0].length > (longest?.[0].length ?? 0)) longest = tail;
    if (longest === null || longest[0].length === last.text.length) break;
    forms.push({
      text: last.text.slice(0, last.text.length - longest[0].length),
      change: longest[1] === '' ? last.change : longest[1],
    });
  }
  return forms;
}
