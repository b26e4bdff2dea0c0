/** A 《…》 in a folded text: offsets with its signs. */
export interface FoundTitle {
  readonly start: number;
  readonly end: number;
}

/** Longer spans are a lost closing sign, not a title. */
const LONGEST = 300;

/** Outermost 《…》 of a folded text, in order; a sign left open is passed over. Linear. */
export function findTitles(text: string): FoundTitle[] {
  const open: number[] = [];
  const pairs: FoundTitle[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const ch = text.charAt(i);
    if (ch === '《') open.push(i);
    else if (ch === '》') {
      const start = open.pop();
      if (start !== undefined && i - start > 1 && i - start <= LONGEST) pairs.push({ start, end: i + 1 });
    }
  }
  pairs.sort((a, b) => a.start - b.start || b.end - a.end);
  const outer: FoundTitle[] = [];
  for (const pair of pairs) if (pair.start >= (outer.at(-1)?.end ?? 0)) outer.push(pair);
  return outer;
}

/** A title taken apart for comparison. */
export interface TitleKey {
  /** What it is about, without issuers, 印发…的通知 and signs. */
  readonly core: string;
  /** Core without a bracket at its end: （试行）, （2021—2025年）. */
  readonly short: string;
  /** Issuers before 关于, '' where none is printed. */
  readonly issuer: string;
}

const SIGNS = /[\s“”‘’"'《》〈〉<>·•，、；：.\-—~－]/gu;
const WRAPPER = /^(?:印发|转发|发布|下发|公布)(?<inner>.+)的(?:通知|公告|通告|决定)$/u;

/** Comparable form of a title. */
export function titleKey(title: string): TitleKey {
  let core = title
    .replaceAll(SIGNS, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replaceAll(/[〇○]/gu, '零');
  let issuer = '';
  for (let turn = 0; turn < 3; turn += 1) {
    const about = core.indexOf('关于');
    if (about === -1) break;
    const before = core.slice(0, about);
    if (before !== '') issuer = before;
    core = core.slice(about + 2);
    const inner = WRAPPER.exec(core)?.groups?.['inner'];
    if (inner === undefined) break;
    core = inner;
  }
  return { core, short: core.replace(/（[^（）]{1,20}）$/u, ''), issuer };
}
