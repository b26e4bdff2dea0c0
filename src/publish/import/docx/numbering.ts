import { Parser } from 'htmlparser2';

/** One level of a list as Word counts it. */
interface Level {
  format: string;
  text: string;
  start: number;
  /** What stands between number and words: tab, space or nothing. */
  suffix: string;
}

interface AbstractList {
  levels: Map<number, Level>;
}

interface List {
  abstract: string;
  overrides: Map<number, number>;
}

/** Place of a paragraph in a list. */
export interface ListPlace {
  list: string;
  level: number;
}

/** Level of a list as a file gives it; Word has nine (ECMA-376, 17.9.3). */
export const levelOf = (value: string | undefined): number =>
  value !== undefined && /^[0-8]$/u.test(value) ? Number(value) : 0;

const HAN_DIGITS = '〇一二三四五六七八九';

/** Han numeral of 1 … 999: 十二, 一百零三. */
export function hanNumeral(n: number): string {
  if (n < 1 || n > 999) return String(n);
  const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10];
  const digit = (d: number): string => HAN_DIGITS.charAt(d);
  let out = hundreds === 0 ? '' : `${digit(hundreds)}百`;
  if (tens > 0) out += `${tens === 1 && hundreds === 0 ? '' : digit(tens)}十`;
  else if (hundreds > 0 && ones > 0) out += '零';
  return ones === 0 ? out : out + digit(ones);
}

function roman(n: number): string {
  const steps: [number, string][] = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = n;
  let out = '';
  for (const [value, letters] of steps) {
    while (rest >= value && out.length < 20) {
      out += letters;
      rest -= value;
    }
  }
  return out;
}

/** A number in one of Word's formats (ST_NumberFormat of ECMA-376). */
export function formatNumber(n: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'chineseLegalSimplified':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
    case 'koreanCounting':
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return hanNumeral(n);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return n >= 1 && n <= 20 ? String.fromCharCode(0x245f + n) : String(n);
    case 'decimalEnclosedParen':
      return n >= 1 && n <= 20 ? String.fromCharCode(0x2473 + n) : `(${n})`;
    case 'decimalEnclosedFullstop':
      return n >= 1 && n <= 20 ? String.fromCharCode(0x2487 + n) : `${n}.`;
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(n).replace(/\d/gu, (d) => String.fromCharCode(0xff10 + Number(d)));
    case 'decimalZero':
      return String(n).padStart(2, '0');
    case 'upperRoman':
      return roman(n);
    case 'lowerRoman':
      return roman(n).toLowerCase();
    case 'upperLetter':
      return String.fromCharCode(65 + ((n - 1) % 26));
    case 'lowerLetter':
      return String.fromCharCode(97 + ((n - 1) % 26));
    case 'ideographTraditional':
      return '甲乙丙丁戊己庚辛壬癸'.charAt((n - 1) % 10);
    case 'none':
      return '';
    default:
      return String(n);
  }
}

/** Counts the paragraphs of lists and gives the number that Word prints before each. */
export class Numbering {
  private readonly abstracts = new Map<string, AbstractList>();
  private readonly lists = new Map<string, List>();
  private readonly counters = new Map<string, number[]>();
  private readonly begun = new Set<string>();

  /** @param xml word/numbering.xml, or '' */
  constructor(xml: string) {
    this.read(xml);
  }

  /** The number of the next paragraph at this place, with what stands after it; '' for bullets and unknown lists. */
  next({ list: id, level }: ListPlace): string {
    const list = this.lists.get(id);
    const own = list === undefined ? undefined : this.abstracts.get(list.abstract)?.levels.get(level);
    if (list === undefined || own === undefined) return '';
    const counts = this.counters.get(list.abstract) ?? [];
    this.counters.set(list.abstract, counts);
    const override = list.overrides.get(level);
    if (override !== undefined && !this.begun.has(`${id}|${level}`)) counts[level] = override - 1;
    this.begun.add(`${id}|${level}`);
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1;
    if (own.format === 'bullet') return '';
    const levels = this.abstracts.get(list.abstract)?.levels;
    const label = own.text.replace(/%([1-9])/gu, (_, d: string) => {
      const at = Number(d) - 1;
      const count = counts[at] ?? levels?.get(at)?.start ?? 1;
      return formatNumber(count, at === level ? own.format : (levels?.get(at)?.format ?? 'decimal'));
    });
    return label + (own.suffix === 'nothing' || /[、．）)。]$/u.test(label) ? '' : ' ');
  }

  private read(xml: string): void {
    let abstract: AbstractList | null = null;
    let list: List | null = null;
    let level: Level | null = null;
    let overriding = -1;
    const parser = new Parser(
      {
        onopentag: (name, a) => {
          const value = a['w:val'] ?? '';
          if (name === 'w:abstractNum') {
            abstract = { levels: new Map() };
            this.abstracts.set(a['w:abstractNumId'] ?? '', abstract);
          } else if (name === 'w:num') {
            list = { abstract: '', overrides: new Map() };
            this.lists.set(a['w:numId'] ?? '', list);
            abstract = null;
          } else if (name === 'w:abstractNumId' && list !== null) list.abstract = value;
          else if (name === 'w:lvlOverride') overriding = levelOf(a['w:ilvl']);
          else if (name === 'w:startOverride' && list !== null)
            list.overrides.set(overriding, Number(value) || 0);
          else if (name === 'w:lvl' && abstract !== null) {
            level = { format: 'decimal', text: '', start: 1, suffix: 'tab' };
            abstract.levels.set(levelOf(a['w:ilvl']), level);
          } else if (level !== null && name === 'w:start') level.start = Number(value) || 0;
          else if (level !== null && name === 'w:numFmt') level.format = value;
          else if (level !== null && name === 'w:lvlText') level.text = value;
          else if (level !== null && name === 'w:suff') level.suffix = value;
        },
        onclosetag: (name) => {
          if (name === 'w:lvl') level = null;
        },
      },
      { xmlMode: true, decodeEntities: true },
    );
    parser.end(xml);
  }
}
