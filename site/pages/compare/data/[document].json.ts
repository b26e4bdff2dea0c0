import type { APIRoute, GetStaticPaths } from 'astro';
import { comparedDocuments } from '../../../lib/compared.ts';
import type { ComparedDocument } from '../../../lib/comparison.ts';
import { data } from '../../../lib/data.ts';

/** One document made ready for the page that compares three or four. */
export const getStaticPaths = (() =>
  [...comparedDocuments(data).values()].map((document) => ({
    params: { document: document.id },
    props: { document },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ document: ComparedDocument }> = ({ props }) => Response.json(props.document);
