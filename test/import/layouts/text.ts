/** Ways in which the same text comes as lines. */
import type { Item, Synthetic } from './documents.ts';
import type { Random } from './random.ts';
import { sentence } from './words.ts';

export interface Layout {
  name: string;
  write: (doc: Synthetic, r: Random) => string;
}

const half = (n: number): string => ' '.repeat(n);

/** A block of lines before any page is made. */
export interface Block {
  text: string;
  place: 'centre' | 'left' | 'right' | 'paragraph' | 'row';
  /** A heading of the body, by its depth. */
  level: number | null;
}

/** Title, number, addressee, body and sign-off as blocks. */
export function blocksOf(doc: Synthetic): Block[] {
  const out: Block[] = [];
  const put = (text: string, place: Block['place'], level: number | null = null): void => {
    out.push({ text, place, level });
  };
  const signOff = (): void => {
    for (const name of doc.issuers) put(name, 'right');
    if (doc.date !== null) put(doc.date.printed, 'right');
  };
  put((doc.notice ?? doc).title, 'centre');
  if (doc.number !== null) put(doc.number.printed, 'centre');
  if (doc.dated === 'bracket' && doc.date !== null)
    put(`（${doc.date.printed}第十三届人民代表大会常务委员会第七次会议通过）`, 'centre');
  if (doc.addressee !== null) put(doc.addressee, 'left');
  if (doc.notice !== null) {
    put(doc.notice.text, 'paragraph');
    if (doc.dated === 'sign-off') signOff();
    put(doc.title, 'centre');
  }
  if (doc.contents) {
    put('目  录', 'centre');
    let page = 1;
    for (const own of doc.body.filter((b) => b.class === 'c' || b.class === 'd'))
      put(`${own.label}  ${own.heading ?? ''}${'.'.repeat(24)}${(page += 1)}`, 'left');
  }
  for (const own of doc.body) {
    if (own.row !== undefined) put(own.row.join('  '), 'row');
    else
      put(
        labelled(own),
        own.class === 'c' || own.class === 'd' ? 'centre' : 'paragraph',
        own.heading === null ? null : 'bcdapsij'.indexOf(own.class ?? 'j'),
      );
  }
  if (doc.notice === null && doc.dated === 'sign-off') signOff();
  return out;
}

/** 第一章 总则: chapters and articles have a space after their number. */
function labelled(own: Item): string {
  const spaced = own.class !== null && 'bcda'.includes(own.class);
  return `${own.label}${spaced ? '\u3000' : ''}${own.heading ?? ''}${own.text}`;
}

/** Cut a paragraph into lines of `width` letters, the first set in; no sign that closes begins a line. */
export function wrap(text: string, width: number, indent: number): string[] {
  const lines: string[] = [];
  let line = '';
  let room = width - indent;
  for (const ch of text) {
    if (columns(line) + columns(ch) > room * 2 && !'，。、；：？！）》”’%'.includes(ch)) {
      lines.push(line);
      line = '';
      room = width;
    }
    line += ch;
  }
  if (line !== '') lines.push(line);
  return lines;
}

const columns = (text: string): number =>
  [...text].reduce((n, ch) => n + (ch.charCodeAt(0) > 0x2e7f || '“”‘’—…'.includes(ch) ? 2 : 1), 0);

/** Hard-wrapped lines with the paragraph's indent. */
export function printed(blocks: readonly Block[], width: number, indents: boolean): string[] {
  return blocks.flatMap((b) => {
    if (b.place === 'row') return [b.text];
    if (b.place === 'centre' || b.place === 'right') {
      return wrap(b.text, b.place === 'centre' ? width - 6 : width, 0).map(
        (l) =>
          (indents
            ? half(Math.max(0, b.place === 'centre' ? width - columns(l) / 2 : width * 2 - columns(l) - 4))
            : '') + l,
      );
    }
    const indent = b.place === 'paragraph' ? 2 : 0;
    return wrap(b.text, width, indent).map((l, i) => (i === 0 && indents && indent > 0 ? half(4) : '') + l);
  });
}

/** Pages of lines with what stands around them. */
function paged(
  lines: readonly string[],
  perPage: number,
  mark: (n: number) => string[],
  head: string[] = [],
  feed = false,
): string {
  const out: string[] = [];
  let page = 0;
  for (let i = 0; i < lines.length; i += perPage) {
    page += 1;
    const own = [...head, ...lines.slice(i, i + perPage), ...mark(page)];
    if (feed && page > 1) own[0] = `\f${own[0] ?? ''}`;
    out.push(...own);
  }
  return out.join('\n');
}

const NAVIGATION = [
  '网站首页',
  '政务公开',
  '政务服务',
  '互动交流',
  '无障碍浏览',
  '当前位置：首页 > 政务公开 > 政策文件',
];
const AFTER = [
  '【打印本页】 【关闭窗口】',
  '分享到：微信 微博',
  '上一篇：没有了',
  '下一篇：关于召开座谈会的通知',
  '版权所有：某市人民政府办公室 网站地图 联系我们',
  '网站标识码：0000000000',
];

const spaced = (text: string): string => [...text].join(' ');

export const LAYOUTS: readonly Layout[] = [
  {
    name: 'a line a paragraph',
    write: (doc) =>
      blocksOf(doc)
        .map((b) => b.text)
        .join('\n'),
  },
  {
    name: 'blank lines between',
    write: (doc) =>
      blocksOf(doc)
        .map((b) => b.text)
        .join('\n\n'),
  },
  {
    name: 'indents of two letters',
    write: (doc) =>
      blocksOf(doc)
        .map((b) => (b.place === 'paragraph' ? '\u3000\u3000' : '') + b.text)
        .join('\n'),
  },
  { name: 'hard wraps', write: (doc) => printed(blocksOf(doc), 28, false).join('\n') },
  { name: 'hard wraps with indents', write: (doc) => printed(blocksOf(doc), 34, true).join('\n') },
  { name: 'hard wraps, wide', write: (doc) => printed(blocksOf(doc), 42, true).join('\n') },
  {
    name: 'pages with — 1 —',
    write: (doc) => paged(printed(blocksOf(doc), 28, false), 22, (n) => [`— ${n} —`]),
  },
  {
    name: 'pages with form feeds',
    write: (doc) => paged(printed(blocksOf(doc), 30, false), 24, (n) => ['', `- ${n} -`, ''], [], true),
  },
  {
    name: 'pages with lone numbers',
    write: (doc) => paged(printed(blocksOf(doc), 30, false), 24, (n) => [String(n)], [], true),
  },
  {
    name: 'running heads',
    write: (doc) =>
      paged(
        printed(blocksOf(doc), 32, false),
        26,
        (n) => [`第 ${n} 页 共 9 页`],
        [doc.title.slice(0, 16)],
        true,
      ),
  },
  {
    name: 'official gazette head',
    write: (doc) =>
      paged(
        printed(blocksOf(doc), 32, true),
        26,
        (n) => [`· ${n} ·`],
        ['某省人民政府公报\u30002022年第7期'],
        true,
      ),
  },
  {
    name: 'web page',
    write: (doc) =>
      [
        ...NAVIGATION,
        ...blocksOf(doc).map((b) => (b.place === 'paragraph' ? '\u3000\u3000' : '') + b.text),
        ...AFTER,
      ].join('\n'),
  },
  {
    name: 'web page with facts',
    write: (doc) =>
      [
        ...NAVIGATION,
        `索引号：000014349/2022-00${doc.title.length}`,
        `主题分类：城乡建设`,
        `发文机关：${doc.issuers[0] ?? ''}`,
        `标题：${(doc.notice ?? doc).title}`,
        ...(doc.number === null ? [] : [`发文字号：${doc.number.value}`]),
        `发布日期：2024-11-02`,
        '字体：大 中 小',
        ...blocksOf(doc).map((b) => b.text),
        ...AFTER,
      ].join('\n'),
  },
  {
    name: 'table of facts on lines of their own',
    write: (doc) =>
      [
        '索引号',
        `11000/2022-0${doc.title.length}`,
        '发文机构',
        doc.issuers[0] ?? '某市人民政府',
        '生成日期',
        '2024-11-02',
        '有效性',
        '有效',
        ...blocksOf(doc).map((b) => b.text),
      ].join('\n'),
  },
  {
    name: 'red head',
    write: (doc) =>
      [
        `${doc.issuers[0] ?? '某市人民政府'}文件`,
        '',
        ...(doc.number === null ? [] : [`${doc.number.printed}\u3000\u3000\u3000\u3000签发人：王某某`, '']),
        ...printed(blocksOf({ ...doc, number: null }), 28, true),
      ].join('\n'),
  },
  {
    name: 'letter-spaced head',
    write: (doc) =>
      blocksOf(doc)
        .map((b) =>
          b.place === 'right' && !/[0-9]/u.test(b.text)
            ? spaced(b.text)
            : b.place === 'centre' && b.level !== null
              ? b.text.replace(/\u3000.*$/u, (t) => `\u3000${spaced(t.trim())}`)
              : b.text,
        )
        .join('\n'),
  },
  { name: 'title over several lines', write: (doc) => printed(blocksOf(doc), 20, false).join('\n') },
  {
    name: 'full-width digits',
    write: (doc) =>
      printed(blocksOf(doc), 30, false)
        .join('\n')
        .replace(/[0-9]/gu, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)),
  },
  {
    name: 'signs on lines of their own',
    write: (doc) =>
      blocksOf(doc)
        .map((b) => (b.place === 'paragraph' ? b.text.replace(/([，。、；：（）])/gu, '\n$1\n') : b.text))
        .join('\n')
        .replace(/\n{2,}/gu, '\n'),
  },
  { name: 'double-spaced lines', write: (doc) => printed(blocksOf(doc), 32, false).join('\n\n') },
  { name: 'headings within lines', write: (doc) => joinHeadings(blocksOf(doc)) },
  {
    name: 'Markdown',
    write: (doc) =>
      blocksOf(doc)
        .map((b, i) =>
          i === 0
            ? `# ${b.text}`
            : b.level !== null
              ? `${'#'.repeat(Math.min(6, 2 + b.level))} ${b.text}`
              : b.text,
        )
        .join('\n\n'),
  },
  {
    name: 'spaces between words',
    write: (doc, r) =>
      printed(blocksOf(doc), 30, false)
        .map((l) =>
          [...l].map((ch) => (r.chance(0.04) && /[\u4e00-\u9fff]/u.test(ch) ? `${ch} ` : ch)).join(''),
        )
        .join('\n'),
  },
  {
    name: 'footnotes',
    write: (doc, r) =>
      paged(
        printed(blocksOf(doc), 30, false),
        24,
        (n) => ['', `注：${sentence(r)}。`, '', `- ${n} -`],
        [],
        true,
      ),
  },
  {
    name: 'imprint at the end',
    write: (doc) =>
      [
        ...printed(blocksOf(doc), 28, true),
        '',
        '抄送：市委各部门，市人大常委会办公室，市政协办公室。',
        `${doc.issuers[0] ?? '某市人民政府'}\u3000\u3000\u3000${doc.date?.printed ?? '2022年1月1日'}印发`,
      ].join('\n'),
  },
  {
    name: 'attachment announced',
    write: (doc) => {
      if (doc.notice === null)
        return blocksOf(doc)
          .map((b) => b.text)
          .join('\n');
      return blocksOf(doc)
        .flatMap((b, i) =>
          b.text === doc.notice?.text
            ? [b.text, `附件：${doc.title}`]
            : b.text === doc.title && i > 1
              ? ['附件', b.text]
              : [b.text],
        )
        .join('\n');
    },
  },
  {
    name: 'CR LF and tabs',
    write: (doc) =>
      blocksOf(doc)
        .map((b) => (b.place === 'paragraph' ? '\t' : '') + b.text)
        .join('\r\n'),
  },
  {
    name: 'issue of a gazette in the title',
    write: (doc) =>
      ['某省人民政府公报', '2022年第7期（总第1234号）', ...printed(blocksOf(doc), 30, false)].join('\n'),
  },
];

/** （一）标题 and its text on one line, the heading before it too. */
function joinHeadings(blocks: readonly Block[]): string {
  const out: string[] = [];
  let run = '';
  for (const b of blocks) {
    if (b.place === 'paragraph' && /^（[一二三四五六七八九十]+）/u.test(b.text) && /。$/u.test(run))
      run += b.text;
    else {
      if (run !== '') out.push(run);
      run = b.text;
    }
  }
  out.push(run);
  return out.join('\n');
}
