import process from 'node:process';
import type { APIRoute, GetStaticPaths } from 'astro';
import { data, pages } from '../../../lib/data.ts';
import { provisionViews } from '../../../lib/provision-views.ts';

/** Provisions of a document that have no pages of their own, in the language of the address. */
export const getStaticPaths = (() =>
  pages === 'documents'
    ? data.documents.map(({ id }) => ({ params: { document: id } }))
    : []) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { document: string }> = ({ params, site }) =>
  Response.json(provisionViews(data, data.document(params.document), site, process.env['CEHENG_REPORT']));
