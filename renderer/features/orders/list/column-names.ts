/** Columns in the order in which they stand, with their width in the list. */
const widths = {
  number: '132px',
  state: '84px',
  jobType: '92px',
  customerName: 'minmax(120px, 1.6fr)',
  customerOrderNo: '110px',
  consignee: 'minmax(90px, 1.2fr)',
  destination: 'minmax(80px, 1fr)',
  goods: 'minmax(90px, 1.2fr)',
  pieces: '54px',
  weightKg: '82px',
  volumeM3: '76px',
  deliveryToAt: '128px',
  ownerName: '76px',
  confirmedAt: '128px',
  printState: '104px',
} as const;

export type ColumnName = keyof typeof widths;
export const columnNames = Object.keys(widths) as readonly ColumnName[];

export const defaultColumns: readonly ColumnName[] = columnNames.filter(
  (name) => !['customerOrderNo', 'volumeM3', 'deliveryToAt'].includes(name),
);

const numeric: readonly ColumnName[] = ['pieces', 'weightKg', 'volumeM3'];

export function isNumeric(column: ColumnName): boolean {
  return numeric.includes(column);
}

/** The grid's `grid-template-columns`, with the box to select a row in front. */
export function templateOf(columns: readonly ColumnName[]): string {
  return ['28px', ...columns.map((name) => widths[name])].join(' ');
}
