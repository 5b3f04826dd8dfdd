import type { Customer, CustomerInput } from '../../../../shared/contract/customers.ts';

/** A client as it stands on the screen; the whole of it is sent when it is saved. */
export type CustomerForm = CustomerInput;
export type ContactLine = CustomerForm['contacts'][number];
export type AddressLine = CustomerForm['addresses'][number];

export const emptyContact: ContactLine = { name: '', position: '', phone: '', mobile: '', email: '' };
export const emptyAddress: AddressLine = {
  company: '',
  contact: '',
  phone: '',
  province: '',
  city: '',
  district: '',
  street: '',
};

export const emptyCustomer: CustomerForm = {
  code: '',
  nameZh: '',
  nameEn: '',
  settlementMethod: 'prepaid',
  settlementDay: null,
  keyAccount: false,
  active: true,
  ownerId: null,
  remarks: '',
  contacts: [emptyContact],
  addresses: [],
};

export function formOf(record: Customer): CustomerForm {
  const { code, nameZh, nameEn, settlementMethod, settlementDay, keyAccount, active, ownerId, remarks } = record;
  return {
    code,
    nameZh,
    nameEn,
    settlementMethod,
    settlementDay,
    keyAccount,
    active,
    ownerId,
    remarks,
    contacts: record.contacts.map(({ name, position, phone, mobile, email }) => {
      return { name, position, phone, mobile, email };
    }),
    addresses: record.addresses.map(({ company, contact, phone, province, city, district, street }) => {
      return { company, contact, phone, province, city, district, street };
    }),
  };
}

export function sameForm(one: CustomerForm, other: CustomerForm): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
