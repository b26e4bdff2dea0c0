import type { APIRoute, GetStaticPaths } from 'astro';
import { data } from '../../../lib/data.ts';
import { atomFeed } from '../../../lib/open/atom.ts';
import { feedIndicators, indicatorFeed } from '../../../lib/open/feeds.ts';
import { placeOn } from '../../../lib/open/place.ts';
import { respond } from '../../../lib/open/respond.ts';

export const getStaticPaths = (() =>
  feedIndicators(data).map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { id: string }> = ({ site, params }) =>
  respond(atomFeed(indicatorFeed(data, params.id), placeOn(site)), 'application/atom+xml');
