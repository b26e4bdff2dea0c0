import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensureChromium, ensureFirefox } from '../../scripts/browser.ts';
import { serve } from '../../scripts/serve.ts';
import { root } from '../../scripts/steps.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    siteUrl: string;
    chromium: string;
    firefox: string;
  }
}

/** Serves the built site for all browser tests. A missing build or browser fails; nothing is skipped. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(join(root, 'dist', 'index.html')))
    throw new Error('dist/ is not built: run npm run build first');
  const chromium = ensureChromium();
  const { url, stop } = await serve(0);
  project.provide('siteUrl', url);
  project.provide('chromium', chromium);
  project.provide('firefox', ensureFirefox());
  return stop;
}
