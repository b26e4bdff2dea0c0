import type { ClauseKind } from '../model/index.ts';
import type { Block } from './blocks.ts';
import { eIdPart, type MarkerClass } from './marker.ts';
import { kindOf } from './kinds.ts';
import { readTitles, titleLine } from './title.ts';
import { headingOf } from './heading.ts';
import {
  addChild,
  answersForWholeList,
  count,
  HEADING_AT_TOP,
  HEADING_IN_SECTION,
  LEAF,
  rankOf,
  rootNode,
  type TreeNode,
} from './tree-node.ts';
import { shortTitle } from './titled.ts';

const CLOSING_HEADING = /^附\s*则$|^名词解释|^附\s*(?:件|录|表)/u;

export class TreeBuilder {
  readonly root: TreeNode = rootNode();
  private current: TreeNode = this.root;
  private readonly used = new Map<string, number>();
  private readonly numbered: boolean;
  /** The box whose entries are being added. */
  private box: TreeNode | null = null;

  constructor(blocks: readonly Block[]) {
    this.numbered = blocks.some((b) => b.marker !== null && b.marker.class !== 'x');
  }

  /** A top-level clause outside all numbering: front, preamble. */
  addWhole(eId: string, kind: ClauseKind, blocks: readonly Block[]): void {
    if (blocks.length === 0) return;
    const node = this.child(this.root, eId, '', 0, LEAF, '', null, kind);
    node.blocks = [...blocks];
    this.current = this.root;
  }

  addClosing(blocks: readonly Block[]): void {
    for (const block of blocks) this.leaf(this.root, 'q', '', null, block, 'final');
  }

  /**
   * A text with its title, where it is an attached one. Returns the heading of
   * the attachment that it opens, if any.
   */
  addPart(title: readonly Block[], blocks: readonly Block[]): string | null {
    let heading: string | null = null;
    let rest = blocks;
    const first = blocks[0];
    if (title.length > 0) {
      heading = title.map((b) => titleLine(b.text.trim()) ?? '').join('');
      const number = count(this.root, 't') + 1;
      const node = this.child(this.root, `t${number}`, 't', number, rankOf('x'), '', heading, 'attachment');
      node.blocks.push(...title);
      this.current = node;
    } else if (first?.marker?.class === 'x') {
      this.add(first);
      const own = readTitles(blocks.slice(1, 6))[0];
      const titled =
        own?.start === 0 && blocks.slice(1, 1 + own.end).every((b) => b.marker === null) ? own : null;
      if (this.current.heading === null && titled !== null) {
        this.current.heading = titled.text;
        this.current.blocks.push(...blocks.slice(1, 1 + titled.end));
        rest = blocks.slice(1 + titled.end);
      } else rest = blocks.slice(1);
      heading = this.current.heading;
    }
    for (const block of rest) this.add(block);
    return heading;
  }

  add(block: Block): void {
    if (block.box !== 'inside') this.leaveBox();
    if (block.box === 'opens') this.openBox(block);
    else if (block.box === 'inside' && block.marker === null && this.current === this.box)
      this.box.blocks.push(block);
    else if (block.marker !== null) this.addNumbered(block);
    else if (block.heading !== null || CLOSING_HEADING.test(block.text.trim())) this.addHeading(block);
    else this.addParagraph(block);
  }

  /**
   * One paragraph with a short first sentence under a bare heading is the
   * heading's own text, not a titled member of a list of one.
   */
  foldSingleTitles(node: TreeNode = this.root): void {
    const only = node.children.length === 1 ? node.children[0] : undefined;
    if (
      only?.class === 't' &&
      only.label === '' &&
      only.rank === LEAF &&
      only.children.length === 0 &&
      node.blocks.length === 1 &&
      node !== this.root
    ) {
      node.blocks = node.blocks.concat(only.blocks);
      node.children = [];
    }
    for (const child of node.children) this.foldSingleTitles(child);
  }

  private addNumbered(block: Block): void {
    const { marker } = block;
    if (marker === null) return;
    const rank = rankOf(marker.class);
    const parent = this.open(rank);
    const own = block.text.slice(marker.length);
    const enumerated = parent.class === 'a' || this.inEnumeration(parent, marker.class);
    const heading = enumerated ? null : headingOf(own, marker.class, block.heading !== null);
    const isItem = heading === null && rank >= rankOf('i');
    const kind = marker.class === 'x' ? 'attachment' : this.kind(heading, parent, isItem);
    const node = this.child(
      parent,
      eIdPart(marker),
      marker.class,
      marker.number,
      rank,
      marker.label,
      heading,
      kind,
    );
    node.blocks.push(block);
    this.current = node;
  }

  private addHeading(block: Block): void {
    const heading = block.text.trim().replace(/[。：:]$/u, '');
    const inSection =
      this.numbered && !CLOSING_HEADING.test(heading) && this.sectionOf(this.current) !== null;
    const rank = inSection ? HEADING_IN_SECTION : HEADING_AT_TOP;
    const parent = this.open(rank);
    const kind = this.kind(heading, parent, false);
    const node = this.child(
      parent,
      `t${count(parent, 't') + 1}`,
      't',
      count(parent, 't') + 1,
      rank,
      '',
      heading,
      kind,
    );
    node.blocks.push(block);
    this.current = node;
  }

  private addParagraph(block: Block): void {
    const own = block.text.slice(block.lead.length).trim();
    const host = this.current.rank === LEAF ? (this.current.parent ?? this.root) : this.current;
    const title =
      this.numbered && host !== this.root && host.class !== 'a' ? shortTitle(own, block.lead !== '') : null;
    if (title !== null && !(host.rank >= rankOf('i') && block.lead === '')) {
      this.leaf(host, 't', block.lead, title, block, null);
      return;
    }
    if (block.lead !== '') {
      this.leaf(host, 'q', block.lead, null, block, null);
      return;
    }
    if (this.current === this.root || !this.numbered) {
      this.leaf(host, 'q', '', null, block, host === this.root ? 'other' : null);
      return;
    }
    if (answersForWholeList(this.current, block) || this.closesEnumeration()) {
      const list = this.current.parent ?? this.root;
      this.leaf(list, 'q', '', null, block, null);
      return;
    }
    this.current.blocks.push(block);
  }

  /** Members of one sentence (…；…；…。) have no headings, the last one neither. */
  private inEnumeration(parent: TreeNode, cls: MarkerClass): boolean {
    const before = parent.tally.get(cls)?.last;
    return before !== undefined && /[；;]$/u.test(before.blocks.at(-1)?.text.trim() ?? '');
  }

  /** After the last member of an enumeration in one sentence (…；…；…。) the text goes on for the whole. */
  private closesEnumeration(): boolean {
    const { current } = this;
    if (current.parent === null || current.parent === this.root || current.heading !== null) return false;
    const before = current.before?.blocks.at(-1)?.text ?? '';
    return current.rank > rankOf('a') && current.rank !== LEAF && /[；;]$/u.test(before.trim());
  }

  private kind(heading: string | null, parent: TreeNode, isListItem: boolean): ClauseKind {
    return kindOf({ heading, parent: parent === this.root ? null : parent, isListItem });
  }

  private sectionOf(node: TreeNode): TreeNode | null {
    for (let n: TreeNode | null = node; n !== null; n = n.parent) {
      if (n.class === 'p' || n.class === 's' || n.class === 'd' || n.class === 'c') return n;
    }
    return null;
  }

  /** A box with numbers of its own is a clause, and they count in it alone. */
  private openBox(block: Block): void {
    const host = this.current.rank === LEAF ? (this.current.parent ?? this.root) : this.current;
    const number = count(host, 't') + 1;
    const heading = block.text.trim();
    this.box = this.child(
      host,
      `t${number}`,
      't',
      number,
      LEAF,
      '',
      heading,
      this.kind(heading, host, false),
    );
    this.box.blocks.push(block);
    this.current = this.box;
  }

  private leaveBox(): void {
    if (this.box === null) return;
    this.current = this.box.parent ?? this.root;
    this.box = null;
  }

  /** The innermost open node that may hold a node of `rank`. */
  private open(rank: number): TreeNode {
    let node = this.current;
    while (node.parent !== null && node !== this.box && node.rank >= rank) node = node.parent;
    return node;
  }

  private leaf(
    parent: TreeNode,
    cls: 't' | 'q',
    label: string,
    heading: string | null,
    block: Block,
    kind: ClauseKind | null,
  ): void {
    const number = count(parent, cls) + 1;
    const own = kind ?? this.kind(heading, parent, cls === 'q');
    const node = this.child(parent, `${cls}${number}`, cls, number, LEAF, label, heading, own);
    node.blocks.push(block);
    this.current = node;
  }

  private child(
    parent: TreeNode,
    part: string,
    cls: TreeNode['class'],
    number: number,
    rank: number,
    label: string,
    heading: string | null,
    kind: ClauseKind,
  ): TreeNode {
    return addChild(parent, { part, rank, class: cls, number, label, heading, kind }, this.used);
  }
}
