import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import sirv from 'sirv';
import { headersOf, readHeaders } from '../site/build/hosting/netlify.ts';
import { root } from './steps.ts';

/** Ports tried, one after the other, where one is taken. */
const PORTS = 20;

/** Listen on this machine only, at the port or the next free one; gives the port. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let next = port;
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' || next >= port + PORTS) reject(error);
      else server.listen((next += 1), '127.0.0.1');
    });
    server.listen(port, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** The port that `serve` would take now. */
export async function freePort(port: number): Promise<number> {
  const server = createServer();
  const free = await listen(server, port);
  await new Promise((resolve) => server.close(resolve));
  return free;
}

/**
 * Serve a built site on this machine only, with the headers of its own
 * `_headers` and in brotli or gzip, as a host would; `url` ends with the base path. Port 0: any that is free.
 */
export async function serve(
  port = 4321,
  folder = join(root, 'dist'),
): Promise<{ url: string; stop: () => Promise<void> }> {
  const path = (process.env['CEHENG_BASE'] ?? '/').replace(/^\/+|\/+$/gu, '');
  const base = path === '' ? '/' : `/${path}/`;
  const list = join(folder, '_headers');
  if (!existsSync(list)) throw new Error(`${list} is missing: run npm run build first`);
  const rules = readHeaders(readFileSync(list, 'utf8'));
  const missing = join(folder, '404.html');
  // Read anew at each request: a folder that is built again is served as it is.
  const files = sirv(folder, { dev: true, etag: true });
  const compress = compression({
    threshold: 512,
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } },
  });
  const answer: RequestListener = (request, response) => {
    const [pathname = '/'] = (request.url ?? '/').split(/[?#]/u, 1);
    for (const [name, value] of headersOf(rules, pathname)) response.setHeader(name, value);
    const none = (): void => {
      response.statusCode = 404;
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(existsSync(missing) ? readFileSync(missing) : 'not found');
    };
    if (!pathname.startsWith(base)) {
      none();
      return;
    }
    request.url = `/${(request.url ?? '/').slice(base.length)}`;
    files(request, response, none);
  };
  const server = createServer((request, response) => {
    // Its types are those of Express; it needs no more than node:http has.
    compress(request as never, response as never, () => {
      answer(request, response);
    });
  });
  const taken = await listen(server, port);
  return {
    url: `http://127.0.0.1:${taken}${base}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
