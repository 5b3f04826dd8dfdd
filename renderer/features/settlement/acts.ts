import type { Act } from '../../components/acts.ts';

/** What the palette offers about statements and what is owed. */
export const settlementActs: readonly Act[] = [
  { id: 'settlement.board', label: 'settlement:act.board', permission: 'settlement.read', to: '/settlement' },
  {
    id: 'settlement.turn',
    label: 'settlement:act.turn',
    permission: 'settlement.read',
    to: '/settlement',
    search: { turn: true },
  },
  {
    id: 'settlement.receivables',
    label: 'settlement:act.receivables',
    permission: 'settlement.read',
    to: '/settlement/receivables',
  },
  {
    id: 'settlement.overdue',
    label: 'settlement:act.overdue',
    permission: 'settlement.read',
    to: '/settlement/receivables',
    search: { overdue: true },
  },
];
