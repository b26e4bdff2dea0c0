import type { APIRoute } from 'astro';
import { data } from '../../lib/data.ts';
import { atomFeed } from '../../lib/open/atom.ts';
import { allFeed } from '../../lib/open/feeds.ts';
import { placeOn } from '../../lib/open/place.ts';
import { respond } from '../../lib/open/respond.ts';

export const GET: APIRoute = ({ site }) =>
  respond(atomFeed(allFeed(data), placeOn(site)), 'application/atom+xml');
