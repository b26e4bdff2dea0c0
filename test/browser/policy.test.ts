import { chromium } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { CHROMIUM_ARGUMENTS } from '../../scripts/browser.ts';
import { headerPolicy, PAGE_POLICY } from '../../site/lib/policy.ts';
import { KINDS, settled, useSite } from './support.ts';

const site = useSite();

interface Watched {
  violations: string[];
}

/** Note every breach of the policy, from before the first line of the page runs. */
const note = (): void => {
  const watched = globalThis as unknown as Watched;
  watched.violations = [];
  document.addEventListener('securitypolicyviolation', (event) => {
    watched.violations.push(`${event.violatedDirective} ${event.blockedURI}`);
  });
};
const noted = (): string[] => (globalThis as unknown as Watched).violations;

describe.each([...KINDS, '/en/', '/404.html'])('%s', (path) => {
  it('runs under the policy that it is sent with', async () => {
    const page = await site.open('/404.html');
    await page.addInitScript(note);
    const response = await page.goto(site.url(path));
    expect(response?.headers()['content-security-policy']).toBe(headerPolicy(false));
    expect(response?.headers()['x-content-type-options']).toBe('nosniff');
    expect(await page.getAttribute('meta[http-equiv="Content-Security-Policy"]', 'content')).toBe(
      PAGE_POLICY,
    );
    await page.waitForLoadState('networkidle');
    await settled(page);
    expect(await page.evaluate(noted)).toEqual([]);
    expect(
      await page.locator('[style], style, script:not([src]):not([type="application/ld+json"])').count(),
    ).toBe(0);
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll('*')].flatMap((e) =>
          e.getAttributeNames().filter((n) => n.startsWith('on')),
        ),
      ),
    ).toEqual([]);
  });
});

it('an inline script does not run', async () => {
  // A browser of its own: the breach that is wanted here is a fault elsewhere.
  const browser = await chromium.launch({ executablePath: inject('chromium'), args: CHROMIUM_ARGUMENTS });
  const page = await browser.newPage();
  await page.addInitScript(note);
  await page.goto(site.url('/'));
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.ran = true';
    document.head.append(script);
    return (globalThis as unknown as { ran?: boolean }).ran ?? false;
  });
  expect(ran).toBe(false);
  await page.waitForFunction(() => (globalThis as unknown as Watched).violations.length > 0);
  expect((await page.evaluate(noted)).join()).toContain('script-src');
  await browser.close();
});
