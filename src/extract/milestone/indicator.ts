/** Words of a milestone without its date, and the class or place that it speaks of. */
import { skipLeading } from '../quantity/indicator.ts';
import type { Phrase } from './phrases.ts';

const SUBJECT =
  /^((?!(?:全省|全市|全国)?(?:范围内)?(?:基本|初步|全面|力争)?(?:实现|完成|打造|启动|消除|建成|推进|培育|建设|创建))[^，。；]{2,30}?(?:行业|领域|地区|流域|平原|城市|园区|企业|海域|产业|建筑|河流|干流|机场|重点区域))(?=[^，。；]{2,})/u;

/** Indicator and scope of a milestone phrase (folded offsets). */
export function milestoneIndicator(text: string, phrase: Phrase): { text: string; scope: string } {
  const start = skipLeading(text, phrase.start, phrase.end);
  const words = text.slice(start, phrase.end).replace(/^(?:各地|各地区)?(?:要)?/u, '');
  return { text: words, scope: SUBJECT.exec(words)?.[1] ?? '' };
}
