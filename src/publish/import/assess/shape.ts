import type { ParsedText } from '../../../parse/index.ts';
import { isBody, NONE, type Evidence, type Passage } from './evidence.ts';

/** Own words of one clause from which it is likely to hold clauses that were not seen. */
const LONG = 2500;

/** Words of the body that stand under no number, where the text is numbered. */
export function unnumberedText(parsed: ParsedText): Evidence {
  const body = parsed.clauses.filter(isBody);
  const size = (some: readonly { text: string }[]): number => some.reduce((n, c) => n + c.text.length, 0);
  const all = size(body);
  if (all === 0)
    return { share: 1, findings: [{ code: 'no-text', message: '没有正文 no text', line: null }] };
  const labels = new Set(parsed.clauses.filter((c) => c.label !== '').map((c) => c.eId));
  if (labels.size === 0)
    return {
      // Replies, announcements and articles need none.
      share: all > 1500 ? 0.2 : 0.12,
      findings: [
        { code: 'no-numbering', message: '没有编号的条款 no numbered clause was found', line: null },
      ],
    };
  const under = body.filter(
    (c) => c.label !== '' || (c.parentEId !== null && [...prefixes(c.parentEId)].some((e) => labels.has(e))),
  );
  const share = 1 - size(under) / all;
  return {
    share: Math.max(0, (share - 0.15) / 0.85),
    findings:
      share > 0.4
        ? [
            {
              code: 'unnumbered',
              message: `${Math.round(share * 100)}% 的文字不在任何编号之下 of the text stands under no number`,
              line: null,
            },
          ]
        : [],
  };
}

function* prefixes(eId: string): Generator<string> {
  let at = eId;
  while (at !== '') {
    yield at;
    at = at.includes('-') ? at.slice(0, at.lastIndexOf('-')) : '';
  }
}

/** Clauses whose own words are far longer than those of a clause. */
export function overlongClauses(parsed: ParsedText): Evidence {
  const body = parsed.clauses.filter(isBody);
  const long = body.filter((c) => c.text.length > LONG);
  const all = body.reduce((n, c) => n + c.text.length, 0);
  if (long.length === 0 || all === 0) return NONE;
  const share = long.reduce((n, c) => n + c.text.length, 0) / all;
  return {
    share,
    findings: long.slice(0, 5).map((c) => ({
      code: 'long-clause',
      message: `条款过长 ${c.label || c.eId} has ${c.text.length} characters of its own`,
      line: c.source.startLine,
    })),
  };
}

/** The text ends in the middle of a sentence. */
export function unfinished(all: readonly Passage[]): Evidence {
  const last = all.at(-1);
  if (
    last === undefined ||
    last.text.length < 12 ||
    /[。！？；：:…”’）)】》\].]$/u.test(last.text) ||
    !/[，。；]/u.test(last.text)
  )
    return NONE;
  return {
    share: 1,
    findings: [
      { code: 'unfinished', message: '文末句子未完 the text ends within a sentence', line: last.line },
    ],
  };
}

/** No title was found. */
export function untitled(parsed: ParsedText): Evidence {
  return parsed.front.title === null
    ? { share: 1, findings: [{ code: 'no-title', message: '未找到标题 no title was found', line: null }] }
    : NONE;
}
