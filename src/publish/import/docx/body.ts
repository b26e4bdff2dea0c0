import { Parser } from 'htmlparser2';
import { line, LIMITS, RefusedFile, type ReadLine } from '../reading.ts';
import { levelOf, type Numbering } from './numbering.ts';
import type { Style } from './styles.ts';

/** What stands between two cells of a row. */
const CELL = '  ';
/** Text under these is not read: deleted, moved away, a second form of what was read, a field's code. */
const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'w:rt',
  'w:pPrChange',
  'w:rPrChange',
]);

/** Longest heading, in characters. */
const LONGEST_HEADING = 80;

interface Paragraph {
  text: string[];
  style: string | null;
  list: string | null;
  level: number | null;
}

interface Table {
  /** Cells of the row that is open, each a list of paragraphs. */
  row: string[][];
  /** Lines of the rows that are done. */
  lines: ReadLine[];
}

/**
 * Lines of a Word body: one a paragraph, one a row of a table. Text boxes come
 * after the paragraph that they hang on, notes as lines of `notes` by id.
 */
export class BodyReader {
  readonly lines: ReadLine[] = [];
  private readonly paragraphs: Paragraph[] = [];
  private readonly tables: Table[] = [];
  private readonly late: ReadLine[] = [];
  private skipping = 0;
  private boxes = 0;
  private inText = false;
  private inParagraphProperties = 0;
  private letters = 0;
  private readonly numbering: Numbering;
  private readonly styles: ReadonlyMap<string, Style>;

  constructor(numbering: Numbering, styles: ReadonlyMap<string, Style>) {
    this.numbering = numbering;
    this.styles = styles;
  }

  read(xml: string): ReadLine[] {
    const parser = new Parser(
      {
        onopentag: (name, a) => {
          this.open(name, a);
        },
        ontext: (text) => {
          if (this.inText && this.skipping === 0) this.add(text);
        },
        onclosetag: (name) => {
          this.close(name);
        },
      },
      { xmlMode: true, decodeEntities: true },
    );
    parser.end(xml);
    return this.lines;
  }

  private add(text: string): void {
    this.letters += text.length;
    if (this.letters > LIMITS.characters) throw new RefusedFile(`more than ${LIMITS.characters} characters`);
    this.paragraphs.at(-1)?.text.push(text);
  }

  private open(name: string, a: Record<string, string>): void {
    if (SKIPPED.has(name)) this.skipping += 1;
    if (this.skipping > 0) return;
    const paragraph = this.paragraphs.at(-1);
    switch (name) {
      case 'w:p':
        this.paragraphs.push({ text: [], style: null, list: null, level: null });
        break;
      case 'w:pPr':
        this.inParagraphProperties += 1;
        break;
      case 'w:pStyle':
        if (paragraph !== undefined) paragraph.style = a['w:val'] ?? null;
        break;
      case 'w:numId':
        if (paragraph !== undefined && this.inParagraphProperties > 0) paragraph.list = a['w:val'] ?? null;
        break;
      case 'w:ilvl':
        if (paragraph !== undefined && this.inParagraphProperties > 0) paragraph.level = levelOf(a['w:val']);
        break;
      case 'w:t':
        this.inText = true;
        break;
      case 'w:tab':
        // A tab stop of the paragraph's properties is none of its words.
        if (this.inParagraphProperties === 0) this.add('\t');
        break;
      case 'w:br':
      case 'w:cr':
        this.add('\n');
        break;
      case 'w:noBreakHyphen':
        this.add('-');
        break;
      case 'w:sym':
        this.add(symbol(a['w:char'] ?? ''));
        break;
      case 'w:txbxContent':
        this.boxes += 1;
        break;
      case 'w:tbl':
        this.tables.push({ row: [], lines: [] });
        break;
      case 'w:tr':
        {
          const table = this.tables.at(-1);
          if (table !== undefined) table.row = [];
        }
        break;
      case 'w:tc':
        this.tables.at(-1)?.row.push([]);
        break;
    }
  }

  private close(name: string): void {
    if (SKIPPED.has(name)) this.skipping = Math.max(0, this.skipping - 1);
    if (this.skipping > 0) return;
    switch (name) {
      case 'w:t':
        this.inText = false;
        break;
      case 'w:pPr':
        this.inParagraphProperties = Math.max(0, this.inParagraphProperties - 1);
        break;
      case 'w:p':
        this.endParagraph();
        break;
      case 'w:txbxContent':
        this.boxes = Math.max(0, this.boxes - 1);
        break;
      case 'w:tr':
        this.endRow();
        break;
      case 'w:tbl': {
        const table = this.tables.pop();
        for (const done of table?.lines ?? []) this.put(done);
        break;
      }
    }
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (paragraph === undefined) return;
    const style = paragraph.style === null ? undefined : this.styles.get(paragraph.style);
    const list = paragraph.list ?? style?.list ?? null;
    const level = paragraph.level ?? style?.level ?? 0;
    const words = paragraph.text.join('');
    const number =
      list === null || list === '0' || words.trim() === '' ? '' : this.numbering.next({ list, level });
    const outline = style?.outline ?? null;
    const heading = outline !== null && outline < 6 && mayHead(words) ? outline + 1 : null;
    (number + words).split('\n').forEach((text) => {
      this.put(line(text, { heading: text.trim() === '' ? null : heading }));
    });
    if (this.paragraphs.length === 0) for (const box of this.late.splice(0)) this.put(box);
  }

  /** A line goes to the cell that is open, to the text boxes that wait, or to the text. */
  private put(own: ReadLine): void {
    const cell = this.tables.at(-1)?.row.at(-1);
    if (cell !== undefined) cell.push(own.text);
    else if (this.boxes > 0 || this.paragraphs.length > 0) this.late.push(own);
    else this.lines.push(own);
  }

  private endRow(): void {
    const table = this.tables.at(-1);
    if (table === undefined) return;
    const cells = table.row.map((c) => c.map((p) => p.trim()).filter((p) => p !== ''));
    const full = cells.filter((c) => c.length > 0);
    const only = full[0];
    // A box (专栏) is a table of one cell: its paragraphs stay paragraphs.
    if (full.length === 1 && only !== undefined) table.lines.push(...only.map((text) => line(text)));
    else if (full.length > 1)
      table.lines.push(line(full.map((c) => c.join(' ').replace(/\s+/gu, ' ')).join(CELL), { apart: true }));
    table.row = [];
  }
}

/** Whole paragraphs, too, are sometimes set in the style of a heading. */
function mayHead(text: string): boolean {
  return text.length <= LONGEST_HEADING && !/[。；]/u.test(text) && !text.includes('\n');
}

/** A character of a symbol font; those of the private area that stand for ASCII are brought back. */
function symbol(code: string): string {
  // ST_ShortHexNumber: four digits.
  if (!/^[0-9a-f]{1,4}$/iu.test(code)) return '';
  const n = Number.parseInt(code, 16);
  if (n === 0 || (n >= 0xd800 && n <= 0xdfff)) return '';
  return String.fromCodePoint(n >= 0xf020 && n <= 0xf07e ? n - 0xf000 : n);
}
