export { AgreementsSection } from './agreements/AgreementsSection.tsx';
