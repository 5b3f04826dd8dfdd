export { ClaimsList } from './list/ClaimsList.tsx';
export { ClaimsOfOrder } from './section/ClaimsOfOrder.tsx';
export { ClaimsSection } from './section/ClaimsSection.tsx';
