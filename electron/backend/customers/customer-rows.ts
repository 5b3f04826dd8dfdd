import type { Customer } from '../../../shared/contract/customers.ts';
import { codeKeyOf, type CustomerDetails } from '../../../shared/domain/customers/customer.ts';
import type { CustomerAddressRow, CustomerContactRow, CustomerRow } from '../database/entities/customers.ts';
import { pinyinOf } from '../search/pinyin.ts';

/** Rows of one client: the record, its contacts and its address book in their order. */
export interface CustomerRows {
  readonly customer: CustomerRow;
  readonly contacts: readonly CustomerContactRow[];
  readonly addresses: readonly CustomerAddressRow[];
}

/** The columns of the record that what was typed decides. */
export function recordOf(details: CustomerDetails) {
  const { contacts: _, addresses: __, ...record } = details;
  return { ...record, codeKey: codeKeyOf(details.code), ...pinyinColumns(details.nameZh) };
}

function pinyinColumns(nameZh: string) {
  const { pinyin, initials } = pinyinOf(nameZh);
  return { pinyin: pinyin.slice(0, 500), initials: initials.slice(0, 120) };
}

export function contactRows(customerId: string, contacts: CustomerDetails['contacts'], nextId: () => string) {
  return contacts.map(({ position: title, name, phone, mobile, email }, position): CustomerContactRow => {
    return { id: nextId(), customerId, position, name, title, phone, mobile, email };
  });
}

export function addressRows(
  customerId: string,
  addresses: CustomerDetails['addresses'],
  nextId: () => string,
  firstPosition = 0,
) {
  return addresses.map(({ company, contact, phone, province, city, district, street }, index): CustomerAddressRow => {
    const position = firstPosition + index;
    return { id: nextId(), customerId, position, company, contact, phone, province, city, district, street };
  });
}

/** The rows as the rules know a client. */
export function detailsOf({ customer, contacts, addresses }: CustomerRows): CustomerDetails {
  const { code, nameZh, nameEn, settlementMethod, settlementDay, keyAccount, active, ownerId, remarks } = customer;
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
    contacts: contacts.map(({ name, title, phone, mobile, email }) => ({
      name,
      position: title,
      phone,
      mobile,
      email,
    })),
    addresses: addresses.map(({ company, contact, phone, province, city, district, street }) => {
      return { company, contact, phone, province, city, district, street };
    }),
  };
}

/** The rows as the contract names them. */
export function customerOf(rows: CustomerRows, ownerName: string | null): Customer {
  const { id, pinyin, initials, version } = rows.customer;
  return {
    ...detailsOf(rows),
    id,
    pinyin,
    initials,
    version,
    ownerName,
    contacts: rows.contacts.map((row) => {
      const { name, title, phone, mobile, email } = row;
      return { id: row.id, name, position: title, phone, mobile, email };
    }),
    addresses: rows.addresses.map((row) => {
      const { company, contact, phone, province, city, district, street } = row;
      return { id: row.id, company, contact, phone, province, city, district, street };
    }),
  };
}
