import type { Act } from '../../components/acts.ts';

/** What the palette offers about trouble. */
export const exceptionsActs: readonly Act[] = [
  { id: 'exceptions.open', label: 'exceptions:act.open', permission: 'exceptions.read', to: '/exceptions' },
];
