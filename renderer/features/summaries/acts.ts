import type { Act } from '../../components/acts.ts';

export const summariesActs: readonly Act[] = [
  { id: 'summaries.list', label: 'summaries:act.list', permission: 'summaries.read', to: '/summaries' },
];
