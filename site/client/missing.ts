/** A missing page: offer what the address still names: a provision, a document, or a pair the other way round. */
import { clauseHref, documentHref, fileHref, href, pairHref, provisionsInDocument } from '../lib/href.ts';
import { t } from '../lib/language.ts';
import { EMBED_FOLDER } from '../lib/policy.ts';
import { unescaped } from '../lib/unescaped.ts';
import { shardOf } from '../../src/registry/published-files.ts';
import { h, need, zh } from './dom.ts';
import { lookUp, type Meant } from './look-up.ts';

/** The ids of the documents, in the order of the collection. */
const known = [
  ...new Set(
    [...document.querySelectorAll<HTMLElement>('a[data-document]')].map((a) => a.dataset['document'] ?? ''),
  ),
];
const note = need('#nearest', HTMLElement);

/** Parts of the registry that there are: what is not there is not asked for. */
const shards = new Set((need('#documents', HTMLElement).dataset['shards'] ?? '').split(' '));

/** The parts of the address below `prefix` in either language, or null where it lies elsewhere. */
function below(prefix: string): string[] | null {
  const base = [fileHref(prefix), fileHref(`/en${prefix}`)].find((b) => location.pathname.startsWith(b));
  if (base === undefined) return null;
  const rest = location.pathname.slice(base.length);
  return unescaped(rest).split('/');
}

function offer(...parts: (string | Node)[]): void {
  note.replaceChildren(...parts);
  note.hidden = false;
}

/** The provision that the registry knows at this address, or the document. */
async function registered(document: string, part: string): Promise<Meant | null> {
  return shards.has(shardOf(document.toLowerCase())) ? await lookUp(document, part) : null;
}

function offerMeant({ documentId, title, eId }: Meant): void {
  if (eId === null) {
    const link = h('a', { href: documentHref(documentId) }, zh(title));
    offer(
      t('这个地址属于', 'This address is of '),
      link,
      t('，可从它的目录找到条款。', '; its contents list every provision.'),
    );
    return;
  }
  const link = h('a', { href: clauseHref(`${documentId}/${eId}`) }, `${documentId}/${eId}`);
  offer(t('最接近的条款：', 'The nearest provision: '), link, t('（', ' ('), zh(title), t('）。', ').'));
}

/** What the fragment names within a provision: `g2.3`, `r-quantity-1`, or words behind a colon. */
function withinProvision(): string {
  const fragment = location.hash.slice(1);
  return fragment === '' ? '' : `${fragment.startsWith(':') ? '' : '.'}${fragment}`;
}

/** The permanent address of a provision that stands on its document's page leads there at once. */
function leadToDocument({ documentId, eId }: Meant, asked: string): boolean {
  if (!provisionsInDocument() || eId === null || eId !== asked) return false;
  location.replace(`${documentHref(documentId, eId)}${withinProvision()}`);
  return true;
}

/** Two documents of a pair that has no page: the page that sets them side by side, or their page the other way round. */
async function offerPair(a: string, b: string): Promise<void> {
  const open = (address: string): void => {
    const words = t('打开这两份文件的比较', 'Open the comparison of these two documents');
    offer(h('a', { href: address }, words), t('。', '.'));
  };
  if (document.querySelector('[data-pairs="here"]') !== null) {
    const both = await Promise.all([registered(a, ''), registered(b, '')]);
    if (both.every((meant) => meant !== null)) open(href(`/compare/?d=${a}&d=${b}`));
  } else if (known.includes(a) && known.includes(b))
    // Pairs are published once, in the order of the collection.
    open(known.indexOf(a) < known.indexOf(b) ? pairHref(a, b) : pairHref(b, a));
}

/** Views of one document that a large collection has not. */
const VIEWS = new Set(['targets', 'missing']);

const [id = '', part = ''] = below('/d/') ?? below(`/${EMBED_FOLDER}/d/`) ?? [];
const [a, b] = below('/compare/') ?? [];
if (id !== '') {
  const meant = await registered(id, part);
  if (meant !== null && !leadToDocument(meant, part)) offerMeant(meant);
} else if (a !== undefined && b !== undefined && VIEWS.has(a)) {
  const meant = await registered(b, '');
  if (meant !== null) offerMeant(meant);
} else if (a !== undefined && b !== undefined && a !== b) await offerPair(a, b);
