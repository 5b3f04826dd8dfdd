export { CustomerVisits } from './customer/CustomerVisits.tsx';
export { GradeTag, VisitStateTag } from './tags.tsx';
