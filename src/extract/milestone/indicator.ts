/** Words of a milestone without its date, and the class or place that it speaks of. */
import { skipLeading } from '../quantity/indicator.ts';
import type { Phrase } from './phrases.ts';

const SUBJECT =
  /^((?!(?:全省|全市|全国)?(?:范围内)?(?:基本|初步|全面|力争)?(?:着力|大力|推动|加快|提升|优化|形成|促进|推广|实现|完成|打造|启动|消除|建成|推进|培育|建设|创建))[^，。；]{2,30}?(?:行业|领域|地区|流域|平原|城市|园区|企业|海域|产业|建筑|河流|干流|机场|重点区域))(?=[^，。；]{2,})/u;

/** Adverbs and verbs of bringing about before the thing itself (如期实现2030年前碳达峰目标 → 碳达峰). */
const BRINGING = /^(?:(?:确保|力争|如期|按期|顺利|全面|努力)?)(?:如期|按期|顺利)?(?:实现|完成|达成)/u;
const DATE_INSIDE = /(?:于|在)?\d{4}年(?:底|末)?(?:以)?前?/u;

/** What is to come about, without the verb, the date and 目标 around it: for telling the indicator. */
export function plainAim(words: string): string {
  return words
    .replace(BRINGING, '')
    .replace(DATE_INSIDE, '')
    .replace(/(?<=.{2})(?:的)?目标$/u, '');
}

/** Objects smaller than a jurisdiction that a sentence is about, named at its head. */
const OBJECTS =
  /^[^，。；]{0,24}?([^，。；、的]{0,12}?的?(?:[\u4e00-\u9fff]{0,8}(?:园区|开发区|工厂|企业|单位|机构|社区|学校|医院)))(?=[，、及和]|[^，。；]{0,8}(?:要|应当?|先行|率先|结合|制定|编制))/u;

/**
 * A phrase that opens with its date and 实现 has its subject at the head of the
 * sentence: what only parks or firms are to reach is not the jurisdiction's aim.
 */
function subjectOfSentence(sentence: string, words: string): string {
  if (!/^(?:在|于)?(?:\d{4}年(?:底|末)?前?)?(?:如期|率先|力争)?(?:实现|达到)?碳(?:达峰|中和)/u.test(words))
    return '';
  return OBJECTS.exec(sentence)?.[1] ?? '';
}

/** Indicator and scope of a milestone phrase (folded offsets); `sentence`: the words before it in its sentence. */
export function milestoneIndicator(
  text: string,
  phrase: Phrase,
  sentence: string,
): { text: string; scope: string } {
  const start = skipLeading(text, phrase.start, phrase.end);
  const words = text.slice(start, phrase.end).replace(/^(?:各地|各地区)?(?:要)?/u, '');
  const subject = subjectOfSentence(sentence, words);
  return { text: subject + words, scope: SUBJECT.exec(words)?.[1] ?? subject };
}
