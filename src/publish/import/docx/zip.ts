import { unzipSync } from 'fflate';
import { LIMITS, RefusedFile } from '../reading.ts';

const decoder = new TextDecoder('utf-8');

/**
 * The named parts of a Word file as text. Nothing else is inflated, and never
 * more than the limit, whatever the file's own directory says of sizes.
 * @throws {RefusedFile}
 */
export function readParts(bytes: Uint8Array, wanted: RegExp): Map<string, string> {
  let declared = 0;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: (file) => {
        if (!wanted.test(file.name)) return false;
        declared += file.originalSize;
        // Deflate makes at most about 1032 bytes of one: a directory that promises less than that lies.
        if (declared > LIMITS.inflated || file.size * 1040 < file.originalSize) throw tooLarge();
        return true;
      },
    });
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    throw new RefusedFile('not a Word file that can be opened: its ZIP is damaged or cut short');
  }
  const texts = new Map<string, string>();
  let inflated = 0;
  for (const [name, content] of Object.entries(parts)) {
    inflated += content.byteLength;
    if (inflated > LIMITS.inflated) throw tooLarge();
    texts.set(name, decoder.decode(content));
  }
  return texts;
}

const tooLarge = (): RefusedFile =>
  new RefusedFile(`its parts inflate to more than ${LIMITS.inflated / 1e6} MB: not taken`);
