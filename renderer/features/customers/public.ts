export { ClientLookup } from './look-up/ClientLookup.tsx';
export { AddressPaste } from './paste/AddressPaste.tsx';
