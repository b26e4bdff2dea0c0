import type { Aside } from '../reading.ts';
import type { Row } from './rows.ts';

/** How many lines at the top and at the foot of a page are looked at. */
const EDGE_LINES = 3;
/** Least pages that a repeated line must stand on. */
const LEAST_PAGES = 3;
const PAGE_NUMBER =
  /^[-—–－―~·•（(\s]{0,6}(?:第\s{0,3})?([0-9０-９]{1,4}|[ivxlIVXL]{1,7})\s{0,3}(?:页|\/\s{0,3}[0-9０-９]{1,4})?[-—–－―~·•）)\s]{0,6}$/u;

const shapeOf = (text: string): string => text.replace(/[0-9０-９\s—–\-－―·•~|]+/gu, '');

/**
 * Which lines of the pages are page numbers and running heads: numbers alone at
 * an edge, set apart or rising with the pages, and lines that stand at the edge
 * of most pages of a kind at the same height.
 */
export function pageEdges(pages: readonly (readonly Row[])[]): Map<Row, Aside> {
  const found = new Map<Row, Aside>();
  const places = new Map<string, { row: Row; page: number }[]>();
  const numbers: { row: Row; page: number; value: number; lone: boolean }[] = [];
  pages.forEach((rows, page) => {
    const byHeight = [...rows].sort((a, b) => a.y - b.y);
    const edge = new Set([...byHeight.slice(0, EDGE_LINES), ...byHeight.slice(-EDGE_LINES)]);
    const pitch = pitchOf(byHeight);
    for (const row of edge) {
      const at = byHeight.indexOf(row);
      const number = PAGE_NUMBER.exec(row.text.trim());
      if (number?.[1] !== undefined) {
        const neighbour = at === 0 ? byHeight[1] : at === byHeight.length - 1 ? byHeight[at - 1] : undefined;
        const lone = neighbour !== undefined && Math.abs(neighbour.y - row.y) > pitch * 1.25;
        numbers.push({
          row,
          page,
          value: Number(number[1].replace(/[０-９]/gu, (d) => String(d.charCodeAt(0) - 0xff10))),
          lone,
        });
        continue;
      }
      const shape = shapeOf(row.text);
      if (shape.length < 2 || row.text.length > 70 || /[。；]/u.test(row.text)) continue;
      const key = `${shape}|${Math.round(row.y / 14)}`;
      for (const k of [key, `${shape}|${Math.round(row.y / 14) + 1}`]) {
        const list = places.get(k);
        if (list === undefined) places.set(k, [{ row, page }]);
        else list.push({ row, page });
      }
    }
  });
  // A number is the page's where it keeps its distance from the count of pages, or stands alone at an edge.
  const offsets = new Map<number, number>();
  for (const n of numbers)
    if (!Number.isNaN(n.value)) offsets.set(n.value - n.page, (offsets.get(n.value - n.page) ?? 0) + 1);
  for (const n of numbers) {
    const kept = (offsets.get(n.value - n.page) ?? 0) >= Math.min(LEAST_PAGES, Math.max(2, pages.length - 1));
    if (
      kept ||
      (n.lone && !/[页/]/u.test(n.row.text)
        ? /^\D*\d{1,4}\D*$/u.test(n.row.text) && n.value <= pages.length + 40
        : n.lone)
    )
      found.set(n.row, 'page-mark');
  }
  for (const list of places.values()) {
    const on = new Set(list.map((l) => l.page)).size;
    if (on < LEAST_PAGES || on < pages.length * 0.25) continue;
    for (const { row } of list) found.set(row, 'running-head');
  }
  return found;
}

/** Usual distance between the lines of a page. */
function pitchOf(rows: readonly Row[]): number {
  const steps = rows
    .slice(1)
    .map((r, i) => r.y - (rows[i]?.y ?? 0))
    .filter((d) => d > 1)
    .sort((a, b) => a - b);
  return steps[steps.length >> 1] ?? 20;
}
