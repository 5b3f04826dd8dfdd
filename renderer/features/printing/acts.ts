import type { Act } from '../../components/acts.ts';

/** What the palette offers about printing. */
export const printingActs: readonly Act[] = [
  { id: 'printing.queue', label: 'printing:act.queue', permission: 'printing.read', to: '/printing' },
];
