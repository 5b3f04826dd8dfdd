import type { Act } from '../../components/acts.ts';

/** What the palette and the global keys offer about orders. */
export const ordersActs: readonly Act[] = [
  { id: 'orders.new', label: 'orders:act.new', keys: 'f2', permission: 'orders.draft', to: '/drafts/new' },
  { id: 'orders.list', label: 'orders:act.list', permission: 'orders.read', to: '/orders' },
  {
    id: 'orders.drafts',
    label: 'orders:act.drafts',
    permission: 'orders.draft',
    to: '/orders',
    search: { tab: 'drafts' },
  },
];
