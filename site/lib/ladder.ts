import type { Figure, Indicator, Level, Quantity, Relation } from '../../src/model/index.ts';
import { LEVELS } from '../../src/model/index.ts';
import { commitmentsOf, commitmentsOfFigures } from '../../src/compare/commitment.ts';
import { scopeBeyond } from '../../src/compare/scope.ts';
import type { Collection } from './collection.ts';
import { commitmentsTo, isQuantity } from './commitments.ts';
import { citationLine, figureCitation, placeName, pinWords } from './citation.ts';
import { regionOf, shortTitleOf } from './gloss.ts';
import { t } from './language.ts';
import { clauseHref } from './href.ts';
import { recordAnchor } from './marks.ts';

/** One rung: a commitment of a text of the collection, or a figure known from elsewhere. */
export interface Rung {
  readonly level: Level;
  readonly region: string;
  readonly title: string;
  /** Address of the record; `null` for a reference figure, whose text is not in the collection. */
  readonly href: string | null;
  readonly pin: string;
  /** The line by which it is cited. */
  readonly citation: string;
  /** What narrows it beyond what the indicator itself says. */
  readonly scope: string;
  readonly measured: Quantity | Figure;
  /** How it stands to the nearest level above that has the indicator. */
  readonly relation: Relation | null;
}

const byLevel = (a: Rung, b: Rung): number => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level);

/** Scope of each commitment to an indicator, less what the indicator says, by record id. */
function narrowing(data: Collection, indicatorId: string): Map<string, string> {
  const indicator = data.indicator(indicatorId);
  if (indicator === null) return new Map();
  const mine = (record: { indicator: { id: string | null } }): boolean => record.indicator.id === indicatorId;
  const own = commitmentsTo(data, indicatorId).flatMap(({ record }) => (isQuantity(record) ? [record] : []));
  const all = [...commitmentsOf(own, [], data.documents), ...commitmentsOfFigures(data.figures.filter(mine))];
  return new Map(all.map((c) => [c.recordId, scopeBeyond(indicator, c)]));
}

/** Where a figure holds: 重庆市、四川省; Chongqing, Sichuan. */
function regionsOf(data: Pick<Collection, 'regions'>, figure: Figure): string {
  const found = data.regions.filter((region) => figure.regionCodes.includes(region.code));
  return t(figure.region, found.length === 0 ? figure.region : found.map((r) => r.nameEn).join(', '));
}

/** All commitments to one indicator, national first; figures after the texts of their level. */
export function rungs(data: Collection, indicatorId: string): Rung[] {
  const scopes = narrowing(data, indicatorId);
  const own: Rung[] = [];
  for (const { document, clause, record } of commitmentsTo(data, indicatorId)) {
    if (!isQuantity(record) || document.level === null) continue;
    own.push({
      level: document.level,
      region: document.region === null ? '' : regionOf(document.region),
      title: shortTitleOf(document),
      href: clauseHref(clause.id, recordAnchor(record)),
      pin: placeName(clause),
      citation: citationLine(document, clause),
      scope: scopes.get(record.id) ?? record.scope,
      measured: record,
      relation: data.relationOf(record.id),
    });
  }
  const figures = data.figures
    .filter((figure) => figure.indicator.id === indicatorId && figure.value !== null)
    .map((figure): Rung => ({
      level: figure.level,
      region: regionsOf(data, figure),
      title: t(figure.documentTitle, figure.documentTitleEn ?? figure.documentTitle),
      href: null,
      pin: pinWords(figure.pin),
      citation: figureCitation(figure),
      scope: scopes.get(figure.id) ?? figure.scope,
      measured: figure,
      relation: data.relationOf(figure.id),
    }));
  return [...own, ...figures].sort(byLevel);
}

/** One unit for the whole ladder, so that its rungs stand on one ruler; else `null`. */
export function commonUnit(list: readonly Rung[]): string | null {
  const units = new Set(list.map((rung) => rung.measured.unit?.symbol ?? ''));
  return units.size === 1 ? ([...units][0] ?? null) : null;
}

/** Round upper end of a ruler for values from 0 to `max`, and its step. */
export function ruler(max: number): { end: number; step: number } {
  if (!(max > 0)) return { end: 1, step: 1 };
  const power = 10 ** Math.floor(Math.log10(max));
  const step = [0.2, 0.5, 1, 2].map((k) => k * power).find((s) => max / s <= 6) ?? 2 * power;
  return { end: Math.ceil(max / step) * step, step };
}

/** The indicator that shows most of a ladder: most levels, then most texts of the collection. */
export function exampleIndicator(data: Collection): Indicator | null {
  let best: { indicator: Indicator; score: number } | null = null;
  for (const indicator of data.indicators) {
    const list = rungs(data, indicator.id);
    const own = list.filter((rung) => rung.href !== null);
    if (own.length < 2 || commonUnit(list) === null) continue;
    const levels = new Set(list.map((rung) => rung.level)).size;
    const texts = new Set(own.map((rung) => rung.title)).size;
    const score = levels * 1000 + texts * 10 - list.length / 10;
    if (best === null || score > best.score) best = { indicator, score };
  }
  return best?.indicator ?? null;
}

/** The most telling rung of each text, for a short ladder: unscoped and firm before the rest. */
export function shortLadder(list: readonly Rung[], most: number): Rung[] {
  const best = new Map<string, Rung>();
  const weight = (rung: Rung): number =>
    Number(rung.scope === '') * 2 + Number(rung.measured.firm) + Number(rung.measured.by !== null);
  for (const rung of list) {
    const known = best.get(rung.title);
    if (known === undefined || weight(rung) > weight(known)) best.set(rung.title, rung);
  }
  const kept = [...best.values()];
  // Reference figures give way first: they can't be opened.
  while (kept.length > most) {
    const last = kept.findLastIndex((rung) => rung.href === null);
    kept.splice(last === -1 ? kept.length - 1 : last, 1);
  }
  return kept;
}

/** The most telling rung of each level, the nearest to the top first; a level that has none is left out. */
export const oneOfEachLevel = (list: readonly Rung[]): Rung[] => {
  const short = shortLadder(list, list.length);
  return LEVELS.flatMap((level) => {
    const own = short.filter((rung) => rung.level === level);
    // What can be opened, and what stands against the level above, tells more.
    const weight = (rung: Rung): number => Number(rung.href !== null) * 2 + Number(rung.relation !== null);
    const best = own.sort((a, b) => weight(b) - weight(a))[0];
    return best === undefined ? [] : [best];
  });
};
