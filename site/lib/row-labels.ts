/** How the right text answers to the left: `added` has nothing on the left, `dropped` nothing on the right. */
export const ROW_LABELS = ['copied', 'adapted', 'tightened', 'loosened', 'added', 'dropped'] as const;
export type RowLabel = (typeof ROW_LABELS)[number];
