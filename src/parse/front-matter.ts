import type { Block } from './blocks.ts';
import { imprintDate, splitSignOff } from './closing.ts';
import {
  dateAfterNumber,
  narrow,
  readDateIn,
  readDateLine,
  readMonthLine,
  readNumberIn,
  readNumberLine,
  readOrder,
  readOrgans,
  trailingNumber,
} from './front-fields.ts';
import { ABRIDGED, PROMULGATION } from './front.ts';
import { readMeta, type MetaField } from './meta.ts';
import { readPromulgation } from './promulgation.ts';
import { readTitles, type TitleRun } from './title.ts';
import type { FrontMatter } from './types.ts';

/** Where the facts of a document stand. */
export interface FrontSources {
  front: readonly Block[];
  /** Sign-off of the text proper or of its covering notice. */
  closing: readonly Block[];
  /** Sign-offs of the attachments: only their imprint is of the document. */
  others: readonly Block[];
  /** Heading of the one attachment that a covering notice sends round, or null. */
  attached: { heading: string; line: number } | null;
}

/** A fact and the line that it was read from. */
interface Found<T> {
  value: T;
  line: number;
}

const NOTICE = /(?:印发|转发|发布|公布|批转|颁布|征求).{0,120}(?:通知|公告|通告|决定|函|批复|令)$/u;
/** 关于印发《甲方案》《乙方案》的通知, …等三个文件的通知: its own title stands for all of them. */
const SENDS_SEVERAL = /》[、和及与]?《|等\s?[0-9０-９一二三四五六七八九十两]{1,3}\s?(?:个|项|份|部|件)/u;
const ABOUT = /解读|答记者问|问答|图解|新闻发布/u;
const RED_HEAD = /^(.{2,60}?)(?:文件|公报|令|公告)(?:\s.{0,30})?$/u;

function first<T>(...found: (Found<T> | null | undefined)[]): Found<T> | null {
  return found.find((f) => f !== null && f !== undefined) ?? null;
}

/**
 * What the head and the sign-off say of the document. Never guessed: null where
 * the words are not there, and never the number or date of a document that is
 * only cited. The title is that of the text itself; that of the notice which
 * sends it round is `notice`.
 */
export function readFront(sources: FrontSources): FrontMatter {
  const { front } = sources;
  const meta = readLabels(front);
  const titles = readTitles(front);
  const complete = titles.filter((t) => t.complete);
  const lineOf = (run: TitleRun): number => front[run.start]?.startLine ?? 1;
  const own = complete.at(-1) ?? titles[0];
  const sent = complete.find((t) => NOTICE.test(t.text));
  const several = sent !== undefined && SENDS_SEVERAL.test(sent.text);
  const chosen = several ? sent : own;
  let title: Found<string> | null =
    chosen === undefined ? (meta.get('title') ?? null) : { value: chosen.text, line: lineOf(chosen) };
  let notice: string | null = sent !== undefined && sent !== chosen ? sent.text : null;
  if (sources.attached !== null && title !== null && NOTICE.test(title.value) && !several) {
    notice = title.value;
    title = { value: sources.attached.heading, line: sources.attached.line };
  }
  if (title === null && sources.attached !== null)
    title = { value: sources.attached.heading, line: sources.attached.line };
  const number = readNumber(front, meta, titles);
  const issuedOn = readIssuedOn(sources, meta);
  const issuers = readIssuers(sources, meta, titles);
  return {
    title: title?.value.trim() ?? null,
    notice,
    documentNumber: number?.value ?? null,
    issuedOn: issuedOn?.value ?? null,
    issuers: issuers?.value ?? [],
    abridged: front.some((b) => ABRIDGED.test(b.text)),
    readAt: {
      title: title?.line ?? null,
      documentNumber: number?.line ?? null,
      issuedOn: issuedOn?.line ?? null,
      issuers: issuers?.line ?? null,
    },
  };
}

/** Labelled values of the head; a label alone on its line has its value on the next. */
function readLabels(front: readonly Block[]): Map<MetaField, Found<string>> {
  const found = new Map<MetaField, Found<string>>();
  front.forEach((block, i) => {
    const pairs = readMeta(block.text);
    for (const { field, value } of pairs) {
      const next = front[i + 1];
      const own = value !== '' || pairs.length > 1 ? value : (next?.text ?? '');
      if (own === '' || readMeta(own).length > 0 || found.has(field)) continue;
      found.set(field, { value: own.trim(), line: value === '' ? (next?.startLine ?? 1) : block.startLine });
    }
  });
  return found;
}

function readNumber(
  front: readonly Block[],
  meta: ReadonlyMap<MetaField, Found<string>>,
  titles: readonly TitleRun[],
): Found<string> | null {
  for (const [i, block] of front.entries()) {
    const number = readNumberLine(block.text);
    // 根据《…》 / （某发〔2021〕1号): a citation cut by a line end.
    const cites = /[》，、]$/u.test(front[i - 1]?.text ?? '') && /^\s*[（(]/u.test(block.text);
    if (number !== null && !cites) return { value: number, line: block.startLine };
  }
  for (const block of front) {
    // 某省人民政府办公厅文件 某政办发〔2022〕17号: a red head and its number on one line.
    const headed = trailingNumber(block.text);
    if (headed !== null && /文件$/u.test(headed.title))
      return { value: headed.number, line: block.startLine };
  }
  for (const run of titles) {
    if (ABOUT.test(run.text)) continue;
    for (const block of front.slice(run.start, run.end)) {
      const number = trailingNumber(block.text);
      if (number !== null) return { value: number.number, line: block.startLine };
    }
  }
  for (const block of front) {
    const text = narrow(block.text.replace(/\s+/gu, ''));
    const order = readOrder(block.text.trim());
    if (order !== null && /公告|令/u.test(text) && order.replace(/\s+/gu, '') === text)
      return { value: order, line: block.startLine };
  }
  const labelled = meta.get('number');
  const read = labelled === undefined ? null : readNumberIn(labelled.value);
  if (labelled !== undefined && read !== null) return { value: read, line: labelled.line };
  for (const [i, block] of front.entries()) {
    const text = block.text.trim();
    if (text.length > 60 && !PROMULGATION.test(text)) continue;
    const next = front[i + 1]?.text.trim() ?? '';
    const pair =
      /(?:令|公告)$/u.test(text) && /^[（(]?\s*(?:[0-9０-９]{4}\s*年\s*)?第/u.test(next) ? text + next : text;
    const order = /《/u.test(pair) ? null : readOrder(pair);
    if (order !== null) return { value: order, line: block.startLine };
  }
  return null;
}

/** Dates of sign-offs and of brackets under a title go before those of labels and imprints. */
function readIssuedOn(
  { front, closing, others }: FrontSources,
  meta: ReadonlyMap<MetaField, Found<string>>,
): Found<string> | null {
  const date = (block: Block): Found<string> | null => {
    const value =
      readDateLine(block.text) ?? splitSignOff(block.text.trim())?.date ?? dateAfterNumber(block.text);
    // （2023年4月17日印发） under a title is the issue, 2023年4月17日印发 at the end the print.
    const printed = /印发/u.test(block.text) && !/^[（(]/u.test(block.text.trim());
    return value === null || printed ? null : { value, line: block.startLine };
  };
  let strong: Found<string> | null = null;
  let weak: Found<string> | null = null;
  let month: Found<string> | null = null;
  front.forEach((block, i) => {
    const text = block.text.trim();
    const found = date(block);
    const before = front[i - 1]?.text.trim() ?? '';
    const label = readMeta(before).length > 0;
    if (found !== null && !label) {
      const signed =
        readOrgans(before).length > 0 ||
        /^[（(]/u.test(text) ||
        dateAfterNumber(text) !== null ||
        splitSignOff(text) !== null ||
        /。$/u.test(before) ||
        /^[\u4e00-\u9fff]{2,3}[\s\u3000]{1,8}[\u4e00-\u9fff\s]{2,6}$/u.test(before);
      if (signed) strong = found;
      else weak = found;
    }
    const cut = label ? null : readMonthLine(text);
    if (cut !== null) month = { value: cut, line: block.startLine };
  });
  const labelled = meta.get('date');
  const fromLabel = labelled === undefined ? null : readDateIn(labelled.value);
  const imprint = [...closing, ...others, ...front]
    .map((b) => ({ value: imprintDate(b.text), line: b.startLine }))
    .findLast((d) => d.value !== null);
  const promulgated = readPromulgation(front);
  return first<string>(
    strong,
    closing.map(date).findLast((d) => d !== null),
    fromLabel === null || labelled === undefined ? null : { value: fromLabel, line: labelled.line },
    promulgated,
    weak,
    imprint === undefined || imprint.value === null ? null : { value: imprint.value, line: imprint.line },
    month,
  );
}

function readIssuers(
  { front, closing }: FrontSources,
  meta: ReadonlyMap<MetaField, Found<string>>,
  titles: readonly TitleRun[],
): Found<string[]> | null {
  const organs = (blocks: readonly Block[]): Found<string[]> | null => {
    const value: string[] = [];
    let line = 0;
    for (const block of blocks) {
      const text = block.text.trim();
      if (/印发$/u.test(text)) continue;
      const names = splitSignOff(text)?.organs ?? readOrgans(text);
      if (names.length > 0 && line === 0) line = block.startLine;
      value.push(...names.filter((n) => !value.includes(n)));
    }
    return value.length === 0 ? null : { value, line };
  };
  const afterTitle = front.slice(titles[0]?.end ?? 0);
  const labelled = meta.get('issuer');
  const fromLabel = labelled === undefined ? [] : readOrgans(labelled.value);
  const head = front.slice(0, titles.at(-1)?.start ?? 0);
  const red = head
    .map((b) => ({ value: readOrgans(RED_HEAD.exec(b.text.trim())?.[1] ?? ''), line: b.startLine }))
    .find((f) => f.value.length > 0);
  const titled = titles
    .map((t) => ({
      value: readOrgans((/^(.{2,80}?)关于/u.exec(t.text)?.[1] ?? '').trim()),
      line: front[t.start]?.startLine ?? 1,
    }))
    .find((f) => f.value.length > 0);
  return first(
    organs(closing),
    organs(afterTitle),
    fromLabel.length === 0 || labelled === undefined ? null : { value: fromLabel, line: labelled.line },
    red,
    titled,
    organs(head),
  );
}
