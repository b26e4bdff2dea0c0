import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Level } from '../model/index.ts';
import { parseText, readValidity } from '../parse/index.ts';
import { decodeText } from '../text/decode.ts';
import { clauseRecords, extractText, type Extraction } from './extract-text.ts';
import { guessDocument } from './guess-document.ts';
import type { Reader } from './reader.ts';

/** A slug from the file's name; where it has no Latin letters, from its content. */
function slugOf(path: string, sha256: string): string {
  const slug = basename(path)
    .replace(/\.[^.]*$/u, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '')
    .join('-');
  return /[a-z]/u.test(slug) ? slug : `text-${sha256.slice(0, 12)}`;
}

/**
 * Extract one text given as bytes.
 * @throws {UnreadableText} where the bytes are not text
 */
export function extractFile(
  path: string,
  bytes: Uint8Array,
  reader: Reader,
  given: { level: Level | null; region: string | null },
): Extraction {
  const { text, encoding } = decodeText(bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const parsed = parseText(text);
  const id = slugOf(path, sha256);
  const file = path === '-' ? 'stdin' : basename(path);
  const clauses = clauseRecords(parsed.clauses, id, (line) => ({ first: line, last: line }));
  const lines = text.split('\n').length;
  const opening = clauses.find((c) => c.kind === 'preamble' || c.eId.endsWith('a1'))?.text ?? '';
  const validity = readValidity(
    clauses.map((c) => c.text),
    opening,
    parsed.front.issuedOn,
  );
  const extraction = extractText(
    parsed,
    clauses,
    (rules) => guessDocument(id, file, parsed.front, rules, reader, given, { lines, sha256 }, validity),
    reader,
    [],
  );
  if (encoding !== 'utf-8') {
    extraction.diagnostics.push({
      severity: 'info',
      code: 'encoding',
      message: `read as ${encoding}`,
      documentId: id,
      line: null,
      clauseId: null,
    });
  }
  return extraction;
}
