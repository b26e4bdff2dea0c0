/** Ways in which the same text is set on the pages of a PDF. */
import type { Synthetic } from './documents.ts';
import { PAGE, widthOf, writePdf, type Page, type Placed } from './pdf-writer.ts';
import type { Random } from './random.ts';
import { blocksOf, wrap } from './text.ts';
import { sentence } from './words.ts';

interface Style {
  name: string;
  size: number;
  titleSize: number;
  leading: number;
  left: number;
  right: number;
  /** Letters by which the first line of a paragraph is set in. */
  indent: number;
  /** Points between paragraphs besides the leading. */
  between: number;
  mark: (n: number) => { text: string; x: number; y: number } | null;
  head: (doc: Synthetic) => string | null;
  /** Cuts a line into the runs that are written. */
  runs: (placed: Placed) => Placed[];
  columns: 1 | 2;
  rotate: boolean;
  footnotes: boolean;
  /** The last line of a page is the first in the file. */
  reversed: boolean;
}

const whole = (placed: Placed): Placed[] => [placed];

/** Every run of a line cut into pieces of some letters, each at its own place. */
const pieces =
  (n: number, gap = 0) =>
  (placed: Placed): Placed[] => {
    const letters = [...placed.text];
    const out: Placed[] = [];
    let { x } = placed;
    for (let i = 0; i < letters.length; i += n) {
      const text = letters.slice(i, i + n).join('');
      out.push({ ...placed, text, x });
      x += widthOf(text, placed.size) + gap;
    }
    return out;
  };

const base: Style = {
  name: 'official letter',
  size: 16,
  titleSize: 22,
  leading: 29,
  left: 80,
  right: 80,
  indent: 2,
  between: 0,
  mark: (n) => ({ text: `— ${n} —`, x: n % 2 === 1 ? 440 : 90, y: 50 }),
  head: () => null,
  runs: whole,
  columns: 1,
  rotate: false,
  footnotes: false,
  reversed: false,
};

export const STYLES: readonly Style[] = [
  base,
  {
    ...base,
    name: 'small letters',
    size: 10.5,
    titleSize: 16,
    leading: 18,
    left: 90,
    right: 90,
    mark: (n) => ({ text: String(n), x: 295, y: 40 }),
  },
  {
    ...base,
    name: 'running head',
    size: 12,
    titleSize: 18,
    leading: 22,
    head: (doc) => doc.title,
    mark: (n) => ({ text: `第 ${n} 页 共 9 页`, x: 250, y: 40 }),
  },
  {
    ...base,
    name: 'no indents, space between',
    size: 12,
    leading: 20,
    indent: 0,
    between: 12,
    mark: () => null,
  },
  { ...base, name: 'printed twice for boldness', runs: (p) => [p, { ...p, x: p.x + 0.3 }] },
  { ...base, name: 'cut into runs of three letters', runs: pieces(3) },
  { ...base, name: 'lines written last first', reversed: true },
  {
    ...base,
    name: 'letters set apart',
    size: 14,
    leading: 26,
    runs: (p) => pieces(1, p.size > 14 ? 3 : 0.6)(p),
    left: 70,
    right: 60,
  },
  {
    ...base,
    name: 'two columns',
    size: 9,
    titleSize: 14,
    leading: 14,
    left: 45,
    right: 45,
    columns: 2,
    mark: (n) => ({ text: String(n), x: 295, y: 30 }),
  },
  { ...base, name: 'turned pages', size: 12, leading: 20, rotate: true },
  { ...base, name: 'footnotes', size: 12, leading: 22, footnotes: true },
  {
    ...base,
    name: 'wide lines',
    size: 12,
    leading: 17,
    left: 40,
    right: 40,
    mark: (n) => ({ text: `- ${n} -`, x: 280, y: 25 }),
  },
];

/** Set a text in a style. */
export function pdfOf(doc: Synthetic, style: Style, r: Random): Uint8Array {
  const pages: Page[] = [];
  const { size, leading } = style;
  const [wide, high] = style.rotate ? [PAGE.height, PAGE.width] : [PAGE.width, PAGE.height];
  const gutter = 24;
  const columnWidth =
    style.columns === 1 ? wide - style.left - style.right : (wide - style.left - style.right - gutter) / 2;
  let placed: Placed[] = [];
  let y = 0;
  let column = 0;
  const foot = style.footnotes ? 130 : 80;
  const open = (): void => {
    y = high - 90;
    column = 0;
    placed = [];
    const head = style.head(doc);
    if (head !== null) placed.push({ text: head, x: (wide - widthOf(head, 9)) / 2, y: high - 45, size: 9 });
  };
  const close = (): void => {
    const n = pages.length + 1;
    const mark = style.mark(n);
    if (mark !== null) placed.push({ text: mark.text, x: mark.x, y: mark.y, size: 10.5 });
    if (style.footnotes)
      wrap(`① ${sentence(r)}。`, 48, 0).forEach((text, i) =>
        placed.push({ text, x: style.left, y: 110 - i * 13, size: 9 }),
      );
    if (style.reversed) placed.reverse();
    pages.push({ placed, ...(style.rotate ? { rotate: 90 as const } : {}) });
  };
  const put = (text: string, x: number, own: number, step: number): void => {
    if (y < foot) {
      if (column + 1 < style.columns) {
        column += 1;
        y = high - 90;
      } else {
        close();
        open();
      }
    }
    const shift = column * (columnWidth + gutter);
    if (text !== '') placed.push(...style.runs({ text, x: x + shift, y, size: own }));
    y -= step;
  };
  open();
  for (const block of blocksOf(doc)) {
    const large = block.place === 'centre' && block.level === null && block.text.length > 6;
    const own = large ? Math.min(style.titleSize, columnWidth / 8) : size;
    const letters = Math.floor(columnWidth / own);
    if (block.place === 'row') {
      block.text.split('  ').forEach((cell, i) => {
        if (i > 0) y += leading;
        put(cell, style.left + (i * columnWidth) / 5, own, leading);
      });
      continue;
    }
    const lines = wrap(
      block.text,
      block.place === 'centre' ? letters - 4 : letters,
      block.place === 'paragraph' ? style.indent : 0,
    );
    lines.forEach((text, i) => {
      const w = widthOf(text, own);
      const x =
        block.place === 'centre'
          ? style.left + (columnWidth - w) / 2
          : block.place === 'right'
            ? style.left + columnWidth - w - own * 2
            : style.left + (i === 0 && block.place === 'paragraph' ? style.indent * own : 0);
      put(text, x, own, large ? own * 1.6 : leading);
    });
    y -= style.between;
  }
  close();
  return writePdf(pages);
}
