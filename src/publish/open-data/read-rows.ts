import { closeSync, openSync, readSync } from 'node:fs';

const CHUNK = 1 << 20;
const LINE_FEED = 10;

/**
 * Records of a published table, one by one: the file holds a record a line
 * between brackets. No more than a chunk and a record is in memory.
 */
export function* readRows(path: string): Generator {
  const file = openSync(path, 'r');
  try {
    const chunk = Buffer.allocUnsafe(CHUNK);
    let rest = Buffer.alloc(0);
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
      const bytes =
        rest.length === 0 ? chunk.subarray(0, read) : Buffer.concat([rest, chunk.subarray(0, read)]);
      let start = 0;
      for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
        const line = bytes.toString('utf8', start, end);
        start = end + 1;
        if (line.startsWith('{')) yield JSON.parse(line.endsWith(',') ? line.slice(0, -1) : line);
      }
      rest = Buffer.from(bytes.subarray(start));
    }
  } finally {
    closeSync(file);
  }
}
