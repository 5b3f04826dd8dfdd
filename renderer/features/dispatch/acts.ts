import type { Act } from '../../components/acts.ts';

/** What the palette offers about the vehicle plan. */
export const dispatchActs: readonly Act[] = [
  { id: 'dispatch.board', label: 'dispatch:act.plan', permission: 'dispatch.read', to: '/dispatch' },
  { id: 'dispatch.fleet', label: 'dispatch:act.fleet', permission: 'dispatch.read', to: '/dispatch/fleet' },
];
