import type { APIRoute, GetStaticPaths } from 'astro';
import type { ListedDocument } from '../../client/compare-many.ts';
import { data } from '../../lib/data.ts';
import { shortTitleOf } from '../../lib/gloss.ts';
import { hasAllPairs } from '../../lib/pairs.ts';

/** `documents.json`, by short titles, for the page that lets a reader choose among too many to list; only then. */
export const getStaticPaths = (() =>
  hasAllPairs(data) ? [] : [{ params: { list: 'documents' } }]) satisfies GetStaticPaths;

export const GET: APIRoute = () =>
  Response.json(data.documents.map((d): ListedDocument => [d.id, shortTitleOf(d)]));
