import type { Act } from '../../components/acts.ts';

/** What the palette and the global keys offer about reports. */
export const exceptionReportsActs: readonly Act[] = [
  {
    id: 'exceptionReports.new',
    label: 'exceptionReports:act.new',
    keys: 'f4',
    permission: 'exceptionReports.draft',
    run: openNewReport,
  },
  {
    id: 'exceptionReports.board',
    label: 'exceptionReports:act.board',
    keys: 'shift+f4',
    permission: 'exceptionReports.read',
    to: '/reports',
  },
  {
    id: 'exceptionReports.drafts',
    label: 'exceptionReports:act.drafts',
    permission: 'exceptionReports.read',
    to: '/reports',
    search: { view: 'drafts' },
  },
  {
    id: 'exceptionReports.missing',
    label: 'exceptionReports:act.missing',
    permission: 'exceptionReports.read',
    to: '/reports/missing',
  },
];

/** From the page of an order the report is about that order; a form that is open stays as it is. */
export function openNewReport(): void {
  const { hash } = globalThis.location;
  if (hash.startsWith('#/reports/new')) return;
  const order = /^#\/orders\/([0-9a-f-]{36})/.exec(hash)?.[1];
  globalThis.location.hash = order === undefined ? '/reports/new' : `/reports/new?order=${order}`;
}
