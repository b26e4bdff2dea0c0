/** Cards that other sites show in a frame, and the oEmbed documents that tell of them. */
import type { Clause, PolicyDocument } from '../../../src/model/index.ts';
import { EMBED_FOLDER } from '../policy.ts';
import { PICTURE } from './pictures.ts';

/** Path of the card of a clause (`x/p1`), or of one target of it by its anchor. */
export const embedPath = (clauseId: string, anchor?: string): string =>
  `/${EMBED_FOLDER}/d/${clauseId}/${anchor === undefined ? '' : `${anchor}/`}`;

/** Path of the oEmbed document of a clause. */
export const oEmbedPath = (clauseId: string): string => `/oembed/d/${clauseId}.json`;

/** Width of a card as oEmbed gives it; a page may make it as wide as it likes. */
export const CARD_WIDTH = 640;

/** Words of a text that belongs to somebody else; its card shows no more. */
const QUOTED = 120;

/** What a card may show: an official text whole, anybody else's work as a short quotation. */
export function shownText(document: Pick<PolicyDocument, 'role'>, text: string): string {
  return document.role === 'policy' || text.length <= QUOTED ? text : `${text.slice(0, QUOTED)}…`;
}

/** Height in pixels that holds a text of a length at `CARD_WIDTH`, within limits: a longer one scrolls. */
export const cardHeight = (length: number): number => Math.min(560, 190 + Math.ceil(length / 34) * 30);

const attribute = (text: string): string =>
  text.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\s+/gu, ' ');

/** What a page puts where the card shall stand; no script. */
export const frameCode = (address: string, title: string, height: number): string =>
  `<iframe src="${attribute(address)}" title="${attribute(title)}" width="100%" height="${height}" style="max-width:${CARD_WIDTH + 80}px;border:0" loading="lazy"></iframe>`;

/** An oEmbed document of type `rich` (oembed.com, 1.0); addresses must be absolute. */
export function oEmbed(
  clause: Clause,
  document: PolicyDocument,
  title: string,
  addresses: { readonly site: string; readonly card: string; readonly picture: string | null },
): Record<string, string | number> {
  const height = cardHeight(shownText(document, clause.text).length);
  return {
    version: '1.0',
    type: 'rich',
    title: `${title} · ${document.title}`,
    ...(document.issuers.length === 0 ? {} : { author_name: document.issuers.join('、') }),
    provider_name: '策衡 Ceheng',
    provider_url: addresses.site,
    ...(addresses.picture === null
      ? {}
      : {
          thumbnail_url: addresses.picture,
          thumbnail_width: PICTURE.width,
          thumbnail_height: PICTURE.height,
        }),
    html: frameCode(addresses.card, title, height),
    width: CARD_WIDTH,
    height,
  };
}
