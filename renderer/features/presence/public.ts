export { CountersButton } from './CountersButton.tsx';
export { CounterLines } from './CounterLines.tsx';
