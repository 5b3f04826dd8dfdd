export { ShipmentSection } from './order/ShipmentSection.tsx';
