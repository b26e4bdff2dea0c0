import * as Plot from '@observablehq/plot';
import type { Indicator, Level } from '../../src/model/index.ts';
import { baseYear, dueYear, type Commitment } from '../../src/compare/commitment.ts';
import { scopeBeyond } from '../../src/compare/scope.ts';
import { LEVELS } from '../../src/model/index.ts';
import type { Collection } from './collection.ts';
import { formatNumber } from './format.ts';
import { shortRegion } from './names.ts';
import { commitmentBook } from './promise.ts';
import { classes, draw, spread } from './plot.ts';

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
  readonly unit: string;
  readonly change: Commitment['change'];
  readonly annual: boolean;
  readonly points: readonly LadderPoint[];
}

/**
 * The commitments to an indicator that can be drawn: a number with a year,
 * grouped by unit and kind of number; a value that several texts give is drawn
 * once. Groups with fewer than two points say nothing and are left out.
 */
export function ladderSeries(data: Collection, indicator: Indicator): LadderSeries[] {
  const groups = new Map<string, { unit: string; sample: Commitment; points: LadderPoint[] }>();
  for (const c of commitmentBook(data).all) {
    const year = dueYear(c);
    if (c.indicatorId !== indicator.id || c.value === null || year === null || c.unit === null) continue;
    // Amounts of unlike multipliers stand on the ruler of the first.
    const key = [c.unit.symbol, c.change, c.annual].join('|');
    const group = groups.get(key) ?? { unit: c.unit.text, sample: c, points: [] };
    groups.set(key, group);
    const value = (c.value * c.unit.factor) / (group.sample.unit?.factor ?? 1);
    const from = c.change === '' || c.annual ? null : (baseYear(c)?.year ?? null);
    const point: LadderPoint = {
      level: c.level,
      region: c.regionName,
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

/** Label of a point: 浙江 16%，力争; scopes only where they fit. */
function labelOf(point: LadderPoint, unit: string, wide: boolean): string {
  const scope = wide && point.scope !== '' && point.scope.length <= 8 ? `（${point.scope}）` : '';
  return `${shortRegion(point.region)}${scope} ${formatNumber(Number(point.value.toFixed(4)))}${unit}${point.firm ? '' : ' 力争'}`;
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
  const right = wide ? 190 : 118;
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
      y: { domain: [low, high], ticks: 5, grid: true, label: unit, labelArrow: 'none', tickSize: 0 },
      marks: [Plot.ruleY([Math.max(0, low)], { className: 'chart__base', stroke: 'currentColor' }), ...marks],
    },
    {
      title: `${indicator.name}：各级承诺与年份`,
      description: points
        .map((p) => `${p.region}${p.year}年${labelOf(p, unit, true).split(' ').slice(1).join(' ')}`)
        .join('；'),
      style: wide ? 'chart--wide' : 'chart--narrow',
    },
  );
}
