import type { Act } from '../../components/acts.ts';

/** What the palette and the keys offer of a change of shift: beside F8, which changes the person. */
export const shiftsActs: readonly Act[] = [
  { id: 'shifts.write', label: 'shifts:act.write', keys: 'shift+f8', permission: 'shifts.write', to: '/shifts/mine' },
  { id: 'shifts.list', label: 'shifts:act.list', permission: 'shifts.read', to: '/shifts' },
];
