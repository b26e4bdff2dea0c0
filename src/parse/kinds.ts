import type { ClauseKind } from '../model/index.ts';

/** Heading words that tell what a part of a policy text is; the first that matches wins. */
const BY_HEADING: readonly [ClauseKind, RegExp][] = [
  ['contents', /^目\s*[录次]$/u],
  ['principle', /原则/u],
  ['goal', /(?:主要|总体|发展|工作|战略|阶段性?|具体|行动|规划)目标|目标$|^.{0,4}目标|愿景$/u],
  ['definition', /^附\s*则|名词解释|术语|^定义|适用范围/u],
  [
    'safeguard',
    /保障|组织实施|组织领导|加强领导|监督|督促|考核|责任追究|责任落实|强化责任|统筹协调|法律责任/u,
  ],
];

/** Headings that tell by their last words, wherever they stand below the top level. */
const BY_ENDING: readonly [ClauseKind, RegExp][] = [
  ['principle', /(?:指导思想|(?:基本|工作|总体)原则|(?:总体|基本)(?:要求|思路))$/u],
  ['goal', /(?:主要|总体|发展|工作|奋斗)目标$/u],
];

/** Kinds that hold for everything below them. */
const INHERITED = new Set<ClauseKind>(['principle', 'goal', 'safeguard', 'definition', 'final', 'contents']);

/** Parts whose sections are of many kinds; below other parts a heading's words are its subject. */
const MIXED_PART = /总体|总则|总论|要求|思路/u;

/** What the kind of a clause depends on. */
export interface KindContext {
  heading: string | null;
  /** Null at the top level. */
  parent: { kind: ClauseKind; heading: string | null } | null;
  isListItem: boolean;
}

/** Kind of a clause from its heading and its place; `task` where nothing tells otherwise. */
export function kindOf({ heading, parent, isListItem }: KindContext): ClauseKind {
  if (parent !== null && INHERITED.has(parent.kind)) return parent.kind;
  const telling = parent === null || (parent.heading !== null && MIXED_PART.test(parent.heading));
  if (heading !== null && telling) {
    const found = BY_HEADING.find(([, pattern]) => pattern.test(heading));
    if (found) return found[0];
  }
  if (heading !== null && parent !== null) {
    const found = BY_ENDING.find(([, pattern]) => pattern.test(heading));
    if (found) return found[0];
  }
  return isListItem ? 'list-item' : 'task';
}
