import type { APIRoute } from 'astro';
import type { ListedDocument } from '../../client/compare-many.ts';
import { data } from '../../lib/data.ts';
import { shortTitleOf } from '../../lib/gloss.ts';

/** Documents by their short titles, for the page that lets a reader choose among too many to list. */
export const GET: APIRoute = () =>
  Response.json(data.documents.map((d): ListedDocument => [d.id, shortTitleOf(d)]));
