import { basename, extname } from 'node:path';
import { decodeText, UnreadableText } from '../../text/decode.ts';
import { RefusedFile } from './reading.ts';

export type Format = 'pdf' | 'docx' | 'html' | 'markdown' | 'text';

/** Endings of files that a folder is searched for: those that are read, and those that are refused by name. */
export const ENDINGS =
  /\.(?:pdf|docx|docm|dotx|html?|xhtml|md|markdown|txt|text|doc|wps|wpt|rtf|ofd|mht|mhtml|odt|caj|ceb)$/iu;

const starts = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((b, i) => bytes[i] === b);

const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Office file (.doc, .wps): save it as .docx or as PDF'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'an RTF file: save it as .docx or as PDF'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture: make its text readable (OCR) and save that'],
  [[0xff, 0xd8, 0xff], 'a picture: make its text readable (OCR) and save that'],
  [[0x47, 0x49, 0x46, 0x38], 'a picture: make its text readable (OCR) and save that'],
  [[0x49, 0x49, 0x2a, 0x00], 'a picture: make its text readable (OCR) and save that'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'a picture: make its text readable (OCR) and save that'],
  [[0x52, 0x61, 0x72, 0x21], 'an archive: unpack it and name the folder'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'an archive: unpack it and name the folder'],
  [[0x1f, 0x8b], 'an archive: unpack it and name the folder'],
];

/** How far into a file its signature may stand. */
const PDF_HEAD = 1024;
const HTML_HEAD = 2000;

/** What kind of file this is, by its content before its name. @throws {RefusedFile} for kinds that aren't read */
export function formatOf(path: string, bytes: Uint8Array): Format {
  if (bytes.length === 0) throw new RefusedFile('the file is empty');
  const ending = extname(path).toLowerCase();
  if (new TextDecoder('latin1').decode(bytes.subarray(0, PDF_HEAD)).includes('%PDF-')) return 'pdf';
  const known = SIGNATURES.find(([signature]) => starts(bytes, signature));
  if (known !== undefined) throw new RefusedFile(known[1]);
  if (starts(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    if (ending === '.ofd') throw new RefusedFile('an OFD file: save it as PDF');
    if (ending === '.odt') throw new RefusedFile('an OpenDocument file: save it as .docx');
    if (ending === '.zip') throw new RefusedFile('an archive: unpack it and name the folder');
    return 'docx';
  }
  let text: string;
  try {
    ({ text } = decodeText(bytes));
  } catch (error) {
    if (!(error instanceof UnreadableText)) throw error;
    // A page may say of itself what it is written in.
    if (/^\.x?html?$/u.test(ending)) return 'html';
    if (ending === '.pdf') throw new RefusedFile('not a PDF that can be opened: it is damaged or cut short');
    if (ending === '.docx')
      throw new RefusedFile('not a Word file that can be opened: it is damaged or cut short');
    throw new RefusedFile(error.reason);
  }
  const head = text.slice(0, HTML_HEAD);
  if (/^(?:From|MIME-Version):/imu.test(head.slice(0, 300)) && /multipart\/related/iu.test(head))
    throw new RefusedFile('a web archive (.mhtml): open it and save it as an HTML page');
  if (/<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]/iu.test(head) || /^\.x?html?$/u.test(ending))
    return 'html';
  return /^\.(?:md|markdown)$/u.test(ending) ? 'markdown' : 'text';
}

/** The ending under which an untouched file is kept. */
export function endingOf(format: Format, path: string): string {
  const own = extname(basename(path)).toLowerCase();
  if (/^\.[a-z]{2,8}$/u.test(own)) return own;
  return { pdf: '.pdf', docx: '.docx', html: '.html', markdown: '.md', text: '.txt' }[format];
}
