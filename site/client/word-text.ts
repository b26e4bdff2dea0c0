/** The signs of the printed text on a page, white space left out, and the way between them and the page. */

export interface WordText {
  readonly signs: string;
  /** How many signs stand before a point of the page; null where it lies outside the text. */
  position(node: Node, offset: number): number | null;
  /** Where an element begins, if it stands in the text. */
  startOf(element: Element): number | null;
  /** The page's text nodes with the part of each that lies in `start` to `end`. */
  pieces(start: number, end: number): { node: Text; from: number; to: number }[];
}

/** Elements that hold printed text, in the order of the page. */
const ROOTS = '[data-words]';
/** What scripts put into the text. */
const FOREIGN = '[data-foreign]';

const isSpace = (ch: string): boolean => /\s/u.test(ch);

interface Row {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

export function readWordText(): WordText {
  const rows: Row[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const root of document.querySelectorAll(ROOTS)) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement?.closest(FOREIGN) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (!(node instanceof Text)) continue;
      const signs = node.data.replace(/\s+/gu, '');
      rows.push({ node, start: length, end: length + signs.length });
      parts.push(signs);
      length += signs.length;
    }
  }
  const inside = (node: Node): boolean =>
    (node instanceof Element ? node : node.parentElement)?.closest(ROOTS) != null;

  /** Offset in a node's own text after so many of its signs. */
  const offsetIn = ({ data }: Text, signs: number): number => {
    let left = signs;
    let at = 0;
    while (at < data.length && (left > 0 || isSpace(data.charAt(at)))) {
      if (!isSpace(data.charAt(at))) left -= 1;
      at += 1;
    }
    return at;
  };

  const firstFrom = (node: Node): number => {
    const row = rows.find(
      (one) => (node.compareDocumentPosition(one.node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    );
    return row?.start ?? length;
  };

  return {
    signs: parts.join(''),
    position(node, offset) {
      if (!inside(node)) return null;
      const row = rows.find((one) => one.node === node);
      if (row !== undefined) return row.start + row.node.data.slice(0, offset).replace(/\s+/gu, '').length;
      const child = node.childNodes.item(offset) as Node | null;
      if (child === null) {
        const last = rows.filter((one) => node.contains(one.node)).at(-1);
        return last?.end ?? firstFrom(node);
      }
      return rows.find((one) => one.node === child)?.start ?? firstFrom(child);
    },
    startOf: (element) => (inside(element) ? firstFrom(element) : null),
    pieces(start, end) {
      return rows.flatMap(({ node, start: from, end: to }) => {
        if (to <= start || from >= end || from === to) return [];
        const first = offsetIn(node, Math.max(0, start - from));
        // The end stands right after a sign, not after the white space that follows it.
        const last = end >= to ? node.data.length : offsetIn(node, end - from - 1) + 1;
        return [{ node, from: first, to: last }];
      });
    },
  };
}
