export { CaseRequests } from './beside/CaseRequests.tsx';
