import * as Plot from '@observablehq/plot';
import type { Indicator, Level, UnitOfMeasure } from '../../src/model/index.ts';
import { baseYear, dueYear, type Commitment } from '../../src/compare/commitment.ts';
import { scopeBeyond } from '../../src/compare/scope.ts';
import { LEVELS } from '../../src/model/index.ts';
import type { Collection } from './collection.ts';
import { formatValue } from './format.ts';
import { indicatorOf, regionOf } from './gloss.ts';
import { language, t } from './language.ts';
import { shortRegion } from './names.ts';
import { commitmentBook } from './promise.ts';
import { classes, draw, room, spread, wordWidth } from './plot.ts';
import { englishNumber, unitWords } from './unit-words.ts';

/** A commitment as a point: when it falls due and how much it is. */
export interface LadderPoint {
  readonly level: Level;
  readonly region: string;
  readonly documentId: string;
  readonly scope: string;
  readonly year: number;
  readonly value: number;
  /** Year that a change is counted from; null for a level. */
  readonly from: number | null;
  readonly firm: boolean;
  readonly reference: boolean;
}

/** Points that stand on one ruler: one unit, one kind of number. */
export interface LadderSeries {
  readonly unit: UnitOfMeasure;
  readonly change: Commitment['change'];
  readonly annual: boolean;
  readonly points: readonly LadderPoint[];
}

/** Where a commitment holds: 浙江, 重庆、四川; Zhejiang. */
function regionsOf(data: Pick<Collection, 'regions'>, c: Commitment): string {
  const found = data.regions.filter((region) => c.regionCodes.includes(region.code));
  const zh = shortRegion(c.regionName);
  return t(zh, found.length === 0 ? zh : found.map(regionOf).join(', '));
}

/**
 * The commitments to an indicator that can be drawn: a number with a year,
 * grouped by unit and kind of number; a value that several texts give is drawn
 * once. Groups with fewer than two points say nothing and are left out.
 */
export function ladderSeries(data: Collection, indicator: Indicator): LadderSeries[] {
  const groups = new Map<string, { unit: UnitOfMeasure; sample: Commitment; points: LadderPoint[] }>();
  for (const c of commitmentBook(data).all) {
    const year = dueYear(c);
    if (c.indicatorId !== indicator.id || c.value === null || year === null || c.unit === null) continue;
    // Amounts of unlike multipliers stand on the ruler of the first.
    const key = [c.unit.symbol, c.change, c.annual].join('|');
    const group = groups.get(key) ?? { unit: c.unit, sample: c, points: [] };
    groups.set(key, group);
    const value = (c.value * c.unit.factor) / (group.sample.unit?.factor ?? 1);
    const from = c.change === '' || c.annual ? null : (baseYear(c)?.year ?? null);
    const point: LadderPoint = {
      level: c.level,
      region: regionsOf(data, c),
      documentId: c.documentId,
      scope: scopeBeyond(indicator, c),
      year,
      value,
      from,
      firm: c.firm,
      reference: c.recordKind === 'figure',
    };
    const twin = group.points.findIndex(
      (p) => p.region === point.region && p.year === year && p.value === value && p.firm === c.firm,
    );
    if (twin === -1) group.points.push(point);
    else if (group.points[twin]?.reference === true && !point.reference) group.points[twin] = point;
  }
  return [...groups.values()]
    .filter(({ points }) => points.length > 1)
    .map(({ unit, sample, points }) => ({ unit, change: sample.change, annual: sample.annual, points }));
}

const LABEL_GAP = 16;
/** Years from which on a ladder of levels is drawn without regard to the distance of its years. */
const LONG_SPAN = 15;
const MARGIN = { top: 26, bottom: 30, left: 40 };

/** Label of a point: 浙江 16%，力争; scopes only where they fit, and not on an English page: the table has them. */
function labelOf(point: LadderPoint, unit: UnitOfMeasure, wide: boolean): string {
  const fits = wide && language() === 'zh' && point.scope !== '' && point.scope.length <= 8;
  const scope = fits ? `（${point.scope}）` : '';
  const value = formatValue({
    ...{ value: Number(point.value.toFixed(4)), value2: null, unit, comparator: '=', change: '' },
    ...{ annual: false, baseline: null, by: null, period: null },
  });
  return `${point.region}${scope} ${value}${point.firm ? '' : t(' 力争', ' stretch')}`;
}

/**
 * One ladder over years: a change is a line from its base year, so that its
 * slope is its pace; levels of one text are joined. Firm values are filled,
 * 力争 values and references hollow, references dashed.
 */
export function drawLadder(indicator: Indicator, series: LadderSeries, width: number): string {
  const { points, unit } = series;
  const wide = width > 500;
  const years = points.flatMap((p) => (p.from === null ? [p.year] : [p.from, p.year]));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const values = points.map((p) => p.value);
  const most = Math.max(...values);
  const least = Math.min(...values);
  const fromZero = points.some((p) => p.from !== null) || least < most * 0.7 || least <= 0;
  const low = fromZero ? Math.min(0, least) : least - (most - least || most) * 0.25;
  const ticks = [...new Set(years)].sort((x, y) => x - y);
  // Levels far apart in time (2030, 2060) stand one after another; of a change the slope is the pace.
  const evenly = last - first > LONG_SPAN && points.every((p) => p.from === null);
  const at = (year: number): number => (evenly ? ticks.indexOf(year) : year);
  const perYear = new Map<number, number>();
  for (const p of points) perYear.set(p.year, (perYear.get(p.year) ?? 0) + 1);
  const crowd = Math.max(...perYear.values());
  const height = Math.max(wide ? 280 : 240, crowd * LABEL_GAP + MARGIN.top + MARGIN.bottom + 20);
  // No more than the longest label takes, so that the lines have the width.
  const right = Math.min(
    wide ? 190 : room(118, 132),
    24 + Math.max(...points.map((p) => wordWidth(labelOf(p, unit, wide)))),
  );
  const high = most + (most - low) * 0.06;
  const inner = height - MARGIN.top - MARGIN.bottom;
  const toPixel = (v: number): number => height - MARGIN.bottom - ((v - low) / (high - low)) * inner;
  const toValue = (y: number): number => low + ((height - MARGIN.bottom - y) / inner) * (high - low);

  const labels = [...perYear.keys()].flatMap((year) => {
    const own = points.filter((p) => p.year === year);
    const places = spread(
      own.map((p) => toPixel(p.value)),
      LABEL_GAP,
      MARGIN.top - 6,
      height - MARGIN.bottom - 6,
    );
    return own.map((point, i) => ({ point, y: toValue(places[i] ?? 0) }));
  });
  const ends = [at(first), at(last)] as const;
  const pad = Math.max(evenly ? 0.1 : 0.4, (ends[1] - ends[0]) * 0.03);
  const byLevel = (level: Level): LadderPoint[] => points.filter((p) => p.level === level);
  const joined = (list: readonly LadderPoint[]): LadderPoint[] =>
    [...list].filter((p) => p.from === null).sort((a, b) => a.year - b.year);

  const marks = LEVELS.flatMap((level) => {
    const own = byLevel(level);
    const changes = own.filter((p) => p.from !== null);
    const style = `chart__${level}`;
    const line = (list: readonly LadderPoint[], ...kinds: readonly string[]): Plot.Markish =>
      Plot.link(list, {
        x1: (p: LadderPoint) => at(p.from ?? p.year),
        y1: () => Math.max(0, low),
        x2: (p: LadderPoint) => at(p.year),
        y2: 'value',
        className: classes(style, ...kinds),
        stroke: 'currentColor',
      });
    return [
      line(
        changes.filter((p) => p.firm && !p.reference),
        'chart__line',
      ),
      line(
        changes.filter((p) => !p.firm || p.reference),
        'chart__line',
        'chart__line--light',
      ),
      Plot.line(joined(own), {
        x: (p: LadderPoint) => at(p.year),
        y: 'value',
        z: (p: LadderPoint) => `${p.documentId}|${p.scope}`,
        className: classes(style, 'chart__line', 'chart__line--light'),
        stroke: 'currentColor',
      }),
      Plot.dot(
        own.filter((p) => p.firm && !p.reference),
        {
          x: (p: LadderPoint) => at(p.year),
          y: 'value',
          r: 5,
          className: classes(style, 'chart__dot'),
          fill: 'currentColor',
        },
      ),
      Plot.dot(
        own.filter((p) => !p.firm || p.reference),
        {
          x: (p: LadderPoint) => at(p.year),
          y: 'value',
          r: 4.5,
          className: classes(style, 'chart__dot', 'chart__dot--hollow'),
          stroke: 'currentColor',
        },
      ),
      Plot.text(
        labels.filter(({ point }) => point.level === level),
        {
          x: ({ point }: { point: LadderPoint }) => at(point.year),
          y: 'y',
          text: ({ point }: { point: LadderPoint }) => labelOf(point, unit, wide),
          dx: 10,
          textAnchor: 'start',
          className: classes(style, 'chart__label'),
          fill: 'currentColor',
        },
      ),
    ];
  });
  const words = unitWords(unit);
  const english = language() === 'en';
  const axis = english ? words.after.trim() : unit.text;
  const onAxis = (value: number): string =>
    english
      ? englishNumber(Number((value * words.factor).toPrecision(12)))
      : String(Number(value.toFixed(6)));
  return draw(
    {
      width,
      height,
      marginTop: MARGIN.top,
      marginBottom: MARGIN.bottom,
      marginLeft: MARGIN.left,
      marginRight: right,
      x: {
        domain: [ends[0] - pad, ends[1] + pad],
        ticks: ticks.map(at),
        tickFormat: (place: number) => String(evenly ? ticks[place] : place),
        label: null,
      },
      y: {
        domain: [low, high],
        ticks: 5,
        grid: true,
        label: axis,
        labelArrow: 'none',
        tickSize: 0,
        tickFormat: onAxis,
      },
      marks: [Plot.ruleY([Math.max(0, low)], { className: 'chart__base', stroke: 'currentColor' }), ...marks],
    },
    {
      title: t(
        `${indicator.name}：各级承诺与年份`,
        `${indicatorOf(indicator)}: commitments by level and year`,
      ),
      description: points
        .map((p) => `${labelOf(p, unit, true)}${t(`（${p.year}年）`, ` (${p.year})`)}`)
        .join(t('；', '; ')),
      style: wide ? 'chart--wide' : 'chart--narrow',
    },
  );
}
