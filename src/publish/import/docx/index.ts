import { Parser } from 'htmlparser2';
import { line, RefusedFile, type ReadLine, type Reading } from '../reading.ts';
import { BodyReader } from './body.ts';
import { Numbering } from './numbering.ts';
import { readStyles } from './styles.ts';
import { readParts } from './zip.ts';

/** Version of what this reader makes of a file; raise it when its lines change. */
export const DOCX_READER = 'docx-1';

const PARTS = /^word\/(?:document|numbering|styles|footnotes|endnotes)\.xml$|^docProps\/core\.xml$/u;

/** Text of a Word file (Office Open XML), a line a paragraph or row of a table. @throws {RefusedFile} */
export function readDocx(bytes: Uint8Array): Reading {
  const parts = readParts(bytes, PARTS);
  const body = parts.get('word/document.xml');
  if (body === undefined) throw new RefusedFile('no Word text in it (is it a spreadsheet or slides?)');
  const numbering = new Numbering(parts.get('word/numbering.xml') ?? '');
  const styles = readStyles(parts.get('word/styles.xml') ?? '');
  const lines = new BodyReader(numbering, styles).read(body);
  for (const name of ['word/footnotes.xml', 'word/endnotes.xml'])
    lines.push(...notes(parts.get(name) ?? '', styles));
  if (lines.every((l) => l.text.trim() === ''))
    throw new RefusedFile('a Word file without text (pictures of pages?)');
  return {
    reader: DOCX_READER,
    lines,
    pages: null,
    declaredTitle: declared(parts.get('docProps/core.xml') ?? ''),
  };
}

/** Footnotes come after the text, as Word has them apart from it. */
function notes(xml: string, styles: ReturnType<typeof readStyles>): ReadLine[] {
  if (xml === '') return [];
  const read = new BodyReader(new Numbering(''), styles).read(xml).filter((l) => l.text.trim() !== '');
  return read.map((l, i) => line(`注${i + 1}：${l.text.trim()}`));
}

function declared(xml: string): string | null {
  let title = '';
  let inside = false;
  new Parser(
    {
      onopentag: (name) => {
        inside = name === 'dc:title';
      },
      ontext: (text) => {
        if (inside) title += text;
      },
      onclosetag: () => {
        inside = false;
      },
    },
    { xmlMode: true, decodeEntities: true },
  ).end(xml);
  return title.trim() === '' ? null : title.trim();
}
