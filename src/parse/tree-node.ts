import type { ClauseKind } from '../model/index.ts';
import type { Block } from './draft.ts';
import { MARKER_CLASSES, type MarkerClass } from './marker.ts';

/** The children of one class. */
interface Tally {
  count: number;
  last: TreeNode;
  /** How many of all children have been looked at for a bracket of units, and whether one has it. */
  checked: number;
  answered: boolean;
}

/** A node while the tree is built; its own words are `blocks`. */
export interface TreeNode {
  eId: string;
  part: string;
  rank: number;
  /** Letter of its eId part; '' for the root, preamble and front. */
  class: MarkerClass | 't' | 'q' | '';
  number: number;
  label: string;
  heading: string | null;
  kind: ClauseKind;
  blocks: Block[];
  children: TreeNode[];
  parent: TreeNode | null;
  /** The sibling of the same class before it. */
  before: TreeNode | null;
  /** Its children so far by class: how many, and the last. */
  tally: Map<string, Tally>;
}

const RANK = new Map<string, number>(MARKER_CLASSES.map((c, i) => [c, (i + 1) * 10]));
/** Rank of a class: a node holds what has a higher one. */
export const rankOf = (c: MarkerClass): number => RANK.get(c) ?? 0;
/** An unnumbered heading stands like a part, or, inside a numbered section, above its items. */
export const HEADING_AT_TOP = rankOf('p');
export const HEADING_IN_SECTION = rankOf('s') + 5;
/** Titled and untitled paragraphs hold nothing but themselves. */
export const LEAF = 1000;

/** What is known of a node when it is added. */
type NodeFields = Pick<TreeNode, 'part' | 'rank' | 'class' | 'number' | 'label' | 'heading' | 'kind'>;

function emptyNode(
  fields: NodeFields,
  eId: string,
  parent: TreeNode | null,
  before: TreeNode | null,
): TreeNode {
  return { ...fields, eId, parent, before, blocks: [], children: [], tally: new Map() };
}

/** The node above all others. */
export function rootNode(): TreeNode {
  const fields: NodeFields = {
    part: '',
    rank: -1,
    class: '',
    number: 0,
    label: '',
    heading: null,
    kind: 'other',
  };
  return emptyNode(fields, '', null, null);
}

/** Add a node as the last child. `used`: how often each eId was given; a repeated one gets `~2`. */
export function addChild(parent: TreeNode, fields: NodeFields, used: Map<string, number>): TreeNode {
  const base = parent.eId === '' ? fields.part : `${parent.eId}-${fields.part}`;
  const times = (used.get(base) ?? 0) + 1;
  used.set(base, times);
  const tally = parent.tally.get(fields.class);
  const node = emptyNode(fields, times === 1 ? base : `${base}~${times}`, parent, tally?.last ?? null);
  if (tally === undefined)
    parent.tally.set(fields.class, { count: 1, last: node, checked: 0, answered: false });
  else {
    tally.count += 1;
    tally.last = node;
  }
  parent.children.push(node);
  return node;
}

const ONLY_BRACKET = /^[（(【[][^。]{2,400}[)）\]】]\s*$/u;
const DUTY_WORDS = /负责|牵头|责任单位|配合|落实|分工|局|委|厅|部|办/u;
/** A line that names who does it or by when, without brackets. */
const LABELLED_DUTY = /^(?:责任|牵头|配合|主办|协办|完成)[\u4e00-\u9fff]{2,4}\s*[：:]/u;
/** A responsibility bracket at a paragraph's end. */
const ENDS_WITH_BRACKET =
  /[（(【][^。]{2,400}(?:负责|牵头|单位|局|委|厅|部|政府|办|公司|落实)[^。（）()]{0,20}[)）】]\s*$/u;

/** Children of `parent` of a class so far. */
export function count(parent: TreeNode, cls: string): number {
  return parent.tally.get(cls)?.count ?? 0;
}

/**
 * A bracket that names units, on a line of its own after a list whose earlier
 * members have none, answers for the list and not for its last member.
 */
export function answersForWholeList(current: TreeNode, block: Block): boolean {
  const text = block.text.trim();
  const list = current.parent;
  const bracket = ONLY_BRACKET.test(text) && DUTY_WORDS.test(text);
  if (list?.parent === null || list === null || (!bracket && !LABELLED_DUTY.test(text))) return false;
  const tally = list.tally.get(current.class);
  return tally !== undefined && tally.count >= 2 && !isAnswered(tally, list, current.class);
}

/** Has a child of this class a bracket of its own? Every child is looked at once, the last again. */
function isAnswered(tally: Tally, list: TreeNode, cls: TreeNode['class']): boolean {
  const last = list.children.length - 1;
  for (; !tally.answered && tally.checked <= last; tally.checked += 1) {
    const child = list.children[tally.checked];
    tally.answered =
      child?.class === cls &&
      child.blocks.some((b) => ENDS_WITH_BRACKET.test(b.text) || LABELLED_DUTY.test(b.text));
    if (tally.checked === last) break;
  }
  return tally.answered;
}
