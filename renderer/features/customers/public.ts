export { ClientLookup, type ClientLookupProps } from './look-up/ClientLookup.tsx';
export { AddressPaste, type AddressPasteProps, type ParsedAddress } from './paste/AddressPaste.tsx';
