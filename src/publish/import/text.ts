import { decodeText, UnreadableText } from '../../text/decode.ts';
import { line, LIMITS, RefusedFile, type Reading } from './reading.ts';

/** Plain text and Markdown stand in corpus/sources as they are: their lines are their reading. */
export const TEXT_READER = 'text';

const YAML_FENCE = /^---\s*$/u;
/** Longest head of facts that is looked for, in lines. */
const LONGEST_HEAD = 200;

/** Lines of a text file. The YAML head of a Markdown file is none of its text. @throws {RefusedFile} */
export function readText(bytes: Uint8Array, markdown: boolean): Reading {
  let text: string;
  try {
    ({ text } = decodeText(bytes));
  } catch (error) {
    if (error instanceof UnreadableText) throw new RefusedFile(error.reason);
    throw error;
  }
  if (text.length > LIMITS.characters) throw new RefusedFile(`more than ${LIMITS.characters} characters`);
  const rows = text.split('\n');
  if (rows.at(-1) === '') rows.pop();
  const end =
    markdown && YAML_FENCE.test(rows[0] ?? '')
      ? rows.findIndex((r, i) => i > 0 && i < LONGEST_HEAD && YAML_FENCE.test(r))
      : -1;
  let page = 1;
  const paged = text.includes('\f');
  return {
    reader: TEXT_READER,
    lines: rows.map((own, i) => {
      if (own.startsWith('\f')) page += /^\f+/u.exec(own)?.[0].length ?? 1;
      return line(own, { page: paged ? page : null, aside: i <= end ? 'front-matter' : null });
    }),
    pages: paged ? page : null,
    declaredTitle: null,
  };
}
