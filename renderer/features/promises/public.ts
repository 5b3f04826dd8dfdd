export { CasePromises } from './beside/CasePromises.tsx';
export { PromiseClock } from './clock/PromiseClock.tsx';
export { PromisePanel } from './panels/PromisePanel.tsx';
export { freshSpeaking, readSpeaking, SpeakingFields } from './panels/spoken.tsx';
export { PromiseTag } from './PromiseTag.tsx';
