import type { Language } from '../../../../shared/i18n/languages.ts';

/** Columns in the order in which they stand, with their width in the list. */
const widths = {
  number: '138px',
  state: '76px',
  jobType: 'minmax(76px, 0.6fr)',
  customerName: 'minmax(96px, 1.6fr)',
  customerOrderNo: '110px',
  consignee: 'minmax(70px, 1.2fr)',
  destination: 'minmax(66px, 1fr)',
  goods: 'minmax(70px, 1.2fr)',
  pieces: '56px',
  weightKg: '78px',
  volumeM3: '80px',
  deliveryToAt: '104px',
  ownerName: '62px',
  confirmedAt: '92px',
  printState: '90px',
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

/** English words are longer than Chinese ones. */
const widerInEnglish: Partial<Record<ColumnName, string>> = { state: '128px', jobType: '106px', deliveryToAt: '112px' };

/** The grid's `grid-template-columns`, with the box to select a row in front. */
export function templateOf(columns: readonly ColumnName[], language: Language): string {
  const widthOf = (name: ColumnName) => (language === 'en' ? widerInEnglish[name] : undefined) ?? widths[name];
  return ['28px', ...columns.map(widthOf)].join(' ');
}
