export { AlertBell } from './alerts/AlertBell.tsx';
export { AlertWatch } from './alerts/AlertWatch.tsx';
export { MissedAlerts } from './alerts/MissedAlerts.tsx';
export { useTray } from './alerts/tray-state.ts';
export { OrderTasks } from './beside/OrderTasks.tsx';
export { DueTag } from './DueTag.tsx';
export { useTaskWords } from './useTaskWords.ts';
