import { DOCX_READER, readDocx } from './docx/index.ts';
import { formatOf, type Format } from './format.ts';
import { HTML_READER, readHtml } from './html/index.ts';
import { PDF_READER } from './pdf/version.ts';
import { LIMITS, RefusedFile, type Reading } from './reading.ts';
import { readText, TEXT_READER } from './text.ts';

/** The reader that each format is read with today. */
export const READERS: Record<Format, string> = {
  pdf: PDF_READER,
  docx: DOCX_READER,
  html: HTML_READER,
  markdown: TEXT_READER,
  text: TEXT_READER,
};

/** Read a file of any format that is known. @throws {RefusedFile} with one line that says what to do */
export async function readAny(
  path: string,
  bytes: Uint8Array,
): Promise<{ format: Format; reading: Reading }> {
  if (bytes.length > LIMITS.bytes)
    throw new RefusedFile(
      `${Math.round(bytes.length / 1e6)} MB; more than ${LIMITS.bytes / 1e6} MB are not taken`,
    );
  const format = formatOf(path, bytes);
  switch (format) {
    case 'pdf': {
      // pdf.js is large: loaded for the first PDF and not before.
      const { readPdf } = await import('./pdf/index.ts');
      return { format, reading: await readPdf(bytes) };
    }
    case 'docx':
      return { format, reading: readDocx(bytes) };
    case 'html':
      return { format, reading: readHtml(bytes) };
    default:
      return { format, reading: readText(bytes, format === 'markdown') };
  }
}
