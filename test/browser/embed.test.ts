import { describe, expect, it } from 'vitest';
import { headerPolicy } from '../../site/lib/policy.ts';
import { useSite } from './support.ts';

const site = useSite();
const CLAUSE = 'zhejiang-industry-carbon-peak/p2';

describe('a card', () => {
  it('may be framed by any site, has no script, and says where it comes from', async () => {
    const page = await site.open('/method/');
    const response = await page.goto(site.url(`/embed/d/${CLAUSE}/`));
    expect(response?.headers()['content-security-policy']).toBe(headerPolicy(true));
    expect(response?.headers()['x-frame-options']).toBeUndefined();
    expect(await page.locator('script, [style], style').count()).toBe(0);
    const link = page.locator('.card__foot a');
    expect(await link.getAttribute('href')).toMatch(new RegExp(`/d/${CLAUSE}/$`, 'u'));
    expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
  });

  it('is offered on the page of the clause with its whole address, and shows there', async () => {
    const page = await site.open(`/d/${CLAUSE}/`);
    await page.locator('.embed-codes > summary').click();
    const code = await page.locator('#embed-clause').textContent();
    const address = /src="([^"]*)"/u.exec(code ?? '')?.[1] ?? '';
    expect(new URL(address).pathname).toMatch(new RegExp(`/embed/d/${CLAUSE}/$`, 'u'));
    expect(await page.locator('.embed-codes [data-copy]').first().isVisible()).toBe(true);
    // Every target of the clause has a card of its own, at the address that the code names.
    const links = page.locator('.embed-codes a');
    expect(await links.count()).toBeGreaterThan(3);
    await links.nth(1).click();
    await page.waitForURL(/\/embed\//u);
    expect(await page.locator('.card__text mark').count()).toBe(1);
    expect(await page.locator('h1').count()).toBe(1);
  });

  it('overflows at no width', async () => {
    const page = await site.open(`/embed/d/${CLAUSE}/`);
    for (const width of [280, 640, 1200]) {
      await page.setViewportSize({ width, height: 400 });
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect({ width, over }).toEqual({ width, over: 0 });
    }
  });

  it('can not be a page in a frame', async () => {
    const page = await site.open(`/d/${CLAUSE}/`);
    const headers = await page.evaluate(async () => {
      const response = await fetch(location.href);
      return response.headers.get('x-frame-options');
    });
    expect(headers).toBe('DENY');
  });
});

describe('the picture of a clause', () => {
  it('is there where the page says, and has the size that it says', async () => {
    const page = await site.open(`/d/${CLAUSE}/`);
    const address = await page.locator('meta[property="og:image"]').getAttribute('content');
    const path = new URL(address ?? '', page.url()).pathname;
    const size = await page.evaluate(async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    }, path);
    expect(size).toEqual([1200, 630]);
  });
});
