import type { Act } from '../../components/acts.ts';

/** What the palette offers about quality cases and claims. */
export const qualityActs: readonly Act[] = [
  { id: 'quality.open', label: 'quality:act.open', permission: 'quality.read', to: '/quality' },
  {
    id: 'quality.toSign',
    label: 'quality:act.toSign',
    permission: 'quality.approve',
    to: '/quality',
    search: { view: 'waitsForMe' },
  },
  {
    id: 'claims.open',
    label: 'quality:act.claims',
    permission: 'claims.read',
    to: '/quality',
    search: { view: 'claims' },
  },
];
