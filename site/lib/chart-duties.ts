import * as Plot from '@observablehq/plot';
import type { UnitRole } from '../../src/model/index.ts';
import { UNIT_ROLES } from '../../src/model/index.ts';
import { UNIT_ROLE_LABELS } from './labels.ts';
import { listWords } from './format.ts';
import { say, t } from './language.ts';
import { classes, clipped, draw, room } from './plot.ts';

export interface DutyCount {
  readonly name: string;
  readonly role: UnitRole;
  readonly count: number;
}

/** Duties by line of government: a bar a line, its parts by role, the sum at its end. */
export function drawDuties(names: readonly string[], counts: readonly DutyCount[], width: number): string {
  const wide = width > 500;
  const sums = names.map((name) => ({
    name,
    count: counts.filter((c) => c.name === name).reduce((sum, c) => sum + c.count, 0),
  }));
  const clip = (name: string): string => clipped(name, wide ? room(14, 38) : room(9, 21));
  return draw(
    {
      width,
      height: 14 + names.length * 24 + 8,
      marginTop: 10,
      marginBottom: 8,
      marginLeft: wide ? room(150, 250) : room(112, 150),
      marginRight: 44,
      x: { axis: null },
      y: { domain: names, label: null, tickSize: 0, padding: 0.25, tickFormat: clip },
      marks: [
        ...UNIT_ROLES.map((role) => {
          // Parts of one bar are drawn one role at a time, so that the style sheet can tell them apart.
          const before = UNIT_ROLES.slice(0, UNIT_ROLES.indexOf(role));
          const own = names.map((name) => {
            const count = (roles: readonly UnitRole[]): number =>
              counts
                .filter((c) => c.name === name && roles.includes(c.role))
                .reduce((sum, c) => sum + c.count, 0);
            return { name, from: count(before), to: count([...before, role]) };
          });
          return Plot.barX(
            own.filter((bar) => bar.to > bar.from),
            {
              y: 'name',
              x1: 'from',
              x2: 'to',
              className: classes('chart__duty', `chart__duty--${role}`),
              fill: 'currentColor',
            },
          );
        }),
        Plot.text(sums, {
          y: 'name',
          x: 'count',
          text: ({ count }: { count: number }) => String(count),
          dx: 8,
          textAnchor: 'start',
          className: 'chart__label',
          fill: 'currentColor',
        }),
      ],
    },
    {
      title: t('各条线承担的条款', 'Provisions by line of government'),
      description: names
        .map(
          (name) =>
            `${name}${t('：', ': ')}${listWords(
              UNIT_ROLES.map((role) => {
                const own = counts.find((c) => c.name === name && c.role === role);
                return `${say(UNIT_ROLE_LABELS[role])}${t('', ' ')}${own?.count ?? 0}`;
              }),
            )}`,
        )
        .join(t('；', '; ')),
      style: wide ? 'chart--wide' : 'chart--narrow',
    },
  );
}
