import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.bin': 'application/octet-stream',
};

/** Files that are served in the place of others. */
export interface ServedParts {
  get(name: string): string | Uint8Array | undefined;
  /** A half-open range of one and its whole length, where it is not in memory; undefined: there is none. */
  range?(name: string, from: number, to: number): { bytes: Uint8Array; length: number } | undefined;
}

export interface Served {
  /** Ends with a slash. */
  url: string;
  /** Compressed bytes sent since the last call, by path. */
  taken(): Map<string, number>;
  stop(): Promise<void>;
}

const brotli = (content: string | Uint8Array): Buffer =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });

function rangeOf(
  parts: ServedParts,
  name: string,
  from: number,
  to: number,
): { bytes: Uint8Array; length: number } | undefined {
  if (parts.range !== undefined) return parts.range(name, from, to);
  const part = parts.get(name);
  if (part === undefined) return undefined;
  const bytes = typeof part === 'string' ? Buffer.from(part) : part;
  return { bytes: bytes.subarray(from, to), length: bytes.length };
}

/**
 * Serves a folder on this machine with other files in the place of those below
 * `prefix`; these go out in brotli, as a host sends them, and ranges of them as they are.
 */
export async function serveFolder(folder: string, prefix: string, parts: ServedParts): Promise<Served> {
  const compressed = new Map<string, Buffer>();
  const sent = new Map<string, number>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://local').pathname);
    if (path.startsWith(prefix)) {
      const name = path.slice(prefix.length);
      const range = /^bytes=(\d+)-(\d+)$/u.exec(request.headers.range ?? '');
      const own = range === null ? undefined : rangeOf(parts, name, Number(range[1]), Number(range[2]) + 1);
      const part = range === null ? parts.get(name) : own?.bytes;
      if (part === undefined) {
        response.writeHead(404).end();
        return;
      }
      if (range !== null) {
        const bytes = Buffer.from(part);
        sent.set(name, (sent.get(name) ?? 0) + bytes.length);
        response
          .writeHead(206, {
            'content-type': 'application/octet-stream',
            'content-length': bytes.length,
            'content-range': `bytes ${range[1] ?? ''}-${range[2] ?? ''}/${own?.length ?? 0}`,
            'cache-control': 'no-store',
          })
          .end(bytes);
        return;
      }
      let body = compressed.get(name);
      if (body === undefined) compressed.set(name, (body = brotli(part)));
      sent.set(name, (sent.get(name) ?? 0) + body.length);
      response
        .writeHead(200, {
          'content-type': TYPES[extname(name)] ?? 'application/octet-stream',
          'content-encoding': 'br',
          'content-length': body.length,
          'cache-control': 'no-store',
        })
        .end(body);
      return;
    }
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    taken() {
      const taken = new Map(sent);
      sent.clear();
      return taken;
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
