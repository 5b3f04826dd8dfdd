import type { Act } from '../../components/acts.ts';
import { toggleTray } from './alerts/tray-state.ts';

/** What the palette offers of tasks. */
export const tasksActs: readonly Act[] = [
  { id: 'tasks.mine', label: 'tasks:act.mine', to: '/tasks' },
  { id: 'tasks.team', label: 'tasks:act.team', permission: 'tasks.team', to: '/tasks', search: { view: 'team' } },
  { id: 'tasks.report', label: 'duties:act.report', permission: 'tasks.report', to: '/tasks/report' },
  { id: 'tasks.alerts', label: 'tasks:act.alerts', keys: 'ctrl+b', run: () => toggleTray() },
];
