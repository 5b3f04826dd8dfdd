export { CasePromises } from './beside/CasePromises.tsx';
export { freshSpeaking, readSpeaking, SpeakingFields } from './panels/spoken.tsx';
export { PromiseTag } from './PromiseTag.tsx';
