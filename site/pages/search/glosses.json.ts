import type { APIRoute } from 'astro';
import { data } from '../../lib/data.ts';
import { searchGlosses } from '../../lib/search-glosses.ts';

/** English names for the page of search: the index itself speaks Chinese. */
export const GET: APIRoute = () => Response.json(searchGlosses(data));
