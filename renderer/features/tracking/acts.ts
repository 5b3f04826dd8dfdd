import type { Act } from '../../components/acts.ts';

/** What the palette offers about shipments. */
export const trackingActs: readonly Act[] = [
  { id: 'tracking.list', label: 'tracking:act.list', permission: 'tracking.read', to: '/tracking' },
  {
    id: 'tracking.overdue',
    label: 'tracking:act.overdue',
    permission: 'tracking.read',
    to: '/tracking',
    search: { view: 'overdue' },
  },
  {
    id: 'tracking.partners',
    label: 'tracking:act.partners',
    permission: 'tracking.read',
    to: '/tracking/partners',
  },
];
