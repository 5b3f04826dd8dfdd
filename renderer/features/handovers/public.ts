export { AbsenceGaps } from './absences/AbsenceGaps.tsx';
export { AbsenceSpan } from './absences/AbsenceSpan.tsx';
export { AwayNotice } from './absences/AwayNotice.tsx';
export { AcceptancePanel } from './acceptance/AcceptancePanel.tsx';
