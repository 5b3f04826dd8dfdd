import type { WorkReportKind } from './values.ts';

/** Figures by the section in which they are shown; n of each is how many items carry it, so that its list cannot differ. */
export const reportSections = {
  orders: ['taken', 'byPhone', 'byEmail', 'byFax', 'byMarketing', 'printed', 'cancelled'],
  looks: ['wayMorning', 'pastMorning', 'wayAfternoon', 'pastAfternoon'],
  delivery: ['dueNow', 'arrived', 'signed', 'late'],
  exceptions: ['opened', 'closed', 'stillOpen', 'complaints'],
  receipts: ['podsIn', 'podsOverdue'],
  fax: ['faxCounted', 'faxDiffers', 'faxOpen'],
  requests: ['asked', 'answered', 'unanswered'],
  ahead: ['arrivingNext', 'classA'],
  customers: ['kept', 'gained', 'lost', 'quiet'],
  duties: ['lateDuty', 'openDuty'],
} as const;
export type ReportSection = keyof typeof reportSections;
export type ReportFigureId = (typeof reportSections)[ReportSection][number];

export const reportFigureIds: readonly ReportFigureId[] = Object.values(reportSections).flat();

/** Rows that belong together, each with its own list. */
export const reportTables = [
  'clients',
  'lateClients',
  'partners',
  'carriers',
  'causes',
  'destinations',
  'modes',
  'links',
] as const;
export type ReportTableId = (typeof reportTables)[number];

/** What a kind of report shows, in this order. */
export const shownSections: Readonly<Record<WorkReportKind, readonly ReportSection[]>> = {
  daily: ['orders', 'looks', 'delivery', 'exceptions', 'receipts', 'fax', 'requests', 'ahead', 'duties'],
  weekly: ['orders', 'delivery', 'exceptions', 'receipts', 'requests', 'customers', 'duties'],
  keyAccount: ['orders', 'delivery', 'exceptions', 'receipts'],
  quarter: ['exceptions', 'receipts', 'requests', 'customers', 'duties'],
};

export const shownTables: Readonly<Record<WorkReportKind, readonly ReportTableId[]>> = {
  daily: ['clients', 'links'],
  weekly: ['lateClients', 'partners', 'causes', 'links'],
  keyAccount: ['destinations', 'modes'],
  quarter: ['carriers', 'lateClients', 'causes', 'links'],
};

/** Figures of a section that a kind has nothing to say of. */
const left: Readonly<Record<WorkReportKind, ReadonlySet<ReportFigureId>>> = {
  daily: new Set(),
  weekly: new Set(['kept', 'gained', 'lost']),
  keyAccount: new Set(['printed', 'byPhone', 'byEmail', 'byFax', 'byMarketing', 'complaints']),
  quarter: new Set(['quiet']),
};

export function shownFigures(kind: WorkReportKind, section: ReportSection): readonly ReportFigureId[] {
  return reportSections[section].filter((figure) => !left[kind].has(figure));
}

/** The tag under which a row of a table finds its list. */
export function rowTag(table: ReportTableId, key: string): string {
  return `${table}|${key}`;
}

/** The tag of what a share of the service lacks. */
export function missedTag(figure: string): string {
  return `kpi|${figure}`;
}
