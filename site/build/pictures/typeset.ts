/**
 * Chinese type set by the rules of the trade (GB/T 15834, W3C 中文排版需求):
 * no stop opens a line, no opening bracket ends one, numbers and words stay
 * whole, a stop beside a bracket gives up its empty half, lines are justified.
 */

/** A sign with its place: the left edge of its advance, in the unit of the size. */
export interface Placed {
  readonly sign: string;
  readonly x: number;
}
export type Line = readonly Placed[];

export interface Setting {
  readonly size: number;
  readonly width: number;
  /** Lines at most; the last ends in … where text is left over. */
  readonly lines: number;
  /** Indent of each paragraph in signs. */
  readonly indent: number;
  readonly justify: boolean;
  /** Advance of a sign, in parts of the size. */
  readonly advance: (sign: string) => number;
}

const OPENING = new Set('（《〈“‘「『【〔［｛([{');
const CLOSING = new Set('）》〉”’」』】〕］｝)]}，。、；：？！,.;:?!%％‰℃°…—·');
/** Full-width signs with an empty half: on the left of opening ones, on the right of the others. */
const WIDE_OPENING = new Set('（《〈“‘「『【〔［｛');
const WIDE_CLOSING = new Set('）》〉”’」』】〕］｝，。、；：');
const WORD = /[0-9A-Za-z.,%+×/°℃·~-]/u;

const isWord = (sign: string): boolean => WORD.test(sign);

/** Signs that may not be parted: words, and what clings to the sign before or after. */
export function clusters(text: string): string[][] {
  const out: string[][] = [];
  for (const sign of text) {
    const last = out.at(-1);
    const before = last?.at(-1);
    const clings =
      before !== undefined && (CLOSING.has(sign) || OPENING.has(before) || (isWord(before) && isWord(sign)));
    if (last !== undefined && clings && sign !== ' ' && before !== ' ') last.push(sign);
    else out.push([sign]);
  }
  return out;
}

interface Piece {
  readonly signs: readonly string[];
  /** Advances after squeezing, in parts of the size. */
  readonly widths: readonly number[];
  readonly width: number;
}

const HALF = 0.5;

/** Advance of each sign with the empty halves taken out where two such signs meet. */
function squeezed(cluster: readonly string[], before: string | undefined, setting: Setting): Piece {
  const widths = cluster.map((sign, i) => {
    const next = cluster[i + 1];
    const full = setting.advance(sign);
    if (full < 0.9) return full;
    const closes =
      WIDE_CLOSING.has(sign) && next !== undefined && (WIDE_CLOSING.has(next) || WIDE_OPENING.has(next));
    const opens = i === 0 && WIDE_OPENING.has(sign) && before !== undefined && WIDE_CLOSING.has(before);
    return closes || opens ? HALF : full;
  });
  return { signs: cluster, widths, width: widths.reduce((sum, width) => sum + width, 0) };
}

/** A cluster longer than a line is cut where it must be. */
function cut(cluster: readonly string[], room: number, setting: Setting): string[][] {
  const out: string[][] = [[]];
  let used = 0;
  for (const sign of cluster) {
    const width = setting.advance(sign);
    if (used + width > room && (out.at(-1)?.length ?? 0) > 0) {
      out.push([]);
      used = 0;
    }
    out.at(-1)?.push(sign);
    used += width;
  }
  return out;
}

/** Signs of a line at their places; `slack` is shared out between the pieces. */
function place(pieces: readonly Piece[], indent: number, slack: number, size: number): Line {
  const gap = pieces.length > 1 ? slack / (pieces.length - 1) : 0;
  const line: Placed[] = [];
  let x = indent;
  for (const { signs, widths } of pieces) {
    signs.forEach((sign, i) => {
      const width = widths[i] ?? 0;
      // The empty half of an opening bracket is on its left; at the head of a line it stands outside.
      const outside = WIDE_OPENING.has(sign) && (width <= HALF || line.length === 0) ? HALF : 0;
      if (sign !== ' ') line.push({ sign, x: (x - outside) * size });
      x += width - (outside > 0 && width > HALF ? HALF : 0);
    });
    x += gap;
  }
  return line;
}

const ELLIPSIS = '…';

interface Row {
  readonly pieces: Piece[];
  readonly indent: number;
  /** Last of its paragraph: not justified. */
  last: boolean;
}

const widthOf = (row: Row): number => row.pieces.reduce((sum, piece) => sum + piece.width, row.indent);

/** Half of a full-width stop at the end is empty and may stand outside. */
function hang(row: Row): number {
  const end = row.pieces.at(-1)?.signs.at(-1);
  return end !== undefined && WIDE_CLOSING.has(end) ? 0.5 : 0;
}

/** Rows of one paragraph, one more than `most` at most. */
function rowsOf(words: string, room: number, most: number, setting: Setting): Row[] {
  const rows: Row[] = [{ pieces: [], indent: setting.indent, last: false }];
  let before: string | undefined;
  for (const cluster of clusters(words).flatMap((c) => cut(c, room - setting.indent, setting))) {
    let row = rows.at(-1) as Row;
    row.pieces.push(squeezed(cluster, before, setting));
    before = cluster.at(-1);
    if (row.pieces.length === 1 || widthOf(row) - hang(row) <= room) continue;
    row.pieces.pop();
    if (rows.length > most) return rows;
    row = {
      pieces: cluster[0] === ' ' ? [] : [squeezed(cluster, undefined, setting)],
      indent: 0,
      last: false,
    };
    rows.push(row);
  }
  (rows.at(-1) as Row).last = true;
  return rows;
}

/** Set a text; a line end of the text begins a paragraph. Linear in what is set. */
export function typeset(text: string, setting: Setting): Line[] {
  const { size, lines: most, justify } = setting;
  const room = setting.width / size;
  // What can't be seen is not set: the narrowest sign is a fifth of the size.
  const enough = text.slice(0, Math.ceil(room * (most + 1) * 5));
  const rows: Row[] = [];
  for (const paragraph of enough.split('\n')) {
    const words = paragraph.replace(/\s+/gu, ' ').trim();
    if (words !== '' && rows.length <= most) rows.push(...rowsOf(words, room, most - rows.length, setting));
  }
  return rows.slice(0, most).map((row, i) => {
    if (i === most - 1 && rows.length > most) {
      while (row.pieces.length > 1 && widthOf(row) + 1 > room) row.pieces.pop();
      row.pieces.push(squeezed([ELLIPSIS], undefined, setting));
      return place(row.pieces, row.indent, 0, size);
    }
    while (row.pieces.at(-1)?.signs[0] === ' ') row.pieces.pop();
    const over = widthOf(row) - room;
    if (over > 0) return place(row.pieces, row.indent, -Math.max(0, over - hang(row)), size);
    // A line with much room is better left ragged than torn apart.
    return place(row.pieces, row.indent, justify && !row.last && over > -3 ? -over : 0, size);
  });
}
