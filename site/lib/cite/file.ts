import type { APIRoute } from 'astro';
import { data } from '../data.ts';
import { render, type Form } from './forms.ts';
import { FORM_LABELS } from './labels.ts';
import { documentValues } from './provision.ts';
import { provisionItem } from './slots.ts';

export const documentPaths = (): { params: { document: string } }[] =>
  data.documents.map(({ id }) => ({ params: { document: id } }));

/**
 * A document's citation as a file for reference managers. It has no day of
 * access, and an address only where the build knows its public place.
 */
export const citationFile =
  (form: Form): APIRoute =>
  ({ params, site }) => {
    const document = data.document(params['document'] ?? '');
    const values = documentValues(document, site);
    const item = provisionItem(document, site === undefined ? { ...values, url: '' } : values, null);
    const body = `${render(form, item)}\n`;
    return new Response(body, {
      headers: { 'content-type': `${FORM_LABELS[form].type ?? ''}; charset=utf-8` },
    });
  };
