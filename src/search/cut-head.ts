/** `head.bin`: JSON, and columns over documents and blocks of features behind it, which would be long as JSON. */
import { Reader, Writer } from './bytes.ts';
import type { CutFile } from './format.ts';

const LEVELS = [null, 'national', 'provincial', 'city'] as const;

/** Not yet deflated. */
export function writeHead({ documents, features, ...rest }: CutFile): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(rest));
  const to = new Writer(1 << 12);
  to.number(json.length);
  to.raw(json);
  to.numbers(documents.clauses);
  documents.level.forEach((level, i) => {
    to.byte(LEVELS.indexOf(level) * 2 + (documents.companion[i] ?? 0));
  });
  for (const region of documents.region) to.number(region + 1);
  to.numbers(features);
  return to.close();
}

export function readHead(bytes: Uint8Array): CutFile {
  const from = new Reader(bytes);
  const rest = JSON.parse(new TextDecoder().decode(from.raw(from.number()))) as Omit<
    CutFile,
    'documents' | 'features'
  >;
  const clauses = from.numbers();
  const kinds = clauses.map(() => from.byte());
  const region = clauses.map(() => from.number() - 1);
  const documents = {
    clauses,
    companion: kinds.map((kind) => kind & 1),
    level: kinds.map((kind) => LEVELS[kind >> 1] ?? null),
    region,
  };
  return { ...rest, documents, features: from.numbers() };
}
