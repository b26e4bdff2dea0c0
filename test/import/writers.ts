/** Word files and web pages made from a Markdown body, to be read back. */
import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';

interface Line {
  text: string;
  /** Depth of a heading, or 0. */
  depth: number;
}

const linesOf = (body: string): Line[] =>
  body
    .split('\n')
    .filter((l) => l.trim() !== '')
    .map((l) => {
      const marks = /^(#{1,6})[ \t]+/u.exec(l);
      return {
        text: l.slice(marks?.[0].length ?? 0).replace(/\*\*([^*]{1,200})\*\*/gu, '$1'),
        depth: marks?.[1]?.length ?? 0,
      };
    });

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];

/** A Word file: a paragraph a line, headings by their styles, words cut into runs as Word does. */
export async function docxOf(body: string): Promise<Uint8Array> {
  const children = linesOf(body).map(({ text, depth }) => {
    const at = Math.min(7, text.length);
    const runs = [new TextRun(text.slice(0, at)), new TextRun(text.slice(at))];
    const heading = LEVELS[depth - 1];
    return heading === undefined
      ? new Paragraph({ children: runs })
      : new Paragraph({ children: runs, heading });
  });
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

const escape = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');

/** A web page with nothing but the text. */
export function plainPage(body: string): Uint8Array {
  const blocks = linesOf(body).map(({ text, depth }) =>
    depth === 0 ? `<p>${escape(text)}</p>` : `<h${depth}>${escape(text)}</h${depth}>`,
  );
  return new TextEncoder().encode(
    `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>${escape(linesOf(body)[0]?.text ?? '')}</title></head><body>${blocks.join('\n')}</body></html>`,
  );
}

/** The same within a site: menus, a breadcrumb, a script, styled paragraphs, buttons and links below. */
export function sitePage(body: string): Uint8Array {
  const blocks = linesOf(body).map(({ text, depth }) =>
    depth > 0
      ? `<h${depth} class="t">${escape(text)}</h${depth}>`
      : `<p style="text-indent:2em"><span>${escape(text.slice(0, 5))}</span><span>${escape(text.slice(5))}</span></p>`,
  );
  return new TextEncoder()
    .encode(`<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>公开文件-某市人民政府网站</title>
<style>.a{color:red}</style><script>var title = "不是正文，也不是标题。";</script></head><body>
<div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/a">政务公开</a></li><li><a href="/b">办事服务，一网通办。便民利民，随时可办。</a></li></ul></div>
<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/x">政策文件</a></div>
<div class="main"><div class="content">${blocks.join('')}</div>
<div class="share">分享到：<a href="#">微信</a> <a href="#">微博</a></div></div>
<div class="related"><h3>相关链接</h3><ul><li><a href="/1">关于召开座谈会的通知，请各单位按时参加。</a></li><li><a href="/2">关于开展检查的通知</a></li></ul></div>
<div class="footer"><p>版权所有：某市人民政府办公室，未经许可不得转载。</p><p>地址：某市某路1号，邮编：000000。</p></div></body></html>`);
}
