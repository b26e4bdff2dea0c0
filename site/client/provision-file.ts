/** The provisions of the document on this page, fetched once, when first asked for. */
import type { ProvisionViews } from '../lib/provision-views.ts';

let known: Promise<ProvisionViews> | undefined;

async function read(): Promise<ProvisionViews> {
  const response = await fetch(new URL('provisions.json', location.href));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return (await response.json()) as ProvisionViews;
}

/** What is known of the provisions. Rejects where it can't be read; the next call asks again. */
export function provisionFile(): Promise<ProvisionViews> {
  known ??= read().catch((error: unknown) => {
    known = undefined;
    throw error;
  });
  return known;
}

/** An anchor of a document's page in its parts: `p1.g2.3:4+2~k` is of `p1`, `g2.3` within it. */
export function placeOf(fragment: string): { eId: string; anchor: string } {
  const [place = ''] = fragment.split(':');
  const dot = place.indexOf('.');
  return dot === -1 ? { eId: place, anchor: '' } : { eId: place.slice(0, dot), anchor: place.slice(dot + 1) };
}
