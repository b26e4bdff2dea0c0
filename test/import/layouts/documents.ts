/** Policy texts made up for tests, with what a reader must find in them. */
import type { Random } from './random.ts';
import { duty, han, heading, paragraph, sentence } from './words.ts';

export type Class = 'b' | 'c' | 'd' | 'a' | 'p' | 's' | 'i' | 'j';

/** One paragraph or heading of the body. */
export interface Item {
  /** Class of its number; null for a paragraph without one, a row for a line of a table. */
  class: Class | null;
  number: number;
  label: string;
  /** Words after the number that are a heading of their own (on their own line), or null. */
  heading: string | null;
  text: string;
  row?: readonly string[];
}

export interface Synthetic {
  name: string;
  /** Title of the text itself. */
  title: string;
  /** The notice that sends it round, or null. */
  notice: { title: string; text: string } | null;
  addressee: string | null;
  issuers: string[];
  /** In the usual form, and as it is printed. */
  number: { value: string; printed: string } | null;
  date: { value: string; printed: string } | null;
  /** Where the date and names stand: under the text, or in brackets under the title. */
  dated: 'sign-off' | 'bracket';
  body: Item[];
  contents: boolean;
}

const item = (cls: Class | null, number: number, label: string, own: string | null, text: string): Item => ({
  class: cls,
  number,
  label,
  heading: own,
  text,
});
const plain = (text: string): Item => item(null, 0, '', null, text);

const PLACES = [
  { name: '浙江省', word: '浙政发', organ: '浙江省人民政府' },
  { name: '宜昌市', word: '宜府办发', organ: '宜昌市人民政府办公室' },
  { name: '临沂市', word: '临政字', organ: '临沂市人民政府' },
  { name: '大理州', word: '大政规', organ: '大理白族自治州人民政府' },
  { name: '重庆市', word: '渝府办发', organ: '重庆市人民政府办公厅' },
  { name: '内蒙古自治区', word: '内政办发', organ: '内蒙古自治区人民政府办公厅' },
  { name: '酒泉市', word: '酒政办发', organ: '酒泉市人民政府办公室' },
  { name: '淮安市', word: '淮政规', organ: '淮安市人民政府' },
  { name: '湘潭市', word: '潭政办发', organ: '湘潭市人民政府办公室' },
  { name: '阿坝州', word: '阿府发', organ: '阿坝藏族羌族自治州人民政府' },
];
const SUBJECT = [
  '节约用水',
  '绿色建筑发展',
  '新型储能发展',
  '工业领域节能',
  '养老服务体系建设',
  '数字经济发展',
  '城市更新',
  '农村人居环境整治提升',
  '公共机构能效提升',
];

export type Place = (typeof PLACES)[number];

/** Number of a document in one of the shapes in which it is printed. */
function numberOf(r: Random, word: string, year: number): { value: string; printed: string } {
  const n = r.whole(1, 168);
  const shapes: [string, string][] = [
    ['〔', '〕'],
    ['〔', '〕'],
    ['[', ']'],
    ['（', '）'],
    ['【', '】'],
    ['﹝', '﹞'],
    ['［', '］'],
  ];
  const [open, close] = r.pick(shapes);
  const space = r.chance(0.3) ? ' ' : '';
  return {
    value: `${word}〔${year}〕${n}号`,
    printed: `${word}${space}${open}${year}${close}${space}${n}${space}号`,
  };
}

function dateOf(r: Random, year: number): { value: string; printed: string } {
  const [m, d] = [r.whole(1, 12), r.whole(1, 28)];
  const value = `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  const years = [...String(year)].map((ch) => (ch === '0' ? '〇' : han(Number(ch)))).join('');
  const printed = r.pick([
    `${year}年${m}月${d}日`,
    `${year} 年 ${m} 月 ${d} 日`,
    `${years}年${han(m)}月${han(d)}日`,
    `${year}年${m}月${d}日`,
  ]);
  return { value, printed };
}

/** 一、（一）1. under one another. */
function partsBody(
  r: Random,
  shape: { sections: 'line' | 'run'; items: boolean; duties: boolean; tables: boolean; continuous: boolean },
): Item[] {
  const body: Item[] = [plain(`为深入贯彻落实国家和省有关部署，${sentence(r)}，结合我市实际，制定本方案。`)];
  const parts = ['总体要求', '重点任务', '政策支持', '保障措施'].slice(0, r.whole(3, 4));
  let count = 0;
  parts.forEach((own, p) => {
    body.push(item('p', p + 1, `${han(p + 1)}、`, own, ''));
    const sections = r.whole(2, 5);
    for (let s = 1; s <= sections; s += 1) {
      count += 1;
      const n = shape.continuous ? count : s;
      const text = paragraph(r, r.whole(1, 4)) + (shape.duties ? duty(r) : '');
      if (shape.sections === 'line') body.push(item('s', n, `（${han(n)}）`, heading(r), ''), plain(text));
      else body.push(item('s', n, `（${han(n)}）`, null, `${heading(r)}。${text}`));
      if (shape.items && r.chance(0.6)) {
        const items = r.whole(2, 4);
        for (let i = 1; i <= items; i += 1)
          body.push(item('i', i, `${i}.`, null, `${heading(r)}。${paragraph(r, 2)}`));
      }
    }
    if (shape.tables && p === 1) {
      body.push(plain('专栏1  主要指标'));
      for (const row of [
        ['指标', '单位', '2020年', '2025年', '属性'],
        ['用水总量', '亿立方米', '32.5', '30.1', '约束性'],
        ['再生水利用率', '%', '18', '25', '预期性'],
        ['管网漏损率', '%', '10', '9', '约束性'],
      ])
        body.push({ ...plain(row.join('  ')), row });
    }
  });
  return body;
}

/** 第一章 … 第一条 … */
function articlesBody(r: Random, chapters: boolean): Item[] {
  const body: Item[] = [];
  let n = 0;
  const names = chapters ? ['总则', '规划与建设', '监督管理', '法律责任', '附则'] : [''];
  names.forEach((name, c) => {
    if (name !== '') body.push(item('c', c + 1, `第${han(c + 1)}章`, name, ''));
    const articles = chapters ? r.whole(2, 6) : r.whole(9, 24);
    for (let i = 0; i < articles; i += 1) {
      n += 1;
      body.push(item('a', n, `第${han(n)}条`, null, paragraph(r, r.whole(1, 2))));
      if (r.chance(0.25)) {
        body.push(plain('有下列情形之一的，由主管部门责令改正：'));
        for (let k = 1; k <= 3; k += 1)
          body.push(item('s', k, `（${han(k)}）`, null, `${sentence(r)}${k === 3 ? '。' : '；'}`));
      }
    }
  });
  return body;
}

/** 第一章 … 第一节 … 一、 … as five-year plans have it. */
function chaptersBody(r: Random): Item[] {
  const body: Item[] = [];
  const names = ['发展环境', '总体要求', '优化空间布局', '完善基础设施', '保障规划实施'];
  names.forEach((name, c) => {
    body.push(item('c', c + 1, `第${han(c + 1)}章`, name, ''));
    body.push(plain(paragraph(r, 2)));
    const sections = r.whole(2, 3);
    for (let s = 1; s <= sections; s += 1) {
      body.push(item('d', s, `第${han(s)}节`, heading(r), ''));
      body.push(plain(paragraph(r, r.whole(2, 3))));
      if (r.chance(0.4))
        for (let i = 1; i <= 2; i += 1)
          body.push(item('p', i, `${han(i)}、`, null, `${heading(r)}。${paragraph(r, 2)}`));
    }
  });
  return body;
}

/** 一、… as a notice itself has it: a sentence or two each. */
function shortBody(r: Random): Item[] {
  const body = [plain(`为做好有关工作，现就有关事项通知如下：`)];
  const parts = r.whole(3, 6);
  for (let p = 1; p <= parts; p += 1)
    body.push(item('p', p, `${han(p)}、`, null, `${heading(r)}。${paragraph(r, r.whole(1, 3))}`));
  return body;
}

/** A text of the kind `kind`; the same seed gives the same text. */
export function makeDocument(kind: Kind, r: Random): Synthetic {
  const place = r.pick(PLACES);
  const year = r.whole(2016, 2024);
  const subject = r.pick(SUBJECT);
  const number = numberOf(r, place.word, year);
  const date = dateOf(r, year);
  const base = {
    name: kind,
    addressee: '各县（市、区）人民政府，市直各部门：',
    issuers: [place.organ],
    number,
    date,
    dated: 'sign-off' as const,
    contents: false,
  };
  const plan = `${place.name}${subject}${r.pick(['实施方案', '行动计划', `三年行动方案（${year}—${year + 2}年）`, '若干措施', '管理办法（试行）'])}`;
  const notice = {
    title: `${place.organ}关于印发${r.chance(0.5) ? `《${plan}》` : plan}的通知`,
    text: `《${plan}》已经市政府同意，现印发给你们，请认真组织实施。`,
  };
  switch (kind) {
    case 'notice-with-plan':
      return {
        ...base,
        title: plan,
        notice,
        body: partsBody(r, {
          sections: r.pick(['line', 'run']),
          items: r.chance(0.5),
          duties: r.chance(0.5),
          tables: false,
          continuous: r.chance(0.4),
        }),
      };
    case 'plan-with-tables':
      return {
        ...base,
        title: plan,
        notice,
        body: partsBody(r, { sections: 'line', items: true, duties: true, tables: true, continuous: false }),
      };
    case 'opinion': {
      const title = `${place.organ}关于加快推进${subject}的实施意见`;
      return {
        ...base,
        title,
        notice: null,
        body: partsBody(r, {
          sections: 'run',
          items: r.chance(0.4),
          duties: false,
          tables: false,
          continuous: true,
        }),
      };
    }
    case 'decision': {
      const title = `${place.organ}关于进一步加强${subject}工作的决定`;
      return {
        ...base,
        title,
        notice: null,
        body: shortBody(r).map((b, i) =>
          i === 0 ? plain(`为进一步做好有关工作，${sentence(r)}，现作如下决定：`) : b,
        ),
      };
    }
    case 'short-notice': {
      const title = `关于做好${year}年${subject}有关工作的通知`;
      return { ...base, title, notice: null, body: shortBody(r) };
    }
    case 'joint-notice': {
      const issuers = ['省发展改革委', '省财政厅', '省住房城乡建设厅'].map(
        (o) => place.name.replace(/[市州]$/u, '省').slice(0, 2) + o,
      );
      const title = `关于加强${subject}资金管理的通知`;
      return { ...base, issuers, title, notice: null, body: shortBody(r) };
    }
    case 'law':
      return {
        ...base,
        title: `${place.name}${subject}条例`,
        notice: null,
        addressee: null,
        number: null,
        issuers: [],
        dated: 'bracket',
        contents: r.chance(0.5),
        body: articlesBody(r, true),
      };
    case 'measures':
      return {
        ...base,
        title: `${place.name}${subject}管理办法`,
        notice: {
          title: `${place.organ}关于印发${place.name}${subject}管理办法的通知`,
          text: `现将《${place.name}${subject}管理办法》印发给你们，请遵照执行。`,
        },
        body: articlesBody(r, r.chance(0.5)),
      };
    case 'five-year-plan':
      return {
        ...base,
        title: `${place.name}“十四五”${subject}规划`,
        notice: {
          title: `${place.organ}关于印发${place.name}“十四五”${subject}规划的通知`,
          text: `《${place.name}“十四五”${subject}规划》已经审定，现印发给你们，请结合实际认真贯彻落实。`,
        },
        contents: true,
        body: chaptersBody(r),
      };
    case 'national': {
      const title = `国务院关于加快${subject}的指导意见`;
      const own = numberOf(r, '国发', year);
      return {
        ...base,
        title,
        notice: null,
        number: own,
        issuers: ['国务院'],
        addressee: '各省、自治区、直辖市人民政府，国务院各部委、各直属机构：',
        body: partsBody(r, { sections: 'run', items: false, duties: false, tables: false, continuous: true }),
      };
    }
  }
}

export const KINDS = [
  'notice-with-plan',
  'plan-with-tables',
  'opinion',
  'decision',
  'short-notice',
  'joint-notice',
  'law',
  'measures',
  'five-year-plan',
  'national',
] as const;
export type Kind = (typeof KINDS)[number];

/** eIds of the first two levels, with the words (ink) of each, as a reader must find them. */
export function truthOf(doc: Synthetic): Map<string, string> {
  const order = 'bcdapsij';
  const used = [...new Set(doc.body.filter((b) => b.class !== null).map((b) => b.class ?? ''))].sort(
    (a, b) => order.indexOf(a) - order.indexOf(b),
  );
  const two = new Set(used.slice(0, 2));
  const found = new Map<string, string>();
  const stack: { class: string; part: string }[] = [];
  for (const own of doc.body) {
    if (own.class !== null) {
      while (stack.length > 0 && order.indexOf(stack.at(-1)?.class ?? '') >= order.indexOf(own.class))
        stack.pop();
      stack.push({ class: own.class, part: `${own.class}${own.number}` });
      if (two.has(own.class))
        found.set(stack.map((x) => x.part).join('-'), ink(own.label + (own.heading ?? '') + own.text));
    }
  }
  return found;
}

export const ink = (text: string): string => text.replace(/\s+/gu, '');
