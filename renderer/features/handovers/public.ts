export { AcceptancePanel } from './acceptance/AcceptancePanel.tsx';
