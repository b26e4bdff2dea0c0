import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Zip, ZipDeflate } from 'fflate';

const CHUNK = 1 << 20;

/** A file in chunks. */
function* chunks(path: string): Generator<Buffer> {
  const file = openSync(path, 'r');
  try {
    const chunk = Buffer.allocUnsafe(CHUNK);
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk))
      yield Buffer.from(chunk.subarray(0, read));
  } finally {
    closeSync(file);
  }
}

/** SHA-256 and size of a file. */
export function measure(path: string): { sha256: string; bytes: number } {
  const hash = createHash('sha256');
  for (const chunk of chunks(path)) hash.update(chunk);
  return { sha256: hash.digest('hex'), bytes: statSync(path).size };
}

/** Lines as `sha256sum --check` reads them. */
export const sums = (files: readonly { path: string; sha256: string }[]): string =>
  files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');

/** A ZIP file without extensions ends here. */
export const MOST_BYTES = 0xf000_0000;

/**
 * Pack files of a folder into one archive, chunk by chunk. Time stamps are
 * fixed: the same files give the same bytes. `texts` are added first.
 */
export function writeArchive(
  target: string,
  folder: string,
  paths: readonly string[],
  texts: ReadonlyMap<string, string>,
): void {
  const file = openSync(target, 'w');
  const faults: Error[] = [];
  const zip = new Zip((error, data) => {
    if (error !== null) faults.push(error);
    else writeSync(file, data);
  });
  const entry = (name: string): ZipDeflate => {
    const made = new ZipDeflate(`ceheng-data/${name}`, { level: 6 });
    made.mtime = new Date(1980, 0, 1);
    zip.add(made);
    return made;
  };
  try {
    for (const [name, text] of texts) entry(name).push(new TextEncoder().encode(text), true);
    for (const path of paths) {
      const made = entry(path);
      for (const chunk of chunks(join(folder, path))) made.push(chunk);
      made.push(new Uint8Array(), true);
    }
    zip.end();
  } finally {
    closeSync(file);
  }
  if (faults.length > 0) throw new Error(`${target} can't be written`, { cause: faults[0] });
}
