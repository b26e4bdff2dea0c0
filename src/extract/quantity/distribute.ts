/** 分别: as many subjects as values, each completed by what they share. */

/** A measure at the end of a list: 排放总量, 使用比例, 覆盖率. */
export const MEASURE_TAIL =
  /(?:(?:单位|综合|循环|主要|污染物|二氧化碳|碳|煤炭|新能源|可再生能源|清洁能源|非化石能源|能源|电力|面积|使用|排放|消费|回收|处理|处置|利用|覆盖|普及|达标|合格|入学|参保|装机|生产|保有|销售|治理|改造|减排|重点工程|发电|供电|供热|年均|平均|换算|周转量|货运|客运|运输|吞吐|周转){1,6}|(?=.))(?:总量|总额|强度|比例|比重|占比|规模|容量|水平|产量|数量|面积|浓度|能耗|电耗|水耗|煤耗|油耗|气耗|里程|收入|支出|产值|增加值|装机|率|量|排放)$/u;

/** Last characters of classes of things: 商用车, 工业区, 加工业. */
const CLASS_END = /[车区市业品物水炉厂省县户船路]/u;

const MEMBERS = /^([^（）]{2,})（([^（）]{2,40})）$/u;

/** Subjects of `words` in `n` parts, or `null` where it has not so many. */
export function distribute(words: string, n: number): string[] | null {
  // 机械化率（小麦、玉米、马铃薯）: the members stand in the bracket.
  const [, whole, members] = MEMBERS.exec(words) ?? [];
  const inside = members === undefined ? null : distribute(members, n);
  if (inside !== null) return inside.map((member) => `${whole}（${member}）`);
  for (const sign of [/、/u, /[和与及]/u, /、|和|与|以及/u]) {
    const parts = words.split(sign);
    if (parts.length === n) return withShared(parts);
  }
  return null;
}

/** Subjects of a row of `n` values without what they share: 化学需氧量、氨氮 of 化学需氧量、氨氮排放总量. */
export function membersOf(words: string, n: number): string[] | null {
  const parts = words.split('、');
  if (parts.length !== n || n < 2) return null;
  return parts.map((part, i) => (i < n - 1 ? part : part.replace(MEASURE_TAIL, '')));
}

function withShared(parts: readonly string[]): string[] {
  const [first = ''] = parts;
  const last = parts.at(-1) ?? '';
  const tail = sharedTail(first, last);
  const head = sharedHead(first, parts[1] ?? '');
  // A part that ends as the last one does needs no more: 普及率、数控化率.
  return parts.map((part, i) => {
    // 化学需氧量、氨氮排放总量: the 量 of a name is no measure beside a longer one.
    const own = MEASURE_TAIL.exec(part)?.[0].length ?? 0;
    const ended = i === parts.length - 1 || own > 1 || (own === 1 && tail.length <= 2) ? part : part + tail;
    return i === 0 ? ended : head + ended;
  });
}

/** What the last part says of all: after the class word that the first part ends with. */
function sharedTail(first: string, last: string): string {
  for (const size of [4, 3, 2, 1]) {
    const end = first.slice(-size);
    const at = end.length === size ? last.indexOf(end) : -1;
    const tail = last.slice(at + size);
    if ((at > 0 || (at === 0 && size > 1)) && tail.length > 1 && (size > 1 || CLASS_END.test(end)))
      return tail;
  }
  const placed = PLACED.exec(last)?.[1];
  if (placed !== undefined && (PLACE_END.test(first) || /领域|行业/u.test(last)) && MEASURE_TAIL.test(placed))
    return placed;
  const measure = MEASURE_TAIL.exec(last)?.[0] ?? '';
  return measure.length > 1 ? measure : '';
}

/** A measure after the place or sector that it is of: 粤港澳大湾区PM2.5年均浓度. */
const PLACED = /(?:地区|湾区|三角洲?|平原|区域|流域|城市群|领域|行业)([^地区域业]{3,20})$/u;
const PLACE_END = /(?:地区|湾区|三角洲?|平原|区域|流域|城市群|[省市])$/u;

/** 单位GDP能源消耗、用水量: both are of one unit of output. */
const PER =
  /^((?:规模以上)?(?:单位|万元)(?:GDP|地区生产总值|国内生产总值|工业增加值|增加值|产值|产品|建筑面积))/u;

/** What the first part says of all: 新列入国家级 of 新列入国家级绿色工厂、绿色供应链. */
function sharedHead(first: string, second: string): string {
  const per = PER.exec(first)?.[1];
  if (per !== undefined && second !== '' && !PER.test(second) && !/^(?:人均|亩均|地均)/u.test(second))
    return per;
  const at = second.length < 3 ? -1 : first.indexOf(second.slice(0, 2));
  return at > 0 && /^(?:新|列入|获|入选|被)/u.test(first) ? first.slice(0, at) : '';
}
