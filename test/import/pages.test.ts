import { describe, expect, it } from 'vitest';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { parseText } from '../../src/parse/index.ts';
import { takeIn, type Taken } from '../../src/publish/import/take-in.ts';
import { NOTHING, reader } from './support.ts';

const PROSE = [
  '为做好节水工作，根据有关规定，制定本方案。',
  '一、总体要求',
  '坚持节水优先、空间均衡，全面提高用水效率。',
  '二、主要任务',
  '（一）农业节水。推广滴灌，完善计量设施，健全水价机制。',
  '（二）工业节水。开展水平衡测试，实施节水改造。',
];
const paragraphs = PROSE.map((p) => `<p>${p}</p>`).join('');
const read = (html: string): Promise<Taken> =>
  takeIn('x.html', new TextEncoder().encode(html), NOTHING, reader);
const eIds = (taken: Taken): string[] => parseText(taken.body).clauses.map((c) => c.eId);
const TREE = ['front', 'preamble', 'p1', 'p2', 'p2-s1', 'p2-s2'];

describe('web pages', () => {
  it('a title above the text and a table of facts are the text’s', async () => {
    const taken = await read(
      `<html><head><title>德州市节水方案_德州市人民政府</title></head><body><div id="nav"><a href="/">首页</a> <a href="/z">政务公开</a></div>
      <table class="facts"><tr><td>索引号</td><td>113714/2022-01</td><td>发文字号</td><td>德政字〔2022〕5号</td></tr><tr><td>成文日期</td><td>2022-03-05</td><td>发文机关</td><td>德州市人民政府</td></tr></table>
      <h1>德州市节水方案</h1><div class="article">${paragraphs}</div><div class="footer">版权所有：某市人民政府，未经许可不得转载。</div></body></html>`,
    );
    expect(taken.front).toMatchObject({
      title: '德州市节水方案',
      documentNumber: '德政字〔2022〕5号',
      issuedOn: '2022-03-05',
      issuers: ['德州市人民政府'],
      region: '371400',
      level: 'city',
    });
    expect(eIds(taken)).toEqual(TREE);
    expect(taken.body).not.toContain('版权所有');
  });

  it('a page laid out with tables is read as paragraphs', async () => {
    const taken = await read(
      `<html><body><table><tr><td width="200"><a href="/">首页</a><br><a href="/a">动态</a></td><td><table><tr><td align="center"><b>德州市节水方案</b></td></tr><tr><td>${PROSE.join('<br>&nbsp;&nbsp;&nbsp;&nbsp;')}</td></tr></table></td></tr></table></body></html>`,
    );
    expect(eIds(taken)).toEqual(TREE);
    expect(taken.front.title).toBe('德州市节水方案');
  });

  it('a page in GB 2312 that says so, and one that does not', async () => {
    // “节水” in GB 2312.
    const gb = [0xbd, 0xda, 0xcb, 0xae];
    const ascii = (text: string): number[] => [...text].map((c) => c.charCodeAt(0));
    const sentence = [...gb, 0xa3, 0xac, ...gb, ...gb, 0xa1, 0xa3];
    const body = Array.from({ length: 12 }, () => [...ascii('<p>'), ...sentence, ...ascii('</p>')]).flat();
    for (const head of ['<html><head><meta charset="gb2312"></head><body>', '<html><body>']) {
      const bytes = Uint8Array.from([...ascii(head), ...body, ...ascii('</body></html>')]);
      const taken = await takeIn('x.htm', bytes, NOTHING, reader);
      expect(taken.body).toContain('节水，节水节水。');
    }
  });

  it('lines of a text as set', async () => {
    const set = '云桥市节水办法\r\n    第一条  为了节水，制定本办法。\n    第二条  用水适用本办法。\n';
    const page = new TextEncoder().encode(
      `<html><meta charset="utf-8"><body><pre>${set}</pre></body></html>`,
    );
    const taken = await takeIn('a.html', page, NOTHING, reader);
    expect(parseText(taken.body).clauses.map((c) => c.text)).toEqual([
      '云桥市节水办法',
      '第一条 为了节水，制定本办法。',
      '第二条 用水适用本办法。',
    ]);
  });
  it('a row of a table is a line with its cells apart', async () => {
    const taken = await read(
      `<html><body><h1>德州市节水方案</h1>${paragraphs}<p>专栏 主要指标</p><table><tr><th>指标</th><th>单位</th><th>2025年</th></tr><tr><td>用水总量</td><td>亿立方米</td><td>30.1</td></tr></table></body></html>`,
    );
    expect(taken.body).toContain('指标  单位  2025年');
    expect(taken.body).toContain('用水总量  亿立方米  30.1');
    expect(
      parseText(taken.body).clauses.some((c) => c.text.split('\n').includes('用水总量  亿立方米  30.1')),
    ).toBe(true);
  });
});

describe('Word files', () => {
  const cell = (...texts: string[]): TableCell =>
    new TableCell({ children: texts.map((t) => new Paragraph(t)) });
  const made = async (...children: (Paragraph | Table)[]): Promise<Taken> => {
    const file = new Document({
      sections: [
        { children: [new Paragraph('德州市节水方案'), ...PROSE.map((p) => new Paragraph(p)), ...children] },
      ],
    });
    return takeIn('x.docx', new Uint8Array(await Packer.toBuffer(file)), NOTHING, reader);
  };

  it('a row of a table is a line, a box its paragraphs', async () => {
    const taken = await made(
      new Table({
        rows: [
          new TableRow({ children: [cell('指标'), cell('单位'), cell('2025年')] }),
          new TableRow({ children: [cell('用水总量'), cell('亿', '立方米'), cell('30.1')] }),
        ],
      }),
      new Table({
        rows: [
          new TableRow({
            children: [cell('专栏1 重点工程', '新建水库，提高供水能力。', '改造管网，降低漏损。')],
          }),
        ],
      }),
    );
    const lines = taken.body.split('\n').filter((l) => l !== '');
    expect(lines).toContain('用水总量  亿 立方米  30.1');
    expect(lines).toContain('新建水库，提高供水能力。');
    expect(lines).toContain('改造管网，降低漏损。');
    expect(eIds(taken).slice(0, TREE.length)).toEqual(TREE);
  });
});
