import * as Plot from '@observablehq/plot';
import type { Level } from '../../src/model/index.ts';
import { LEVELS } from '../../src/model/index.ts';
import { listWords } from './format.ts';
import { t } from './language.ts';
import { classes, clipped, draw, room } from './plot.ts';

/** How many commitments of one row fall due in a year. */
export interface DueCount {
  readonly row: string;
  readonly level: Level;
  readonly year: number;
  readonly count: number;
}

/** Deadlines on a time line: a row a text, a circle a year, as large as the number that stands in it. */
export function drawTimeline(
  title: string,
  rows: readonly string[],
  counts: readonly DueCount[],
  width: number,
): string {
  const wide = width > 500;
  const years = [...new Set(counts.map((c) => c.year))].sort((a, b) => a - b).map(String);
  const left = wide ? room(230, 316) : room(112, 128);
  const step = (width - left - 24) / Math.max(1, years.length);
  const most = Math.max(1, ...counts.map((c) => c.count));
  const largest = most === 1 ? 6 : Math.min(wide ? 17 : 11, step / 2);
  const radius = (count: number): number => 4 + (largest - 4) * Math.sqrt(count / most);
  const rowStep = wide ? 38 : 30;
  const clip = (name: string): string => clipped(name, wide ? room(24, 40) : room(9, 19));
  return draw(
    {
      width,
      height: 34 + rows.length * rowStep + 10,
      marginTop: 30,
      marginBottom: 8,
      marginLeft: left,
      marginRight: 24,
      x: {
        type: 'point',
        domain: years,
        axis: 'top',
        label: null,
        tickSize: 0,
        padding: 0.5,
        tickFormat: (year: string) => (wide ? year : year.slice(2)),
      },
      y: { type: 'point', domain: rows, label: null, tickSize: 0, padding: 0.5, tickFormat: clip },
      r: { type: 'identity' },
      marks: [
        Plot.ruleX(years, { className: 'chart__grid', stroke: 'currentColor' }),
        Plot.ruleY(rows, { className: 'chart__grid', stroke: 'currentColor' }),
        ...LEVELS.flatMap((level) => {
          const own = counts.filter((c) => c.level === level);
          const place = { x: (c: DueCount) => String(c.year), y: 'row' } as const;
          return [
            Plot.dot(own, {
              ...place,
              r: (c: DueCount) => radius(c.count),
              className: classes(`chart__${level}`, 'chart__due'),
              fill: 'currentColor',
            }),
            Plot.text(
              own.filter((c) => most > 1 && radius(c.count) >= (wide ? 7 : 8)),
              {
                ...place,
                text: (c: DueCount) => String(c.count),
                className: 'chart__in',
                fill: 'currentColor',
              },
            ),
          ];
        }),
      ],
    },
    {
      title,
      description: rows
        .map((row) => {
          const own = counts.filter((c) => c.row === row).sort((a, b) => a.year - b.year);
          const dues = own.map((c) => t(`${c.year}年${c.count}项`, `${c.year}: ${c.count}`));
          return `${row}${t('：', ': ')}${listWords(dues)}`;
        })
        .join(t('；', '; ')),
      style: wide ? 'chart--wide' : 'chart--narrow',
    },
  );
}
