import { columns } from './join.ts';

/** Longest short title that opens a paragraph, in columns (two a Han character). */
const LONGEST_TITLE = 64;
/** Words with which statements and not titles are made. */
const NOT_A_TITLE =
  /是|为了|已经|我们|本(?:方案|办法|条例|政策|规定|意见|通知)|到[0-9０-９二]|[0-9０-９]{4}\s*年|应当|不得|可以|其中|此外|同时|目前|近年来|当前|例如|比如|综上|因此|但是|首先|其次|最后|《|》|；|;|：|:/u;

/** 2030年前碳达峰行动: a name that holds a year. */
const NAMED_WITH_YEAR = /^[^，,]{0,8}[0-9０-９]{4}\s{0,3}年前?[^，,]{2,16}(?:行动|工程|计划|方案|专项)$/u;

/**
 * The short title with which a paragraph opens (动力机械。以…, 坚持方向不变、力度不减。…),
 * without its stop; null where the first sentence is a statement or the only one.
 * `own` is the paragraph without marker or lead sign. For numbered paragraphs
 * the words that make statements are allowed (`numbered`).
 */
export function shortTitle(own: string, numbered: boolean): string | null {
  const stop = own.search(/[。：:]|(?<=[\u4e00-\u9fff”）)])[.．](?![0-9０-９A-Za-z])/u);
  if (stop <= 0) return null;
  if ('：:'.includes(own.charAt(stop)) && !numbered) return null;
  const title = own.slice(0, stop).trim();
  const rest = own.slice(stop + 1).trim();
  if (rest === '' || columns(title) > LONGEST_TITLE) return null;
  if ((title.match(/，|,/gu) ?? []).length > 1) return null;
  if (/[；;（(]$/u.test(title)) return null;
  if (!numbered && (NOT_A_TITLE.test(title) || columns(title) > (/，|,/u.test(title) ? 28 : 44))) return null;
  if (numbered && /，|,/u.test(title) && columns(title) > 52) return null;
  if (numbered && /^本/u.test(title)) return null;
  if (numbered && /[0-9０-９]{4}\s*年/u.test(title) && !NAMED_WITH_YEAR.test(title)) return null;
  return title;
}
