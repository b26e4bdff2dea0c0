/** Figures and tables of the evaluation. */

export interface Score {
  precision: string;
  recall: string;
  f1: string;
}

/** Precision, recall and F1 to four digits; – where nothing was there to find. */
export function score(right: number, missed: number, invented: number): Score {
  const ratio = (whole: number): string => (whole === 0 ? '–' : (right / whole).toFixed(4));
  const sum = 2 * right + missed + invented;
  return {
    precision: ratio(right + invented),
    recall: ratio(right + missed),
    f1: sum === 0 ? '–' : ((2 * right) / sum).toFixed(4),
  };
}

/** Markdown table. */
export function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}
