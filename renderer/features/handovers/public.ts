export { AcceptancePanel, type AcceptancePanelProps } from './acceptance/AcceptancePanel.tsx';
