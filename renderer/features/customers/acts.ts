import type { Act } from '../../components/acts.ts';

/** What the palette offers of clients. */
export const customersActs: readonly Act[] = [
  { id: 'customers.list', label: 'customers:act.list', permission: 'customers.read', to: '/customers' },
  { id: 'customers.new', label: 'customers:act.new', permission: 'customers.write', to: '/customers/new' },
  { id: 'customers.import', label: 'customers:act.import', permission: 'customers.import', to: '/customers/import' },
];
