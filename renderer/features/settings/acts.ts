import type { Act } from '../../components/acts.ts';
import { settingsPages } from './pages.ts';

/** The settings and each of their pages. */
export const settingsActs: readonly Act[] = [
  { id: 'settings', label: 'common:act.settings', to: '/settings' },
  ...settingsPages.map(({ to, label, permission }) => ({
    id: `settings.${to}`,
    label,
    to,
    ...(permission ? { permission } : {}),
  })),
];
