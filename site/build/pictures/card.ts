import type { Level } from '../../../src/model/index.ts';
import { LEVEL_LABELS } from '../../lib/labels.ts';
import { PICTURE } from '../../lib/open/pictures.ts';
import type { Face } from './glyphs.ts';
import { typeset, type Setting } from './typeset.ts';

/** What stands on a picture. */
export interface Card {
  readonly level: Level | null;
  /** Title of the document; one line. */
  readonly above: string;
  /** Headings from the root, one line; empty for a document. */
  readonly crumbs: string;
  readonly title: string;
  /** Beginning of the words; as many lines as there is room for. */
  readonly text: string;
  /** Issuer, number and date, one line. */
  readonly foot: string;
}

export interface Faces {
  readonly text: Face;
  readonly title: Face;
}

const COLOURS: Record<Level | 'none', string> = {
  national: '#9d2b20',
  provincial: '#1b655c',
  city: '#7c520c',
  none: '#62666b',
};
const PAPER = '#fffdf8';
const INK = '#1e2226';
const QUIET = '#4a4f55';
const BRAND = '#17497a';

const LEFT = 84;
const WIDTH = PICTURE.width - LEFT - 76;
/** Lowest baseline of the text; below stands the foot. */
const BOTTOM = 524;

interface Block {
  readonly face: Face;
  readonly size: number;
  readonly leading: number;
  readonly lines: number;
  readonly colour: string;
  readonly indent?: number;
  readonly justify?: boolean;
  readonly x?: number;
  readonly width?: number;
}

/** A block of type whose first baseline is at `y`; gives the baseline after the last line. */
function block(text: string, y: number, style: Block): { svg: string; next: number } {
  const { face, size, leading, colour, x = LEFT } = style;
  const setting: Setting = {
    ...{ size, lines: style.lines, width: style.width ?? WIDTH, advance: face.advance },
    ...{ indent: style.indent ?? 0, justify: style.justify ?? false },
  };
  const lines = typeset(text, setting);
  const svg = lines.map((line, i) =>
    line.map((sign) => face.draw(sign.sign, x + sign.x, y + i * leading, size)).join(''),
  );
  return { svg: `<g fill="${colour}">${svg.join('')}</g>`, next: y + lines.length * leading };
}

/** The picture as SVG made of outlines: no text stands in it as text. */
export function drawCard(card: Card, faces: Faces): string {
  const { width, height } = PICTURE;
  const colour = COLOURS[card.level ?? 'none'];
  const seal = card.level === null ? '文' : LEVEL_LABELS[card.level].seal;
  const small = { face: faces.text, leading: 44, lines: 1 };
  const above = block(card.above, 88, { ...small, size: 27, colour: QUIET, x: LEFT + 58, width: WIDTH - 58 });
  const crumbs = block(card.crumbs, 138, { ...small, size: 24, colour: QUIET });
  const title = block(card.title, card.crumbs === '' ? 172 : 208, {
    ...{ face: faces.title, size: 50, leading: 68, lines: 2, colour: INK },
  });
  const first = title.next + 4;
  const text = block(card.text, first, {
    ...{ face: faces.text, size: 34, leading: 54, colour: INK, indent: 2, justify: true },
    lines: Math.max(1, Math.floor((BOTTOM - first) / 54) + 1),
  });
  const foot = block(card.foot, 590, { ...small, size: 24, colour: QUIET, width: WIDTH - 240 });
  const brand = block('策衡 Ceheng', 590, {
    face: faces.title,
    size: 26,
    leading: 0,
    lines: 1,
    colour: BRAND,
    x: 966,
  });
  const sealSign = block(seal, 86, {
    face: faces.title,
    size: 26,
    leading: 0,
    lines: 1,
    colour: PAPER,
    x: LEFT + 7,
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${PAPER}"/>`,
    `<rect width="20" height="${height}" fill="${colour}"/>`,
    `<rect x="${LEFT}" y="56" width="40" height="40" rx="4" fill="${colour}"/>`,
    sealSign.svg,
    above.svg,
    crumbs.svg,
    title.svg,
    text.svg,
    `<rect x="${LEFT}" y="550" width="${WIDTH}" height="1.5" fill="#c9c2b2"/>`,
    `<g transform="translate(922 564) scale(1.06)"><rect x="2" y="2" width="28" height="28" rx="3" fill="${BRAND}"/><g fill="none" stroke="${PAPER}" stroke-width="2" stroke-linecap="round"><path d="M7 10h18M16 7v3M9 14v5M13 14v8M16 14v11M19 14v8M23 14v5"/></g></g>`,
    foot.svg,
    brand.svg,
    '</svg>',
  ].join('');
}
