/** What unseen texts taught: one small text for each finding, with the fields that it is about. */
import { describe, expect, it } from 'vitest';
import type { ExtractContext } from '../../../src/extract/context.ts';
import type { Quantity } from '../../../src/model/index.ts';
import { read } from './support.ts';

type Fields = Partial<Omit<Quantity, 'unit' | 'indicator' | 'period'> & { unit: string; indicator: string }>;

const cases: readonly [text: string, expected: readonly Fields[], over?: Partial<ExtractContext>][] = [
  // ranges
  [
    '清洁取暖率达到90%以上，30吨以下锅炉全部淘汰。',
    [
      { value: 90, value2: null, comparator: '>=' },
      { value: 30, role: 'threshold' },
    ],
  ],
  ['处5万元以上20万元以下的罚款。', [{ value: 5, value2: 20, role: 'other' }]],
  // baselines
  ['能耗较“十三五”末下降14%。', [{ baseline: 2020, change: 'decrease' }]],
  ['到2030年，储能规模达到2025年的3倍以上。', [{ baseline: 2025, by: '2030' }]],
  // one unit for a row of numbers
  [
    '粮食、油料产量分别稳定在1200、50万吨左右。',
    [
      { indicator: '粮食产量', value: 1200, unit: '万吨', comparator: '~' },
      { indicator: '油料产量', value: 50, unit: '万吨', comparator: '~' },
    ],
  ],
  [
    '氮氧化物和VOCs排放总量比2020年分别下降10%以上。',
    [
      { indicator: '氮氧化物排放总量', value: 10 },
      { indicator: 'VOCs排放总量', value: 10 },
    ],
  ],
  [
    '单位GDP能源消耗、用水量比2020年分别降低13%、16%。',
    [{ indicator: '单位GDP能源消耗' }, { indicator: '单位GDP用水量' }],
  ],
  // ratios
  ['按照1:1.25的比例实行减量置换。', [{ value: 1, unit: ':1.25' }]],
  ['产业结构调整为6.0:41.3:52.7。', []],
  ['2022年17009000.52025年22001300。', []],
  // approximations
  ['关停企业近千家。', [{ value: 1000, unit: '家', comparator: '~' }]],
  ['带动就业上百万人。', [{ value: 100, unit: '万人', comparator: '>=' }]],
  ['空气质量指数下降三成多。', [{ value: 3, unit: '成', comparator: '>' }]],
  ['覆盖数十个园区。', []],
  // units
  ['颗粒物排放浓度50mg/l以下。', [{ unit: 'mg/l', comparator: '<=' }]],
  ['单位产品能耗限额为9.5千克标准煤/重量箱。', [{ unit: '千克标准煤/重量箱' }]],
  ['氨氮不超过1.5（2.5）mg/L。', [{ value: 1.5, unit: 'mg/L' }]],
  // changes
  ['化学需氧量重点工程减排量不低于8万吨。', [{ change: '' }]],
  ['单位增加值能耗1.2吨标准煤/万元。', [{ change: '' }]],
  ['淘汰煤电落后产能60万千瓦。', [{ change: 'decrease' }]],
  ['既有建筑能效提升改造1000万平方米。', [{ change: '' }]],
  ['新增变电容量1200万千伏安、线路2600千米。', [{ change: 'increase' }, { change: 'increase' }]],
  // bounds
  ['给予补助，单个项目最高奖励200万元。', [{ comparator: '<=', role: 'incentive' }]],
  ['推动1000立方米（不含）以下高炉退出。', [{ comparator: '<', role: 'threshold' }]],
  ['煤炭消费占比高于全省平均水平9个百分点。', [{ comparator: '=' }]],
  // times
  ['自2023年起，每年培育600家。', [{ by: null, annual: true }]],
  ['今年新增造林100万亩。', [{ by: '2024', change: 'increase' }], { issuedOn: '2024-02-01' }],
  ['年底前建成3个基地。', [{ by: '2024-12' }], { issuedOn: '2024-02' }],
  ['2023年，规上工业增加值增长6.5%。', [{ role: 'statistic' }], { issuedOn: '2024-02-01' }],
  ['“十四五”前三年，能耗强度累计下降9.4%。', [{ role: 'statistic' }]],
  // subjects
  [
    '2022年，可再生能源发电量1386亿千瓦时，占全社会用电量的31.2%。',
    [{ indicator: '可再生能源发电量' }, { indicator: '可再生能源发电量占全社会用电量' }],
    { issuedOn: '2023-02' },
  ],
  [
    '煤炭消费占比由2020年的56.8%降至2025年的51%以内，年均下降约1.2个百分点。',
    [
      { indicator: '煤炭消费占比', role: 'statistic' },
      { indicator: '煤炭消费占比', by: '2025', comparator: '<=' },
      { indicator: '煤炭消费占比', annual: true, unit: '个百分点' },
    ],
  ],
  ['单位地区生产总值能耗五年累计下降13.5%。', [{ indicator: '单位地区生产总值能耗', change: 'decrease' }]],
  [
    '推动1000家以上企业完成改造，实现节能500万吨标准煤。',
    [{ value: 1000 }, { indicator: '节能', unit: '万吨标准煤' }],
  ],
  ['核准开工抽水蓄能电站4座、总装机480万千瓦。', [{ value: 4 }, { indicator: '抽水蓄能电站总装机' }]],
  [
    '公交车新能源占比达到100%，出租车、网约车达到80%。',
    [{ indicator: '公交车新能源占比' }, { indicator: '出租车、网约车新能源占比' }],
  ],
  [
    '新增节能改造面积500万平方米，装配式建筑占当年新建建筑面积的比例达到30%，清洁取暖率达到85%，其中城区98%。',
    [
      { value: 500 },
      { indicator: '装配式建筑占当年新建建筑面积的比例' },
      { indicator: '清洁取暖率' },
      { indicator: '清洁取暖率（城区）', scope: '城区' },
    ],
  ],
  [
    '将吨钢综合能耗、水泥熟料综合能耗、电解铝直流电耗分别控制在535千克标准煤、100千克标准煤、12800千瓦时以下。',
    [
      { indicator: '吨钢综合能耗', unit: '千克标准煤', comparator: '<=' },
      { indicator: '水泥熟料综合能耗', comparator: '<=' },
      { indicator: '电解铝直流电耗', unit: '千瓦时', comparator: '<=' },
    ],
  ],
  [
    '建成1个省级、14个市级能耗监测平台。',
    [{ indicator: '建成省级能耗监测平台' }, { indicator: '建成市级能耗监测平台' }],
  ],
  ['到2030年达峰，比全省提前2年。', [{ by: null, unit: '年' }]],
  ['能耗总量超过年度控制目标110%的地区实行缓批限批。', [{ role: 'threshold', comparator: '>' }]],
  ['省财政三年统筹安排15亿元。', [{ value: 15 }]],
  [
    '主要农作物机械化率达到70%，其中小麦、玉米分别达到85%、75%。',
    [
      { value: 70 },
      { indicator: '主要农作物机械化率（小麦）', scope: '小麦', value: 85 },
      { indicator: '主要农作物机械化率（玉米）', value: 75 },
    ],
  ],
  [
    '化学需氧量、氨氮排放总量分别下降8%、9%以上，重点工程减排量分别达到10万吨、4万吨。',
    [
      { indicator: '化学需氧量排放总量' },
      { indicator: '氨氮排放总量' },
      { indicator: '化学需氧量重点工程减排量', value: 10 },
      { indicator: '氨氮重点工程减排量', value: 4 },
    ],
  ],
  ['快递包装可循环比例2025年达到85%。', [{ role: 'target', by: '2025' }]],
  ['溶剂型工业涂料使用比例降低20个百分点。', [{ scope: '' }]],
  [
    '到2023年、2024年，能耗较上年分别下降3.5%、3%；两年累计腾退低效用地3000亩，盘活存量厂房60万平方米。',
    [
      { by: '2023', value: 3.5 },
      { by: '2024', value: 3 },
      { by: '2024', indicator: '腾退低效用地' },
      { by: '2024', indicator: '盘活存量厂房' },
    ],
  ],
  [
    '2023年底前，新增市级以上绿色工厂30家；2024年底前，累计达到80家、国家级不少于15家。',
    [
      { indicator: '市级以上绿色工厂', by: '2023-12' },
      { indicator: '市级以上绿色工厂', by: '2024-12', value: 80 },
      { indicator: '国家级绿色工厂', by: '2024-12', value: 15 },
    ],
  ],
  [
    '万元工业增加值用水量控制在25立方米以内（2020年可比价），再生水回用率提升至35%。',
    [{ role: 'target' }, { role: 'target' }],
  ],
  [
    '净增规上工业企业200家（年均增长8%）。',
    [{ value: 200 }, { indicator: '净增规上工业企业', annual: true }],
  ],
  [
    '实施节能监察100家（次），其中日常监察60家、专项监察40家。',
    [{ value: 100 }, { indicator: '实施日常监察（节能监察）' }, { indicator: '实施专项监察（节能监察）' }],
  ],
  [
    '新增新能源装机150万千瓦，其中光伏100万千瓦、风电50万千瓦。',
    [
      { indicator: '新能源装机', change: 'increase' },
      { indicator: '光伏装机', change: 'increase' },
      { indicator: '风电装机', change: 'increase' },
    ],
  ],
  [
    '电网侧储能规模不低于20万千瓦/40万千瓦时。',
    [
      { indicator: '电网侧储能规模', comparator: '>=', unit: '万千瓦' },
      { indicator: '电网侧储能规模', comparator: '>=', unit: '万千瓦时' },
    ],
  ],
  [
    '绿色贷款占比不低于8%；绿色债券余额持续增长，力争达到3000亿元。',
    [{ indicator: '绿色贷款占比' }, { indicator: '绿色债券余额' }],
  ],
  [
    '能耗增量控制在900万吨标准煤以内（不含原料用能）；对1000家（个）以上重点单位开展审计。',
    [{ comparator: '<=' }, { comparator: '>=', value: 1000, indicator: '对重点单位开展审计' }],
  ],
  [
    '加快分布式光伏建设，2024—2026年每年新增装机20万千瓦以上，公共机构屋顶光伏覆盖率不低于50%。',
    [
      { indicator: '分布式光伏装机', annual: true },
      { indicator: '公共机构屋顶光伏覆盖率', annual: false },
    ],
  ],
  [
    '到2025年、2030年，非化石能源消费比重分别达到18%和25%。新型储能装机规模达到300万千瓦。',
    [{ by: '2025' }, { by: '2030' }, { indicator: '新型储能装机规模' }],
  ],
  ['建成“无废城市”3个、“无废园区”20个。', [{ indicator: '建成“无废城市”' }, { indicator: '建成“无废园区”' }]],
  [
    '按实际投资额的30%给予补助，单个企业最高80万元。',
    [{ indicator: '按实际投资额给予补助的比例' }, { indicator: '按实际投资额给予的补助' }],
  ],
  // scopes
  ['地区生产总值增长6%。', [{ scope: '' }]],
  ['大宗工业固废综合利用率达到57%。', [{ scope: '' }]],
  ['新建居住建筑可再生能源替代率达到12%。', [{ scope: '新建居住建筑' }]],
  ['营运车辆单位换算周转量碳排放强度下降5%。', [{ scope: '营运车辆' }]],
];

describe('numbers of unseen texts', () => {
  it.each(cases)('%s', (text, expected, over = {}) => {
    const found = read(text, {}, over).quantities.map((q) => ({
      ...q,
      unit: q.unit.text,
      indicator: q.indicator.text,
    }));
    expect(found.length).toBe(expected.length);
    expect(found).toMatchObject(expected);
  });
});

describe('milestones of unseen texts', () => {
  it.each([
    ['2030年前碳达峰、2060年前碳中和目标，是党中央作出的重大战略决策。', []],
    ['2025年底前，按照要求，关停全部落后机组。', [['2025年底前，按照要求，关停全部落后机组', '2025-12']]],
    [
      '到2025年，产业竞争力明显增强；压缩空气储能技术实现工程化应用；飞轮储能技术逐步成熟。',
      [
        ['到2025年，产业竞争力明显增强', '2025'],
        ['压缩空气储能技术实现工程化应用', '2025'],
        ['飞轮储能技术逐步成熟', '2025'],
      ],
    ],
    ['到2027年，塑料制品消耗量减少一半以上。', []],
    [
      '到2025年，畜禽养殖（500头以上）全部实现达标排放。',
      [['到2025年，畜禽养殖（500头以上）全部实现达标排放', '2025']],
    ],
    ['单位应当于每年3月31日前报送报告。', []],
    ['工业领域碳排放2028年左右达到峰值。', [['工业领域碳排放2028年左右达到峰值', '2028']]],
  ])('%s', (text, expected) => {
    const { clauses, milestones } = read(text, {}, { issuedOn: '2023-01-01' });
    expect(milestones.map((m) => [clauses[0]?.text.slice(m.start, m.end), m.by])).toEqual(expected);
  });
});
