import type { APIRoute, GetStaticPaths } from 'astro';
import { comparedDocument } from '../../../lib/compared.ts';
import { data } from '../../../lib/data.ts';

/** One document made ready for the page that compares three or four, in the language of its address. */
export const getStaticPaths = (() =>
  data.documents.map(({ id }) => ({ params: { document: id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => Response.json(comparedDocument(data, params['document'] ?? ''));
