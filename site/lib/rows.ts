import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';

/** Bytes read at a time. */
const CHUNK = 1 << 22;
/** Files up to this size are read at once: one string may hold half a gigabyte. */
const WHOLE = 1 << 26;
const NEWLINE = 0x0a;

/** Bytes of a line that is a record: without the comma that leads on to the next. */
function recordOf(line: Buffer): unknown {
  const text = line.toString('utf8').trimEnd();
  if (text === '' || text === '[' || text === ']' || text === '[]') return undefined;
  return JSON.parse(text.endsWith(',') ? text.slice(0, -1) : text);
}

/**
 * Records of a published table one by one. A table is a JSON array with one
 * record a line, so that it can be read in pieces however large it is.
 * @throws where a line is no record
 */
function* lines(path: string): Generator {
  const file = openSync(path, 'r');
  try {
    const chunk = Buffer.allocUnsafe(CHUNK);
    let rest = Buffer.alloc(0);
    for (let read = 0; (read = readSync(file, chunk, 0, CHUNK, null)) > 0;) {
      const bytes = Buffer.concat([rest, chunk.subarray(0, read)]);
      let from = 0;
      for (let to = bytes.indexOf(NEWLINE); to !== -1; to = bytes.indexOf(NEWLINE, from)) {
        const record = recordOf(bytes.subarray(from, to));
        if (record !== undefined) yield record;
        from = to + 1;
      }
      rest = Buffer.from(bytes.subarray(from));
    }
    const record = recordOf(rest);
    if (record !== undefined) yield record;
  } finally {
    closeSync(file);
  }
}

const sizeOf = (path: string): number => {
  const file = openSync(path, 'r');
  try {
    return fstatSync(file).size;
  } finally {
    closeSync(file);
  }
};

/** A published table or other JSON file; a large one record by record. `whole`: size up to which it is read at once. */
export function readRows(path: string, whole = WHOLE): unknown {
  return sizeOf(path) <= whole ? (JSON.parse(readFileSync(path, 'utf8')) as unknown) : [...lines(path)];
}
