import { preview } from 'astro';
import { root } from './steps.ts';

/** Serve dist/ on this machine only; `url` ends with the base path. */
export async function serve(port = 4321): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = await preview({ root, logLevel: 'error', server: { host: '127.0.0.1', port } });
  const base = `/${(process.env['CEHENG_BASE'] ?? '/').replace(/^\/+|\/+$/gu, '')}`;
  return {
    url: `http://127.0.0.1:${server.port}${base === '/' ? '/' : `${base}/`}`,
    stop: () => server.stop(),
  };
}
