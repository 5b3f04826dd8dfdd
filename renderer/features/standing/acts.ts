import type { Act } from '../../components/acts.ts';

export const standingActs: readonly Act[] = [
  { id: 'standing.list', label: 'standing:act.list', permission: 'standing.read', to: '/training/standing' },
];
