import type { APIRoute, GetStaticPaths } from 'astro';
import { data } from '../../../lib/data.ts';
import { calendarOf } from '../../../lib/open/calendar.ts';
import { commitmentsOf, feedRegions, newestDate } from '../../../lib/open/feeds.ts';
import { placeOn } from '../../../lib/open/place.ts';
import { respond } from '../../../lib/open/respond.ts';

export const getStaticPaths = (() =>
  feedRegions(data).map(({ code, name }) => ({
    params: { code },
    props: { name },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ name: string }, { code: string }> = ({ site, params, props }) =>
  respond(
    calendarOf(
      `策衡：${props.name}承诺的时限`,
      commitmentsOf(data, 'region', params.code),
      newestDate(data),
      placeOn(site),
    ),
    'text/calendar',
  );
