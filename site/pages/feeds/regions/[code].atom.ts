import type { APIRoute, GetStaticPaths } from 'astro';
import { data } from '../../../lib/data.ts';
import { atomFeed } from '../../../lib/open/atom.ts';
import { feedRegions, regionFeed } from '../../../lib/open/feeds.ts';
import { placeOn } from '../../../lib/open/place.ts';
import { respond } from '../../../lib/open/respond.ts';

export const getStaticPaths = (() =>
  feedRegions(data).map(({ code }) => ({ params: { code } }))) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { code: string }> = ({ site, params }) =>
  respond(atomFeed(regionFeed(data, params.code), placeOn(site)), 'application/atom+xml');
