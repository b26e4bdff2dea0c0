import type { APIRoute, GetStaticPaths } from 'astro';
import type { Language } from '../lib/language.ts';
import { openSearch } from '../lib/open/opensearch.ts';
import { placeOn } from '../lib/open/place.ts';
import { respond } from '../lib/open/respond.ts';

/** None without CEHENG_SITE: its addresses must be absolute. */
export const getStaticPaths = (() =>
  (import.meta.env.SITE as string | undefined) === undefined
    ? []
    : [
        { params: { opensearch: 'opensearch' }, props: { language: 'zh' as const } },
        { params: { opensearch: 'opensearch-en' }, props: { language: 'en' as const } },
      ]) satisfies GetStaticPaths;

export const GET: APIRoute<{ language: Language }> = ({ site, props }) =>
  respond(openSearch(props.language, placeOn(site)), 'application/opensearchdescription+xml');
