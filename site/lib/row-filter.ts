/** A choice by which the rows of a table are narrowed; its values are data attributes of the rows. */
export interface RowFilter {
  readonly name: string;
  readonly label: string;
  readonly options: readonly {
    readonly value: string | number;
    readonly label: string | number;
    readonly count?: number | undefined;
  }[];
}
