import type { APIRoute } from 'astro';
import { data } from '../lib/data.ts';
import { clauseHref, documentHref, href, indicatorHref, organizationHref, pairHref } from '../lib/href.ts';
import { dutyFamilies } from '../lib/duty-families.ts';
import { missingDocuments } from '../lib/missing.ts';
import { places } from '../lib/places.ts';
import { pairs } from '../lib/pairs.ts';

/** Every page of the site; addresses are absolute once CEHENG_SITE is given. */
export const GET: APIRoute = ({ site }) => {
  const fixed = [
    '/',
    '/d/',
    '/search/',
    '/compare/',
    '/compare/targets/',
    '/compare/missing/',
    '/compare/reuse/',
    '/compare/timeline/',
    '/organizations/tasks/',
    '/targets/',
    '/indicators/',
    '/organizations/',
    '/method/',
    '/data/',
  ];
  const paths = [
    ...fixed.map((path) => href(path)),
    ...data.documents.map((d) => documentHref(d.id)),
    ...data.clauses.map((c) => clauseHref(c.id)),
    ...data.indicators.map((i) => indicatorHref(i.id)),
    ...data.organizations.map((o) => organizationHref(o.id)),
    ...places(data).map(({ code }) => href(`/compare/targets/${code}/`)),
    ...missingDocuments(data).flatMap((id) => [
      href(`/compare/targets/${id}/`),
      href(`/compare/missing/${id}/`),
    ]),
    ...dutyFamilies(data).map(({ id }) => href(`/organizations/family/${id}/`)),
    ...pairs(data.documents).map(([a, b]) => pairHref(a.id, b.id)),
  ];
  const escape = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
  const urls = paths.map((path) => {
    const address = site === undefined ? path : new URL(path, site).href;
    return `<url><loc>${escape(address)}</loc></url>`;
  });
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
  return new Response(body, { headers: { 'content-type': 'application/xml' } });
};
