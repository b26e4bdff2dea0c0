/** Faults that readers and converters make, put on a text on purpose. */
import type { Random } from './random.ts';

export interface Damage {
  name: string;
  /** `share`: how much of the text it touches, 0 … 1. */
  apply: (text: string, r: Random, share: number) => string;
}

const lines = (text: string): string[] => text.split('\n');
const isHan = (ch: string): boolean => ch >= '一' && ch <= '鿿';
const ALIKE = '己已巳未末土士日曰人入八千干于乎午牛天夭大太犬王玉主住往注柱驻性姓怡冶治洽拾给纶轮伦论沦';

export const DAMAGES: readonly Damage[] = [
  {
    name: 'lines shuffled',
    apply: (text, r, share) => {
      const all = lines(text);
      for (let i = 0; i < all.length; i += 1) {
        if (!r.chance(share)) continue;
        const k = Math.min(all.length - 1, i + r.whole(1, 9));
        [all[i], all[k]] = [all[k] ?? '', all[i] ?? ''];
      }
      return all.join('\n');
    },
  },
  {
    name: 'numbers lost',
    apply: (text, r, share) =>
      text.replace(
        /^(\s*)((?:第[一二三四五六七八九十百]+[章节条]|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)\s*)/gmu,
        (all, lead: string) => (r.chance(share) ? lead : all),
      ),
  },
  {
    name: 'columns merged',
    apply: (text, r, share) => {
      const all = lines(text);
      const out: string[] = [];
      for (let i = 0; i < all.length; i += 30) {
        const page = all.slice(i, i + 30);
        const half = page.length >> 1;
        if (r.chance(0.3 + share))
          for (let k = 0; k < half; k += 1) out.push(`${page[k] ?? ''} ${page[half + k] ?? ''}`);
        else out.push(...page);
      }
      return out.join('\n');
    },
  },
  {
    name: 'letters read as others',
    apply: (text, r, share) =>
      [...text].map((ch) => (isHan(ch) && r.chance(share) ? r.pick([...ALIKE]) : ch)).join(''),
  },
  {
    name: 'letters and signs lost',
    apply: (text, r, share) => [...text].filter((ch) => ch === '\n' || !r.chance(share * 0.6)).join(''),
  },
  {
    name: 'glyphs without a meaning',
    apply: (text, r, share) => {
      const by = r.whole(300, 4000);
      return [...text]
        .map((ch) =>
          isHan(ch) && r.chance(0.3 + share)
            ? String.fromCodePoint(0x4e00 + ((ch.charCodeAt(0) - 0x4e00 + by) % 20_900))
            : ch,
        )
        .join('');
    },
  },
  {
    name: 'private letters',
    apply: (text, r, share) =>
      [...text]
        .map((ch) =>
          isHan(ch) && r.chance(share) ? String.fromCharCode(0xe000 + (ch.charCodeAt(0) % 6000)) : ch,
        )
        .join(''),
  },
  {
    name: 'read in a wrong encoding',
    apply: (text) => new TextDecoder('latin1').decode(new TextEncoder().encode(text)),
  },
  {
    name: 'lost characters',
    apply: (text, r, share) => [...text].map((ch) => (isHan(ch) && r.chance(share) ? '\ufffd' : ch)).join(''),
  },
  {
    name: 'pages missing',
    apply: (text, r) => {
      const all = lines(text);
      const page = Math.max(6, Math.floor(all.length / 5));
      const gone = r.whole(1, 3);
      return [...all.slice(0, gone * page), ...all.slice((gone + 1) * page)].join('\n');
    },
  },
  {
    name: 'pages out of order',
    apply: (text, r) => {
      const all = lines(text);
      const page = Math.max(5, Math.floor(all.length / 5));
      const pages = Array.from({ length: Math.ceil(all.length / page) }, (_, i) =>
        all.slice(i * page, (i + 1) * page),
      );
      const a = r.whole(1, Math.max(1, pages.length - 2));
      [pages[a], pages[a + 1]] = [pages[a + 1] ?? [], pages[a] ?? []];
      return pages.flat().join('\n');
    },
  },
  {
    name: 'a page twice',
    apply: (text, r) => {
      const all = lines(text);
      const page = Math.max(6, Math.floor(all.length / 4));
      const at = r.whole(1, 3) * page;
      return [...all.slice(0, at), ...all.slice(Math.max(0, at - page), at), ...all.slice(at)].join('\n');
    },
  },
  {
    name: 'ends of lines cut off',
    apply: (text, r, share) =>
      lines(text)
        .map((l) => (l.length > 12 && r.chance(0.3 + share) ? l.slice(0, -r.whole(2, 5)) : l))
        .join('\n'),
  },
  {
    name: 'the end missing',
    apply: (text, r) => text.slice(0, Math.floor(text.length * (0.35 + r.next() * 0.4))),
  },
  {
    name: 'words in boxes',
    apply: (text, r, share) =>
      lines(text)
        .map((l) => (r.chance(share) ? [...l].join('\n') : l))
        .join('\n'),
  },
];
