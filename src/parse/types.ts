import type { Parent } from 'unist';
import type { Clause, Diagnostic } from '../model/index.ts';

/** A repair of the printed text; joins are counted, removed characters are shown. */
export interface Mend {
  kind:
    | 'joined-line'
    | 'joined-over-gap'
    | 'doubled-character'
    | 'page-mark'
    | 'glued-page-mark'
    | 'running-head'
    | 'web-furniture'
    | 'footnote';
  line: number;
  before: string;
  after: string;
}

/** A clause in the tree (unist). `data.clause` is the published record but for `documentId`. */
export interface ClauseNode extends Parent {
  type: 'clause';
  eId: string;
  data: { clause: ClauseDraft };
  children: ClauseNode[];
}

export interface ClauseTree extends Parent {
  type: 'root';
  children: ClauseNode[];
}

/** A clause before it knows its document. */
export type ClauseDraft = Omit<Clause, 'id' | 'documentId' | 'parentId'> & { parentEId: string | null };

/** What the words of the document's head and title say of it; null where they don't. */
export interface FrontMatter {
  /** Of the text itself: of the plan, where a notice sends it round. */
  title: string | null;
  /** Title of the covering notice, or null. */
  notice: string | null;
  documentNumber: string | null;
  issuedOn: string | null;
  issuers: string[];
  abridged: boolean;
  /** Line (1-based) that each was read from. */
  readAt: Record<'title' | 'documentNumber' | 'issuedOn' | 'issuers', number | null>;
}

/** A paragraph or heading as put together from its lines; in the order of the text. */
export interface Paragraph {
  text: string;
  /** Depth of its Markdown heading, or null. */
  heading: number | null;
  /** 1-based lines of the text. */
  startLine: number;
  endLine: number;
}

export interface ParsedText {
  tree: ClauseTree;
  /** Everything that is not in `mends` as dropped, with white space, markup and doubled characters mended. */
  paragraphs: Paragraph[];
  clauses: ClauseDraft[];
  front: FrontMatter;
  mends: Mend[];
  diagnostics: Diagnostic[];
}
