export { CustomerVisits } from './customer/CustomerVisits.tsx';
export { useArriving } from './list/useArriving.ts';
export { VisitStateTag } from './tags.tsx';
