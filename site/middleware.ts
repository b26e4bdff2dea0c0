import { AsyncLocalStorage } from 'node:async_hooks';
import { defineMiddleware } from 'astro:middleware';
import { joinBase } from './lib/href.ts';
import { readLanguageFrom, type Language } from './lib/language.ts';

const rendered = new AsyncLocalStorage<Language>();
readLanguageFrom(() => rendered.getStore() ?? 'zh');

/** The address tells the language. The body is read here: components render while it is read. */
export const onRequest = defineMiddleware(({ url }, next) => {
  const english = url.pathname.startsWith(joinBase(import.meta.env.BASE_URL, '/en/'));
  return rendered.run(english ? 'en' : 'zh', async () => {
    const response = await next();
    if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
    return new Response(await response.text(), response);
  });
});
