import type { Act } from '../../components/acts.ts';

export const reportsActs: readonly Act[] = [
  { id: 'reports.list', label: 'reports:act.list', permission: 'reports.read', to: '/work-reports' },
];
