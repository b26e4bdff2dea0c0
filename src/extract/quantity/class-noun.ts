/** The class of things that a threshold delimits: 重点用能单位 with 年综合能耗. */
import { CLASS_NOUNS } from './words.ts';

const CLASS = new RegExp(`^[^，。；、的]{0,14}?(?:${CLASS_NOUNS})`, 'u');
/** Longest class noun first found is widened while the next characters still make one. */
const WIDER = new RegExp(`^(?:${CLASS_NOUNS})`, 'u');
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
  for (let next = WIDER.exec(object.slice(end)); next !== null; next = WIDER.exec(object.slice(end))) {
    if (next[0] === '的') break;
    end += next[0].length;
  }
  const noun = object.slice(0, end);
  const property = left.replace(BEFORE_PROPERTY, '').replace(/(?:达到|达|超过|为|在|满|不足)$/u, '');
  return { text: noun + property, noun, left: property, right: end };
}
