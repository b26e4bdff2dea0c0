import { isTag, isText, type ChildNode, type Element } from 'domhandler';

/** A line of a page and the element that holds it. */
export interface PageLine {
  text: string;
  host: Element;
  /** Depth of its heading (h1 … h6), or null. */
  heading: number | null;
  row: boolean;
  /** Letters that are links. */
  linked: number;
}

const INVISIBLE = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'title',
  'svg',
  'math',
  'iframe',
  'object',
  'embed',
  'canvas',
  'audio',
  'video',
  'select',
  'option',
  'textarea',
  'button',
  'input',
]);
const BLOCKS = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'html',
  'legend',
  'li',
  'main',
  'menu',
  'nav',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
]);
const CELL = '  ';
/** A cell longer than this, or with blocks of its own, lays out a page and is no cell of a table. */
const LONGEST_CELL = 300;

const isHidden = (el: Element): boolean => {
  const style = el.attribs['style'] ?? '';
  return 'hidden' in el.attribs || /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden/iu.test(style);
};

/** What is done with a node; the stack stands in for recursion, since pages nest as deep as they like. */
type Step = { enter: ChildNode } | { leave: Element } | { row: Element };

/** Longest heading, in characters. */
const LONGEST_HEADING = 80;

function headingDepth(host: Element, text: string): number | null {
  const depth = /^h([1-6])$/u.exec(host.name)?.[1];
  return depth === undefined || text.length > LONGEST_HEADING || /[。；]/u.test(text) ? null : Number(depth);
}

/** White space at the start of a line. */
const indentOf = (text: string): string => text.slice(0, text.length - text.trimStart().length);

/** The lines of a page in order: a line a block, one a row of a table, breaks at <br> and as set in <pre>. */
export function pageLines(root: readonly ChildNode[], body: Element): PageLine[] {
  const lines: PageLine[] = [];
  let text: string[] = [];
  let linked = 0;
  let links = 0;
  /** Depth of <pre>: its lines are the text's. */
  let set = 0;
  const hosts: Element[] = [body];
  const flush = (row = false): void => {
    const own = text.join('');
    const host = hosts.at(-1) ?? body;
    const words = own.replace(/[ \t\r\n\f]+/gu, ' ').trim();
    const plain = words !== '' && set > 0 ? indentOf(own) + words : words;
    if (plain !== '') lines.push({ text: plain, host, heading: headingDepth(host, plain), row, linked });
    text = [];
    linked = 0;
  };
  const steps: Step[] = [...root].reverse().map((enter) => ({ enter }));
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if ('row' in step) {
      flush();
      const cells = rowCells(step.row);
      hosts.push(step.row);
      text = [cells.join('\u0000')];
      const own = text
        .join('')
        .replace(/[ \t\r\n\f]+/gu, ' ')
        .split('\u0000')
        .map((c) => c.trim())
        .filter((c) => c !== '')
        .join(CELL);
      if (own !== '')
        lines.push({ text: own, host: step.row, heading: null, row: cells.length > 1, linked: 0 });
      text = [];
      hosts.pop();
      continue;
    }
    if ('leave' in step) {
      if (BLOCKS.has(step.leave.name)) {
        flush();
        hosts.pop();
      } else if (step.leave.name === 'a') links -= 1;
      if (step.leave.name === 'pre') set -= 1;
      continue;
    }
    const node = step.enter;
    if (isText(node)) {
      const [first = '', ...others] = set > 0 ? node.data.split(/\r\n|[\r\n]/u) : [node.data];
      text.push(first);
      for (const other of others) {
        flush();
        text.push(other);
      }
      if (links > 0) linked += node.data.trim().length;
      continue;
    }
    if (!isTag(node) || INVISIBLE.has(node.name) || isHidden(node)) continue;
    if (node.name === 'br') {
      flush();
      continue;
    }
    if (node.name === 'tr' && isRow(node)) {
      steps.push({ row: node });
      continue;
    }
    if (BLOCKS.has(node.name)) {
      flush();
      hosts.push(node);
    } else if (node.name === 'a') links += 1;
    if (node.name === 'pre') set += 1;
    steps.push({ leave: node });
    for (let i = node.children.length - 1; i >= 0; i -= 1) {
      const child = node.children[i];
      if (child !== undefined) steps.push({ enter: child });
    }
  }
  flush();
  return lines;
}

/** Cells of a row of a real table: short, and with no table or heading in them. */
function isRow(row: Element): boolean {
  const cells = row.children.filter(isTag).filter((c) => c.name === 'td' || c.name === 'th');
  if (cells.length < 2) return false;
  return cells.every((cell) => {
    const { letters, nested, blocks } = weigh(cell);
    return letters <= LONGEST_CELL && !nested && blocks <= 6;
  });
}

function rowCells(row: Element): string[] {
  return row.children
    .filter(isTag)
    .filter((c) => c.name === 'td' || c.name === 'th')
    .map((c) => weigh(c).text);
}

function weigh(cell: Element): { letters: number; nested: boolean; blocks: number; text: string } {
  let letters = 0;
  let nested = false;
  let blocks = 0;
  const words: string[] = [];
  const rest: ChildNode[] = [...cell.children].reverse();
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (isText(node)) {
      letters += node.data.trim().length;
      words.push(node.data);
    } else if (isTag(node) && !INVISIBLE.has(node.name) && !isHidden(node)) {
      if (/^(?:table|h[1-6]|ul|ol)$/u.test(node.name)) nested = true;
      if (BLOCKS.has(node.name) || node.name === 'br') {
        blocks += 1;
        words.push(' ');
      }
      for (let i = node.children.length - 1; i >= 0; i -= 1) {
        const child = node.children[i];
        if (child !== undefined) rest.push(child);
      }
    }
  }
  return { letters, nested, blocks, text: words.join('') };
}
