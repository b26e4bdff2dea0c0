/** Random edits of a policy text, as editors and amendments make them. */

export const EDITS = ['insert', 'delete', 'reorder', 'renumber', 'merge', 'split', 'correct'] as const;
export type EditKind = (typeof EDITS)[number];

/** One edit; `at` and `other` say where, as shares of what there is. */
export interface Edit {
  readonly kind: EditKind;
  readonly at: number;
  readonly other: number;
}

const DIGITS = '零一二三四五六七八九';
const chinese = (n: number): string =>
  n < 10
    ? DIGITS.charAt(n)
    : `${n < 20 ? '' : DIGITS.charAt(Math.floor(n / 10))}十${n % 10 === 0 ? '' : DIGITS.charAt(n % 10)}`;
const MARKER = /^(#*\s*)（([一二三四五六七八九十]{1,3})）/u;
const ABOVE = /^#*\s*[一二三四五六七八九十]{1,3}、/u;
const HAN = /\p{Script=Han}/u;
const NEW_WORDS = [
  '推进屋面防水和排水设施更新，到2027年完成三成以上。',
  '建立河湖巡护日志，每季度公布一次。（市水务局牵头，市园林局配合）',
  '鼓励图书馆延长开放时间。',
  '力争到2031年步道总长达到420公里左右。',
];

const pick = (list: readonly unknown[], share: number): number =>
  Math.min(list.length - 1, Math.floor(share * list.length));
/** Ends of sentences within a line, but the last. */
function stops(line: string): number[] {
  const found: number[] = [];
  for (let i = line.indexOf('。'); i !== -1 && i + 1 < line.length; i = line.indexOf('。', i + 1))
    found.push(i + 1);
  return found;
}

/** Raise the numbers （n） of a list from `from` on. */
function raise(lines: string[], from: number): void {
  let next: number | null = null;
  for (let i = from; i < lines.length && !ABOVE.test(lines[i] ?? ''); i += 1) {
    const match = MARKER.exec(lines[i] ?? '');
    if (match === null) continue;
    if (next === null) {
      for (next = 1; next < 40 && chinese(next) !== match[2]; next += 1);
    }
    next += 1;
    lines[i] = (lines[i] ?? '').replace(MARKER, `$1（${chinese(next)}）`);
  }
}

/** Apply an edit to the paragraphs of a text; gives others. A text too short for it stays as it is. */
export function applyEdit(paragraphs: readonly string[], { kind, at, other }: Edit): string[] {
  const lines = [...paragraphs];
  const i = pick(lines, at);
  const line = lines[i] ?? '';
  const words = NEW_WORDS[pick(NEW_WORDS, other)] ?? '';
  switch (kind) {
    case 'insert': {
      const cuts = stops(line);
      if (other < 0.5 || cuts.length === 0) lines.splice(i + 1, 0, words);
      else {
        const cut = cuts[pick(cuts, other)] ?? 0;
        lines[i] = line.slice(0, cut) + words + line.slice(cut);
      }
      return lines;
    }
    case 'delete': {
      const cuts = [0, ...stops(line), line.length];
      if (lines.length < 8) return lines;
      if (other < 0.5 || cuts.length < 3) lines.splice(i, 1);
      else {
        const k = Math.max(1, pick(cuts.slice(0, -1), other));
        lines[i] = line.slice(0, cuts[k]) + line.slice(cuts[k + 1]);
      }
      return lines;
    }
    case 'reorder': {
      const j = pick(lines, other);
      const [moved] = lines.splice(i, 1);
      if (moved !== undefined) lines.splice(j, 0, moved);
      return lines;
    }
    case 'renumber': {
      const numbered = lines.flatMap((l, k) => (MARKER.test(l) ? [k] : []));
      const k = numbered[pick(numbered, at)];
      if (k === undefined) return lines;
      const match = MARKER.exec(lines[k] ?? '');
      const own = `${match?.[1] ?? ''}（${match?.[2] ?? ''}）`;
      raise(lines, k);
      lines.splice(k, 0, `${own}新增事项。${words}`);
      return lines;
    }
    case 'merge': {
      const next = lines[i + 1];
      if (next === undefined || line === '' || MARKER.test(next) || ABOVE.test(next)) return lines;
      const joined =
        other < 0.5
          ? line + next.replace(/^#+\s*/u, '')
          : `${line.replace(/。$/u, '，')}${next.replace(/^#+\s*/u, '')}`;
      lines.splice(i, 2, joined);
      return lines;
    }
    case 'split': {
      const cuts = stops(line);
      const commas = [...line.matchAll(/，/gu)].map((m) => m.index);
      if (cuts.length > 0 && other < 0.5) {
        const cut = cuts[pick(cuts, other * 2)] ?? 0;
        lines.splice(i, 1, line.slice(0, cut), line.slice(cut));
      } else if (commas.length > 0) {
        const cut = commas[pick(commas, other)] ?? 0;
        lines[i] = `${line.slice(0, cut)}。${line.slice(cut + 1)}`;
      }
      return lines;
    }
    case 'correct': {
      const places = Array.from(line, (ch, k) => ({ ch, k })).filter(({ ch }) => HAN.test(ch));
      const place = places[pick(places, other)];
      if (place === undefined) return lines;
      const signs = Array.from(line);
      signs[place.k] = place.ch === '桥' ? '岸' : '桥';
      lines[i] = signs.join('');
      return lines;
    }
  }
}
