export { ConfirmationPanel } from './ConfirmationPanel.tsx';
export { focusIntake } from './focus.ts';
export { GroupTick } from './GroupTick.tsx';
export { OrderIntake } from './OrderIntake.tsx';
export { ReadBackBar } from './ReadBackBar.tsx';
export { type Intake, useIntake } from './useIntake.ts';
