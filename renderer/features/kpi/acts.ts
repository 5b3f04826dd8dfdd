import type { Act } from '../../components/acts.ts';

export const kpiActs: readonly Act[] = [{ id: 'kpi.open', label: 'kpi:act.open', permission: 'kpi.read', to: '/kpi' }];
