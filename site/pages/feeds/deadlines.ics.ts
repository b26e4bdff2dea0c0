import type { APIRoute } from 'astro';
import { data } from '../../lib/data.ts';
import { calendarOf } from '../../lib/open/calendar.ts';
import { openCommitments } from '../../lib/open/commitments.ts';
import { newestDate } from '../../lib/open/feeds.ts';
import { placeOn } from '../../lib/open/place.ts';
import { respond } from '../../lib/open/respond.ts';

export const GET: APIRoute = ({ site }) =>
  respond(
    calendarOf('策衡：承诺的时限', openCommitments(data), newestDate(data), placeOn(site)),
    'text/calendar',
  );
