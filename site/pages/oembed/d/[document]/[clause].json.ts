import type { APIRoute, GetStaticPaths } from 'astro';
import type { Clause } from '../../../../../src/model/index.ts';
import { data, pages } from '../../../../lib/data.ts';
import { clauseTitle } from '../../../../lib/heading.ts';
import { embedPath, oEmbed } from '../../../../lib/open/embed.ts';
import { picturePath, pictureRange } from '../../../../lib/open/pictures.ts';
import { placeOn } from '../../../../lib/open/place.ts';
import { respond } from '../../../../lib/open/respond.ts';

/** None without CEHENG_SITE, since a frame in another page needs an absolute address; none where provisions have no cards. */
export const getStaticPaths = (() =>
  (import.meta.env.SITE as string | undefined) === undefined || pages === 'documents'
    ? []
    : data.clauses.map((clause) => ({
        params: { document: clause.documentId, clause: clause.eId },
        props: { clause },
      }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ clause: Clause }> = ({ site, props: { clause } }) => {
  const place = placeOn(site);
  const document = data.document(clause.documentId);
  const made = oEmbed(clause, document, clauseTitle(clause), {
    site: place('/'),
    card: place(embedPath(clause.id)),
    picture: pictureRange(data.clauses.length) === 'clauses' ? place(picturePath(clause.id)) : null,
  });
  return respond(`${JSON.stringify(made)}\n`, 'application/json');
};
