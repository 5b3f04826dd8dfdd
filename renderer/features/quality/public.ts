export { QualityOfOrder } from './report/QualityOfOrder.tsx';
export { QualitySection } from './report/QualitySection.tsx';
