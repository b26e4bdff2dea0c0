/** Where a provision stands in its text, in English: the numbering classes of the contract as words. */

const CLASSES: Readonly<Record<string, string>> = {
  p: 'part',
  s: 'section',
  i: 'item',
  j: 'sub-item',
  k: 'point',
  c: 'chapter',
  d: 'division',
  a: 'article',
  x: 'annex',
  t: 'paragraph',
  q: 'entry',
};
const NAMED: Readonly<Record<string, string>> = {
  preamble: 'preamble',
  front: 'title block',
  final: 'closing',
  contents: 'contents',
};

function partWords(part: string): string {
  const [name = '', repeat] = part.split('~');
  const again = repeat === undefined ? '' : ` (${repeat})`;
  const named = NAMED[name];
  if (named !== undefined) return `${named}${again}`;
  const match = /^([a-z])(\d+)(?:z(\d+))?$/u.exec(name);
  const kind = CLASSES[match?.[1] ?? ''];
  if (match === null || kind === undefined) return part;
  return `${kind} ${match[2] ?? ''}${match[3] === undefined ? '' : `-${match[3]}`}${again}`;
}

/** `p3-s2-i1` → Part 3, section 2, item 1; `a12z1` → Article 12-1. */
export function englishPlace(eId: string): string {
  const words = eId.split('-').map(partWords).join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
