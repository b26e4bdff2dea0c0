/** Pairs gold lines with records: by place and number, by overlap of phrases. */
import type { MilestoneLine, QuantityLine } from './gold.ts';
import type { Extracted, ReadMilestone, ReadQuantity, Stretch } from './extracted.ts';

export interface Pairing<G, R> {
  pairs: (readonly [G, R])[];
  missed: G[];
  invented: R[];
}

/** Fields that an exact quantity has right all at once. */
export const QUANTITY_FIELDS = {
  role: (g: QuantityLine, r: ReadQuantity) => g.role === r.record.role,
  value: (g: QuantityLine, r: ReadQuantity) => g.value === r.record.value && g.value2 === r.record.value2,
  unit: (g: QuantityLine, r: ReadQuantity) =>
    g.unit.normalize('NFKC') === r.record.unit.text.normalize('NFKC'),
  comparator: (g: QuantityLine, r: ReadQuantity) => g.comparator === r.record.comparator,
  change: (g: QuantityLine, r: ReadQuantity) => g.change === r.record.change,
  annual: (g: QuantityLine, r: ReadQuantity) => g.annual === r.record.annual,
  baseline: (g: QuantityLine, r: ReadQuantity) => g.baseline === r.record.baseline,
  by: (g: QuantityLine, r: ReadQuantity) => g.by === r.record.by,
  period: (g: QuantityLine, r: ReadQuantity) => g.period === periodText(r.record.period),
  firm: (g: QuantityLine, r: ReadQuantity) => g.firm === r.record.firm,
} as const;

/** Fields printed besides, not part of an exact record. */
export const SOFT_FIELDS = {
  'value and unit': (g: QuantityLine, r: ReadQuantity) =>
    QUANTITY_FIELDS.value(g, r) && QUANTITY_FIELDS.unit(g, r),
  'indicator (same)': (g: QuantityLine, r: ReadQuantity) =>
    bareWords(g.indicator) === bareWords(r.record.indicator.text),
  'indicator (near)': (g: QuantityLine, r: ReadQuantity) =>
    likeness(g.indicator, r.record.indicator.text) >= 0.6,
  scope: (g: QuantityLine, r: ReadQuantity) => g.scope === r.record.scope,
} as const;

export const MILESTONE_FIELDS = {
  by: (g: MilestoneLine, r: ReadMilestone) => g.by === r.record.by,
  period: (g: MilestoneLine, r: ReadMilestone) => g.period === periodText(r.record.period),
  firm: (g: MilestoneLine, r: ReadMilestone) => g.firm === r.record.firm,
  generic: (g: MilestoneLine, r: ReadMilestone) => g.generic === r.record.generic,
} as const;

function periodText(period: { start: number; end: number } | null): string | null {
  return period === null ? null : `${period.start}-${period.end}`;
}

const bareWords = (text: string): string => text.normalize('NFKC').replace(/[的、，\s]/gu, '');

/** Share of two-character pieces that two wordings have in common (Dice). */
export function likeness(a: string, b: string): number {
  const pieces = (text: string): Set<string> => {
    const bare = bareWords(text);
    return new Set(Array.from({ length: Math.max(0, bare.length - 1) }, (_, i) => bare.slice(i, i + 2)));
  };
  const x = pieces(a);
  const y = pieces(b);
  if (x.size + y.size === 0) return 1;
  return (2 * [...x].filter((piece) => y.has(piece)).length) / (x.size + y.size);
}

/** Places of `num` inside the quotes of a line, in each clause that holds the quote. */
function placesOf(line: { quote: string; num: string }, extracted: Extracted): Stretch[] {
  const inQuote = line.quote.indexOf(line.num);
  const places: Stretch[] = [];
  for (const [clause, bare] of extracted.clauses)
    for (let at = bare.indexOf(line.quote); at >= 0; at = bare.indexOf(line.quote, at + 1))
      places.push({ clause, bare, start: at + inQuote, end: at + inQuote + line.num.length });
  return places;
}

const overlaps = (a: Stretch, b: Stretch): boolean =>
  a.clause === b.clause && a.start < b.end && b.start < a.end;

const rightFields = (g: QuantityLine, r: ReadQuantity): number =>
  Object.values(QUANTITY_FIELDS).filter((same) => same(g, r)).length +
  likeness(g.indicator, r.record.indicator.text);

/** Quantities by place: a record belongs to the line whose number it overlaps; of several the most alike. */
export function pairQuantities(
  gold: readonly QuantityLine[],
  extracted: Extracted,
): Pairing<QuantityLine, ReadQuantity> {
  const free = new Set(extracted.quantities);
  const pairs: [QuantityLine, ReadQuantity][] = [];
  const missed: QuantityLine[] = [];
  for (const line of gold) {
    const places = placesOf(line, extracted);
    const here = [...free].filter((r) => places.some((p) => overlaps(p, r.number)));
    const first = here[0];
    const same = here.filter(
      (r) => r.number.clause === first?.number.clause && r.number.start === first.number.start,
    );
    const best = same.sort((a, b) => rightFields(line, b) - rightFields(line, a))[0];
    if (best === undefined) missed.push(line);
    else {
      free.delete(best);
      pairs.push([line, best]);
    }
  }
  return { pairs, missed, invented: [...free] };
}

/** Milestones by place: at least half of the shorter phrase in common. */
export function pairMilestones(
  gold: readonly MilestoneLine[],
  extracted: Extracted,
): Pairing<MilestoneLine, ReadMilestone> {
  const free = new Set(extracted.milestones);
  const pairs: [MilestoneLine, ReadMilestone][] = [];
  const missed: MilestoneLine[] = [];
  for (const line of gold) {
    const places = placesOf({ quote: line.quote, num: line.quote }, extracted);
    const best = [...free]
      .map((r) => ({ r, share: Math.max(0, ...places.map((p) => shareOf(p, r.phrase))) }))
      .filter(({ share }) => share >= 0.5)
      .sort((a, b) => b.share - a.share)[0];
    if (best === undefined) missed.push(line);
    else {
      free.delete(best.r);
      pairs.push([line, best.r]);
    }
  }
  return { pairs, missed, invented: [...free] };
}

function shareOf(a: Stretch, b: Stretch): number {
  if (!overlaps(a, b)) return 0;
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common / Math.min(a.end - a.start, b.end - b.start);
}
