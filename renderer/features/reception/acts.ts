import type { Act } from '../../components/acts.ts';

/** What the palette offers about guests. */
export const receptionActs: readonly Act[] = [
  { id: 'reception.list', label: 'reception:act.list', permission: 'reception.read', to: '/visits' },
  {
    id: 'reception.today',
    label: 'reception:act.today',
    permission: 'reception.read',
    to: '/visits',
    search: { view: 'today' },
  },
  {
    id: 'reception.calendar',
    label: 'reception:act.calendar',
    permission: 'reception.read',
    to: '/visits',
    search: { show: 'week' },
  },
  { id: 'reception.new', label: 'reception:act.new', permission: 'reception.write', to: '/visits/new' },
  {
    id: 'reception.walkIn',
    label: 'reception:act.walkIn',
    permission: 'reception.write',
    to: '/visits/new',
    search: { walkIn: true },
  },
];
