/** A row of a table file. */
export interface TableRow {
  /** Row number as a spreadsheet shows it. */
  readonly row: number;
  readonly cells: readonly string[];
  /** Cells that could not be read as one value: index -> catalogue code. */
  readonly unread: ReadonlyMap<number, string>;
}

export const mostBytes = 20_000_000;
export const mostRows = 50_000;
