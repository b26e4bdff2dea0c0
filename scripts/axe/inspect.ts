import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2, levels A and AA, and what axe holds to be good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules whose answer depends on the colours of the page. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** How a reader may have set her system; the first is judged by every rule, the others by those of colour. */
export const SIGHTS = [
  { name: 'light', media: { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', contrast: 'no-preference', forcedColors: 'none' } },
  { name: 'light, more contrast', media: { colorScheme: 'light', contrast: 'more', forcedColors: 'none' } },
  { name: 'dark, more contrast', media: { colorScheme: 'dark', contrast: 'more', forcedColors: 'none' } },
  { name: 'forced colours', media: { colorScheme: 'dark', contrast: 'more', forcedColors: 'active' } },
] as const;

interface Axe {
  run(
    context: Document,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

/** Findings of axe on an open page, one line each, in every sight; leaves the page light. */
export async function inspect(page: Page): Promise<string[]> {
  // The script is run in the page by the driver: no policy of the page stands against it.
  await page.evaluate(source);
  const found: string[] = [];
  for (const { name, media } of SIGHTS) {
    await page.emulateMedia(media);
    const runOnly = name === 'light' ? { type: 'tag', values: TAGS } : { type: 'rule', values: OF_COLOUR };
    const violations = await page.evaluate(async (only) => {
      const { axe } = globalThis as unknown as { axe: Axe };
      const result = await axe.run(document, { runOnly: only, resultTypes: ['violations'] });
      return result.violations.map(({ id, nodes }) => ({
        id,
        count: nodes.length,
        html: nodes[0]?.html ?? '',
        why: nodes[0]?.failureSummary?.split('\n')[1]?.trim() ?? '',
      }));
    }, runOnly);
    found.push(...violations.map((v) => `${name}: ${v.id} ×${v.count} ${v.html.slice(0, 160)} ${v.why}`));
  }
  await page.emulateMedia(SIGHTS[0].media);
  return found;
}
