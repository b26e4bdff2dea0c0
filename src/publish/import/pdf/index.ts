import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { LIMITS, line, RefusedFile, type Reading, type ReadLine } from '../reading.ts';
import { guttersOf, readColumns, type PageRuns } from './columns.ts';
import { pageEdges } from './edges.ts';
import { pageRuns, type RawRun } from './glyphs.ts';
import { pageNotes } from './notes.ts';
import { placeRows } from './paragraphs.ts';
import type { Row } from './rows.ts';
import { PDF_READER } from './version.ts';

/** Letters a page below which a PDF is a picture of a text. */
const LEAST_LETTERS = 8;
/** Widest indent that is written, in columns. */
const LONGEST_INDENT = 60;

const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Text of a PDF, line by line, from the places of its glyphs. @throws {RefusedFile} */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  const file = await open(bytes);
  try {
    if (file.numPages > LIMITS.pages)
      throw new RefusedFile(`${file.numPages} pages; more than ${LIMITS.pages} are not taken: cut the file`);
    const found: PageRuns[] = [];
    let letters = 0;
    for (let n = 1; n <= file.numPages; n += 1) {
      const page = await readPage(file, n);
      letters += page.runs.reduce((sum, r) => sum + r.text.length, 0);
      if (letters > LIMITS.characters) throw new RefusedFile(`more than ${LIMITS.characters} characters`);
      found.push(page);
    }
    if (letters < LEAST_LETTERS * file.numPages)
      throw new RefusedFile(
        `a scanned PDF: ${file.numPages} pages and next to no text; make it searchable (OCR) first`,
      );
    const gutters = guttersOf(found);
    const pages = found.map(({ runs }, i) => readColumns(runs, gutters[i] ?? null));
    return { reader: PDF_READER, lines: linesOf(pages), pages: file.numPages, declaredTitle: null };
  } finally {
    await file.loadingTask.destroy();
  }
}

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      // pdf.js takes the buffer for itself.
      data: Uint8Array.from(bytes),
      cMapUrl: join(home, 'cmaps') + sep,
      cMapPacked: true,
      standardFontDataUrl: join(home, 'standard_fonts') + sep,
      wasmUrl: join(home, 'wasm') + sep,
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      stopAtErrors: false,
      verbosity: 0,
    }).promise;
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException')
      throw new RefusedFile('the PDF asks for a password: save a copy without one');
    throw new RefusedFile('not a PDF that can be opened: it is damaged or cut short');
  }
}

async function readPage(file: PDFDocumentProxy, n: number): Promise<PageRuns> {
  let items: RawRun[];
  let view;
  try {
    const page = await file.getPage(n);
    view = page.getViewport({ scale: 1 });
    const content = await page.getTextContent({ disableNormalization: true });
    items = content.items.filter((item) => 'str' in item);
    page.cleanup();
  } catch (error) {
    throw new RefusedFile(`page ${n} can't be read: ${error instanceof Error ? error.message : 'damaged'}`);
  }
  const { runs, width } = pageRuns(items, view.transform, view.width, view.height);
  return { runs, width };
}

/** Lines of all pages: those of the text with their joins, the others as they stand. */
function linesOf(pages: readonly (readonly Row[])[]): ReadLine[] {
  const edges = pageEdges(pages);
  const notes = pageNotes(pages.map((rows) => rows.filter((r) => !edges.has(r))));
  const placed = placeRows(pages.map((rows) => rows.filter((r) => !edges.has(r) && !notes.has(r))));
  let next = 0;
  const lines: ReadLine[] = [];
  // Notes at the foot of a page wait until the paragraph that runs over the page has ended.
  let waiting: ReadLine[] = [];
  const flush = (): void => {
    lines.push(...waiting);
    waiting = [];
  };
  pages.forEach((rows, i) => {
    const page = i + 1;
    for (const row of rows) {
      const aside = edges.get(row);
      const note = notes.get(row);
      if (aside !== undefined) lines.push(line(row.text, { page, aside }));
      else if (note !== undefined)
        waiting.push(line(row.text, { page, joins: note === 'goes on', apart: note === 'begins' }));
      else {
        const own = placed[next];
        next += 1;
        if (own === undefined) continue;
        if (!own.joins) flush();
        const indent = ' '.repeat(Math.min(own.indent, LONGEST_INDENT));
        lines.push(line(indent + own.text, { page, joins: own.joins, apart: own.cells > 2 }));
      }
    }
  });
  flush();
  return lines;
}
