export { OrderContacts } from './order/OrderContacts.tsx';
export { CustomerWishSection } from './wish/CustomerWish.tsx';
