/** Parts of a cut index as a reader asks for them: by ranges, inflated, each asked for once. */
import { inflateSync } from 'fflate';
import { chunkDirectoryBytes, chunkSpans, LENGTH_BYTES, readLengths, type Span } from './directory.ts';
import type { FetchPart } from './source.ts';

/** Answers kept in memory. */
const KEPT = 512;

/** Keeps answers by name; a failed one is asked again. */
export function keeping<T>(ask: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (name) => {
    let answer = kept.get(name);
    if (answer === undefined) {
      if (kept.size >= KEPT) kept.clear();
      answer = ask(name);
      kept.set(name, answer);
      answer.catch(() => kept.delete(name));
    }
    return answer;
  };
}

export const inflate = (bytes: Uint8Array): Uint8Array => inflateSync(bytes);

export interface Parts {
  /** A part whole, inflated. */
  whole(name: string): Promise<Uint8Array>;
  /** Bytes as they stand. */
  range(name: string, span: Span): Promise<Uint8Array>;
  /** Where the parts of a pack of keys lie; `count`: how many its directory has. */
  directory(name: string, count: number): Promise<Span[]>;
  /** The same of a pack of chunks. */
  chunks(name: string, count: number): Promise<Span[]>;
}

export function partsFrom(fetchPart: FetchPart): Parts {
  const bytes = async (name: string, span?: Span): Promise<Uint8Array> => {
    if (span?.from === span?.to && span !== undefined) return new Uint8Array(0);
    const content = await fetchPart(name, span);
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
  const directories = keeping(async (asked: string): Promise<Span[]> => {
    const [name = '', count = ''] = asked.split(' ');
    const end = Number(count) * LENGTH_BYTES;
    let at = end;
    return readLengths(await bytes(name, { from: 0, to: end })).map((length) => ({
      from: at,
      to: (at += length),
    }));
  });
  const chunks = keeping(async (asked: string): Promise<Span[]> => {
    const [name = '', count = ''] = asked.split(' ');
    return chunkSpans(await bytes(name, { from: 0, to: chunkDirectoryBytes(Number(count)) }));
  });
  const wholes = keeping(async (name) => inflate(await bytes(name)));
  return {
    whole: wholes,
    range: bytes,
    directory: (name, count) => directories(`${name} ${count}`),
    chunks: (name, count) => chunks(`${name} ${count}`),
  };
}
