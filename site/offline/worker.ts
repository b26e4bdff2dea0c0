/**
 * The service worker: after one visit the collection is read and searched
 * without a network. With a network every page and every part of the data comes
 * from there, so nothing that is shown is old; what bears a hash in its name
 * comes from the cache. `BUILD` is written in front of this file by the build.
 */

interface Build {
  /** Hash of all that is kept: another build, another cache. */
  readonly version: string;
  /** Paths below the scope: for every reader, and for the readers of a language. */
  readonly shared: readonly string[];
  readonly pages: Readonly<Record<'zh' | 'en', readonly string[]>>;
}
declare const BUILD: Build;

(() => {
  const worker = self as unknown as ServiceWorkerGlobalScope;
  const SCOPE = new URL(worker.registration.scope);
  const PREFIX = `ceheng ${SCOPE.pathname} `;
  const KEPT = `${PREFIX}${BUILD.version}`;
  /** Pages and data that were read but are not part of what every reader keeps. */
  const READ = `${PREFIX}${BUILD.version} read`;
  const READ_MOST = 200;
  /** A page that is kept is shown after so many milliseconds without an answer. */
  const PATIENCE = 8000;
  const AT_ONCE = 4;

  const address = (path: string): string => new URL(path, SCOPE).href;
  const languageOf = (url: string): 'zh' | 'en' => (url.startsWith(address('en/')) ? 'en' : 'zh');

  /** Fetch what the cache hasn't got, a few at a time. Fails as a whole where one fails, and is tried again later. */
  async function keep(paths: readonly string[]): Promise<void> {
    const cache = await caches.open(KEPT);
    const queue = [...paths];
    const work = async (): Promise<void> => {
      for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
        const url = address(path);
        if ((await cache.match(url)) !== undefined) continue;
        const response = await fetch(new Request(url, { cache: 'no-cache', priority: 'low' }));
        if (!response.ok || response.redirected) throw new Error(`${url}: ${response.status}`);
        await cache.put(url, response);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }

  const windows = (): Promise<readonly WindowClient[]> =>
    worker.clients.matchAll({ type: 'window', includeUncontrolled: true });

  /** Caches of earlier builds serve pages that are still open: they go when at most one page is left. */
  async function tidy(): Promise<void> {
    if ((await windows()).length > 1) return;
    for (const name of await caches.keys())
      if (name.startsWith(PREFIX) && name !== KEPT && name !== READ) await caches.delete(name);
  }

  /** From this build's caches, else from those of earlier ones. */
  async function cached(
    request: Request | string,
    options?: CacheQueryOptions,
  ): Promise<Response | undefined> {
    for (const name of [KEPT, READ]) {
      const found = await caches.match(request, { ...options, cacheName: name });
      if (found !== undefined) return found;
    }
    return caches.match(request, options);
  }

  async function remember(request: Request, response: Response): Promise<void> {
    if (!response.ok || response.status !== 200 || response.redirected) return;
    const cache = await caches.open(READ);
    await cache.put(request, response);
    const keys = await cache.keys();
    for (const key of keys.slice(0, Math.max(0, keys.length - READ_MOST))) await cache.delete(key);
  }

  /** Named by its content: what is in a cache is right for ever. */
  async function asset(event: FetchEvent): Promise<Response> {
    const known = await cached(event.request);
    if (known !== undefined) return known;
    const response = await fetch(event.request);
    event.waitUntil(remember(event.request, response.clone()));
    return response;
  }

  /** From the network, else from a cache; a part of a file without a network is the whole file. */
  async function fresh(event: FetchEvent): Promise<Response> {
    const { request } = event;
    try {
      const response = await fetch(request);
      if (!request.headers.has('range')) event.waitUntil(remember(request, response.clone()));
      return response;
    } catch (error) {
      const known = await cached(request.url);
      if (known === undefined) throw error;
      return known;
    }
  }

  /** What stands in for a page without a network: the page, its document at the place, or a page that says so. */
  async function instead(url: URL): Promise<Response | undefined> {
    const known = await cached(url.href, { ignoreSearch: true });
    if (known !== undefined) return known;
    const path = url.pathname.slice(SCOPE.pathname.length);
    const clause = /^((?:en\/)?d\/[^/]{1,200}\/)([^/]{1,200})\/?$/u.exec(path);
    const document = clause?.[1];
    if (document !== undefined && (await cached(address(document))) !== undefined)
      return Response.redirect(address(`${document}#${clause?.[2] ?? ''}`), 302);
    return cached(address(languageOf(url.href) === 'en' ? 'en/offline/' : 'offline/'));
  }

  async function page(event: FetchEvent): Promise<Response> {
    const url = new URL(event.request.url);
    const network = (async (): Promise<Response> => {
      const preloaded = (await event.preloadResponse) as Response | undefined;
      const response = preloaded ?? (await fetch(event.request));
      event.waitUntil(remember(event.request, response.clone()));
      return response;
    })();
    // What comes after its patience is over is remembered all the same.
    event.waitUntil(network.catch(() => undefined));
    const slow = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE, undefined));
    try {
      const first = await Promise.race([network, slow]);
      return first ?? (await cached(url.href, { ignoreSearch: true })) ?? (await network);
    } catch (error) {
      const known = await instead(url);
      if (known === undefined) throw error;
      return known;
    }
  }

  worker.addEventListener('install', (event) => {
    const install = async (): Promise<void> => {
      const languages = new Set((await windows()).map(({ url }) => languageOf(url)));
      if (languages.size === 0) languages.add('zh');
      await keep([...BUILD.shared, ...[...languages].flatMap((language) => BUILD.pages[language])]);
    };
    event.waitUntil(install());
  });

  worker.addEventListener('activate', (event) => {
    const activate = async (): Promise<void> => {
      await tidy();
      await worker.registration.navigationPreload.enable();
      await worker.clients.claim();
    };
    event.waitUntil(activate());
  });

  worker.addEventListener('message', (event) => {
    const said = event.data as { type?: unknown };
    if (said.type === 'take-over') event.waitUntil(worker.skipWaiting());
    if (said.type === 'opened' && event.source instanceof WindowClient) {
      const { url } = event.source;
      // The pages of the other language when a reader opens one; without a network at the next one.
      event.waitUntil(Promise.all([tidy(), keep(BUILD.pages[languageOf(url)]).catch(() => undefined)]));
    }
  });

  worker.addEventListener('fetch', (event) => {
    const { request } = event;
    if (request.method !== 'GET' || !request.url.startsWith(SCOPE.href)) return;
    if (request.mode === 'navigate') event.respondWith(page(event));
    else if (request.url.startsWith(address('_astro/'))) event.respondWith(asset(event));
    else event.respondWith(fresh(event));
  });
})();
