import {
  BorderStyle,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
} from 'docx';
import { SHEET_WORDS, type Bundle, type Cell, type Run, type Sheet } from './sheet.ts';

const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体', cs: '宋体' };
/** A4 on its side, 2 cm of margin: what is left for a table, in twentieths of a point. */
const WIDTH = 14570;
/** Half-points: 小五 for tables, 五号 for the text. */
const SMALL = 18;

const MARKS: Record<NonNullable<Run['mark']>, IRunOptions> = {
  removed: { strike: true, color: '9D2B20' },
  added: { underline: {}, color: '1B655C', bold: true },
  common: { shading: { fill: 'F0EBDF' } },
};

function runs(line: readonly Run[], size: number): (TextRun | ExternalHyperlink)[] {
  return line.map((run) => {
    const own = new TextRun({
      text: run.text,
      size,
      font: FONT,
      ...(run.mark === null ? {} : MARKS[run.mark]),
      ...(run.href === null ? {} : { style: 'Hyperlink' }),
    });
    return run.href === null ? own : new ExternalHyperlink({ children: [own], link: run.href });
  });
}

const cellOf = (cell: Cell, width: number): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 90, right: 90 },
    children: (cell.length === 0 ? [[]] : cell).map((line) => new Paragraph({ children: runs(line, SMALL) })),
  });

/** Columns of one width, the first a little narrower where there are several. */
function widths(count: number): number[] {
  const first = count > 2 ? Math.round(WIDTH * 0.16) : Math.round(WIDTH / count);
  const rest = Math.round((WIDTH - first) / Math.max(1, count - 1));
  return Array.from({ length: count }, (_, i) => (i === 0 ? first : rest));
}

function tableOf(sheet: Sheet): Table {
  const size = widths(sheet.head.length);
  const border = { style: BorderStyle.SINGLE, size: 4, color: '8C8676' };
  const head = sheet.head.map((name, i) =>
    cellOf([[{ text: name, href: null, mark: null }]], size[i] ?? WIDTH),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: size,
    borders: {
      ...{ top: border, bottom: border, left: border, right: border },
      ...{ insideHorizontal: border, insideVertical: border },
    },
    rows: [
      new TableRow({ children: head, tableHeader: true }),
      ...sheet.rows.map(
        (row) => new TableRow({ children: sheet.head.map((_, i) => cellOf(row[i] ?? [], size[i] ?? WIDTH)) }),
      ),
    ],
  });
}

const line = (text: string, href: string | null = null): Paragraph =>
  new Paragraph({ children: runs([{ text, href, mark: null }], SMALL), spacing: { after: 80 } });

/** A Word document to paste from: the tables, then every provision with its citation and address. */
export async function toDocx(bundle: Bundle): Promise<Blob> {
  const words = SHEET_WORDS[bundle.language];
  const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph =>
    new Paragraph({
      heading: level,
      spacing: { before: 240, after: 120 },
      children: [new TextRun({ text, font: FONT, color: '1E2226' })],
    });
  const document = new Document({
    title: bundle.title,
    description: bundle.address,
    styles: { default: { document: { run: { font: FONT, size: 21 } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838, orientation: PageOrientation.LANDSCAPE },
            margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 },
          },
        },
        children: [
          heading(bundle.title, HeadingLevel.HEADING_1),
          line(bundle.address, bundle.address),
          line(words.from(bundle.takenOn)),
          ...bundle.sheets.flatMap((sheet) => [heading(sheet.name, HeadingLevel.HEADING_2), tableOf(sheet)]),
          heading(words.citations, HeadingLevel.HEADING_2),
          ...bundle.citations.flatMap((citation, i) => [
            line(`${i + 1}${bundle.language === 'en' ? '. ' : '．'}${citation.text}`),
            ...(citation.href === null ? [] : [line(citation.href, citation.href)]),
          ]),
        ],
      },
    ],
  });
  return Packer.toBlob(document);
}
