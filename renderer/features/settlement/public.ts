export { AgreementsSection } from './agreements/AgreementsSection.tsx';
export { StatementsOfOrder } from './order/StatementsOfOrder.tsx';
