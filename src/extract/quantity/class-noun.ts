/** The class of things that a threshold delimits: 重点用能单位 with 年综合能耗. */
import { CLASS_NOUNS } from './words.ts';

const CLASS = new RegExp(`^[^，。；、的]{0,14}?(?:${CLASS_NOUNS})`, 'u');
/** The first class noun found is widened while the next characters still make one: 发电机 to 发电机组. */
const ENDS = new RegExp(`(?:${CLASS_NOUNS})$`, 'u');
/** Words after which the name of the measured property begins. */
const BEFORE_PROPERTY =
  /^.*(?:将|把|对于?|针对|凡|推进|推动|淘汰|实施|建设|打造|加快|加强|支持|重点|行业|范围内|不再新建|新建|的|到|是|为|和|以及|，|：|、)/u;

export interface Delimited {
  /** The indicator: class and property. */
  readonly text: string;
  /** The class alone. */
  readonly noun: string;
  /** Words of the property before the number. */
  readonly left: string;
  /** Characters of the class after the number, without a leading 的. */
  readonly right: number;
}

/** Class and property of a threshold: `left` before the number, `object` after it. */
export function subjectOfClass(left: string, object: string): Delimited | null {
  const match = CLASS.exec(object);
  if (match === null) return null;
  let end = match[0].length;
  for (const more of [1, 2, 3, 4])
    if (end + more <= object.length && ENDS.test(object.slice(0, end + more))) end += more;
  const grade = /^(?:等级|级别|规模|级)/u.exec(object)?.[0] ?? '';
  const noun = object.slice(grade.length, end);
  const property = left
    .replace(/(?:首次突破|首次|突破|达到|达|超过|为|在|满|不足)$/u, '')
    .replace(BEFORE_PROPERTY, '');
  return { text: noun + property + grade, noun, left: property, right: end };
}
