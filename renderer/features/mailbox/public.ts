export { OrderMail, useHasMail } from './beside/OrderMail.tsx';
