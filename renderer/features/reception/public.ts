export { CustomerVisits } from './customer/CustomerVisits.tsx';
export { VisitStateTag } from './tags.tsx';
