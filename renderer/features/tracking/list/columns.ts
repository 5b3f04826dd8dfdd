import type { Language } from '../../../../shared/i18n/languages.ts';

/** Columns in the order of KF-03, with their width. */
const widths = {
  number: '150px',
  state: '68px',
  serviceClass: '34px',
  consignor: 'minmax(86px, 1.2fr)',
  destination: 'minmax(66px, 0.8fr)',
  consignee: 'minmax(86px, 1.2fr)',
  pieces: '48px',
  partnerNo: 'minmax(70px, 0.8fr)',
  departedAt: '86px',
  promisedAt: '86px',
  arrivedAt: '86px',
  onTime: '52px',
  signee: '62px',
  satisfied: '54px',
  podDueOn: '82px',
  remarks: 'minmax(50px, 0.9fr)',
} as const;

const widerInEnglish: Partial<Record<ColumnName, string>> = {
  state: '124px',
  departedAt: '98px',
  promisedAt: '98px',
  arrivedAt: '98px',
  onTime: '76px',
  signee: '72px',
  satisfied: '92px',
  podDueOn: '88px',
};

export type ColumnName = keyof typeof widths;
export const columnNames = Object.keys(widths) as readonly ColumnName[];

/** The grid's `grid-template-columns`. */
export function templateOf(language: Language): string {
  return columnNames.map((name) => (language === 'en' ? widerInEnglish[name] : undefined) ?? widths[name]).join(' ');
}
