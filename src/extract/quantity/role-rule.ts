/** What a role rule is, and the questions that several of them ask. */
import type { QuantityRole } from '../../model/index.ts';
import type { Site } from './site.ts';
import { isUndated } from './timeline.ts';
import { CLASS_NOUNS, COMMIT_VERBS, POINTER_WORDS } from './words.ts';

/**
 * The first rule that holds decides a number's role. Every rule has texts in
 * which it must decide the number in 【】, and texts in which it must not.
 */
export interface RoleRule {
  readonly id: string;
  readonly role: QuantityRole;
  readonly note: string;
  readonly holds: (site: Site) => boolean;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

/** Pattern of any word of a list. */
export const word = (list: string, before = '', after = ''): RegExp =>
  new RegExp(`${before}(?:${list})${after}`, 'u');

/** A verb of commitment right before the number, or anywhere in a stretch. */
export const COMMIT_END = word(COMMIT_VERBS, '', '(?:了|出|的)?(?:[^，。；]{0,2}(?:约|近))?$');
export const COMMIT_ANY = word(COMMIT_VERBS);
export const POINTER = word(POINTER_WORDS);
/** A class of things after the number: 的重点用能企业, 等级风力发电机组. */
export const CLASS_AFTER = new RegExp(`^(?:的|等级|级别|级|规模)?[^，。；、的]{0,14}(?:${CLASS_NOUNS})`, 'u');

export const isCount = (s: Site): boolean => s.measure.dimension === 'count';
export const isShare = (s: Site): boolean =>
  s.measure.dimension === 'percent' || s.measure.dimension === 'permille';
/** The number stands in a row of an indicator table. */
export const isRow = (s: Site): boolean => s.measure.name !== undefined;
/** A time to act by governs: what is said under it is no report. */
export const isPlanned = (s: Site): boolean => !s.time.past && s.time.marked && !isUndated(s.time);
