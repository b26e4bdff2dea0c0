import * as Plot from '@observablehq/plot';
import { t } from './language.ts';
import { clipped, draw, room } from './plot.ts';

export interface HeatCell {
  /** The text whose share it is. */
  readonly row: string;
  /** The text in which it is found. */
  readonly column: string;
  /** 0 to 1. */
  readonly share: number;
}

/** How dark a share is shown: the root, since most pairs share little. */
const tone = (share: number, most: number): number =>
  share === 0 || most === 0 ? 0 : 0.08 + 0.42 * Math.sqrt(share / most);

/** Heat map of shares; the number stands in every cell that has room for one. */
export function drawHeat(names: readonly string[], cells: readonly HeatCell[], width: number): string {
  const wide = width > 500;
  const most = Math.max(0, ...cells.map((cell) => cell.share));
  const left = wide ? room(190, 250) : 34;
  const top = wide ? room(150, 190) : 34;
  const label = (name: string): string =>
    wide ? clipped(name, room(20, 30)) : String(names.indexOf(name) + 1);
  // A slanted name over the last column reaches beyond it.
  const right = wide ? room(8, 70) : 8;
  const side = (width - left - right) / names.length;
  return draw(
    {
      width,
      height: top + side * names.length + 8,
      marginTop: top,
      marginRight: right,
      marginBottom: 8,
      marginLeft: left,
      padding: 0.04,
      x: {
        domain: names,
        axis: 'top',
        tickFormat: label,
        tickSize: 0,
        label: null,
        ...(wide ? { tickRotate: -50 } : {}),
      },
      y: { domain: names, tickFormat: label, tickSize: 0, label: null },
      marks: [
        Plot.cell(cells, {
          x: 'column',
          y: 'row',
          fillOpacity: (cell: HeatCell) => tone(cell.share, most),
          fill: 'currentColor',
          className: 'chart__heat',
        }),
        Plot.cell(
          names.map((name) => ({ name })),
          { x: 'name', y: 'name', className: 'chart__self', fill: 'currentColor' },
        ),
        Plot.text(
          cells.filter((cell) => cell.share >= (wide ? 0.001 : 0.01)),
          {
            x: 'column',
            y: 'row',
            text: ({ share }: HeatCell) =>
              share < 0.1 && wide ? (share * 100).toFixed(1) : String(Math.round(share * 100)),
            className: 'chart__number',
            fill: 'currentColor',
          },
        ),
      ],
      opacity: { type: 'identity' },
    },
    {
      title: t('文本复用热力图', 'Heat map of text reuse'),
      description: t(
        `行是文件，列是另一份文件，格里是行的文字中有百分之几连续出现在列里。最高 ${Math.round(most * 100)}%。`,
        `A row is a document, a column another; a cell gives the percentage of the row's text that runs on in the column's. At most ${Math.round(most * 100)}%.`,
      ),
      style: wide ? 'chart--wide' : 'chart--narrow',
    },
  );
}
