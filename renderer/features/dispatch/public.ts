export { CarriageSection } from './order/CarriageSection.tsx';
