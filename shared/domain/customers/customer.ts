import type { Issue } from '../../errors/errors.ts';
import { isEmail, isPhone, tidyPhone } from '../../lib/contacts.ts';
import { oneLine, tidy } from '../../lib/text.ts';
import type { SettlementMethod } from '../orders/job-types.ts';

export interface ContactDetails {
  readonly name: string;
  readonly position: string;
  readonly phone: string;
  readonly mobile: string;
  readonly email: string;
}

export interface AddressDetails {
  readonly company: string;
  readonly contact: string;
  readonly phone: string;
  readonly province: string;
  readonly city: string;
  readonly district: string;
  readonly street: string;
}

/** A client as a person fills it in: master data, contacts and address book (1.3.1.4). */
export interface CustomerDetails {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly settlementMethod: SettlementMethod;
  /** Day of the month; kept for monthly accounts only. */
  readonly settlementDay: number | null;
  readonly keyAccount: boolean;
  readonly active: boolean;
  readonly ownerId: string | null;
  readonly remarks: string;
  readonly contacts: readonly ContactDetails[];
  readonly addresses: readonly AddressDetails[];
}

/** Longest texts, in characters, as the records keep them. */
export const customerLimits = {
  code: 40,
  name: 120,
  remarks: 2000,
  contact: { name: 60, position: 60, phone: 30, mobile: 30, email: 120 },
  address: { company: 120, contact: 60, phone: 30, province: 60, city: 60, district: 60, street: 200 },
} as const;

/** A code as it is compared: half-width, upper case, without blanks. */
export function codeKeyOf(code: string): string {
  return tidy(code).replace(/\s/g, '').toUpperCase();
}

export interface ReadCustomer {
  readonly customer: CustomerDetails;
  /** Paths as in `contacts.0.email`, counted in what was handed in. */
  readonly issues: readonly Issue[];
}

/** Tidies what was typed and says what is wrong with it; untouched lines of contacts and addresses go. */
export function readCustomer(typed: CustomerDetails): ReadCustomer {
  const issues: Issue[] = [];
  const wrong = (path: string, code: string, params?: Issue['params']) => {
    issues.push({ path, code: `customers.${code}`, ...(params ? { params } : {}) });
  };
  const length = (path: string, text: string, most: number) => {
    if (text.length > most) wrong(path, 'tooLong', { most, length: text.length });
  };
  const monthly = typed.settlementMethod === 'monthly';
  const customer: CustomerDetails = {
    ...typed,
    code: tidy(typed.code),
    nameZh: oneLine(typed.nameZh),
    nameEn: oneLine(typed.nameEn),
    remarks: typed.remarks.trim(),
    settlementDay: monthly ? typed.settlementDay : null,
    contacts: [],
    addresses: [],
  };
  if (customer.code === '') wrong('code', 'codeMissing');
  else if (/[\s\p{C}]/u.test(customer.code)) wrong('code', 'codeWrong');
  if (customer.nameZh === '') wrong('nameZh', 'nameMissing');
  const day = customer.settlementDay;
  if (monthly && day === null) wrong('settlementDay', 'settlementDayMissing');
  if (day !== null && !(Number.isInteger(day) && day >= 1 && day <= 31)) wrong('settlementDay', 'settlementDayWrong');
  length('code', customer.code, customerLimits.code);
  length('nameZh', customer.nameZh, customerLimits.name);
  length('nameEn', customer.nameEn, customerLimits.name);
  length('remarks', customer.remarks, customerLimits.remarks);
  const contacts = typed.contacts.flatMap((contact, index) => readContact(contact, `contacts.${index}`, wrong, length));
  const addresses = typed.addresses.flatMap((address, index) =>
    readAddress(address, `addresses.${index}`, wrong, length),
  );
  return { customer: { ...customer, contacts, addresses }, issues };
}

type Wrong = (path: string, code: string) => void;
type Length = (path: string, text: string, most: number) => void;

function readContact(typed: ContactDetails, path: string, wrong: Wrong, length: Length): readonly ContactDetails[] {
  if (isBlank(typed)) return [];
  const contact: ContactDetails = {
    name: oneLine(typed.name),
    position: oneLine(typed.position),
    phone: tidyPhone(typed.phone),
    mobile: tidyPhone(typed.mobile),
    email: tidy(typed.email),
  };
  if (contact.name === '') wrong(`${path}.name`, 'contactNameMissing');
  for (const field of ['phone', 'mobile'] as const) {
    if (contact[field] !== '' && !isPhone(contact[field])) wrong(`${path}.${field}`, 'phoneWrong');
  }
  if (contact.email !== '' && !isEmail(contact.email)) wrong(`${path}.email`, 'emailWrong');
  for (const [field, most] of entries(customerLimits.contact)) length(`${path}.${field}`, contact[field], most);
  return [contact];
}

function readAddress(typed: AddressDetails, path: string, wrong: Wrong, length: Length): readonly AddressDetails[] {
  if (isBlank(typed)) return [];
  const address: AddressDetails = {
    company: oneLine(typed.company),
    contact: oneLine(typed.contact),
    phone: tidyPhone(typed.phone),
    province: oneLine(typed.province),
    city: oneLine(typed.city),
    district: oneLine(typed.district),
    street: oneLine(typed.street),
  };
  if (address.street === '') wrong(`${path}.street`, 'streetMissing');
  if (address.phone !== '' && !isPhone(address.phone)) wrong(`${path}.phone`, 'phoneWrong');
  for (const [field, most] of entries(customerLimits.address)) length(`${path}.${field}`, address[field], most);
  return [address];
}

/** Nothing was typed into this line. */
export function isBlank(line: ContactDetails | AddressDetails): boolean {
  return Object.values(line).every((text: string) => text.trim() === '');
}

/** Two lines of the book that lead to the same door, however they are spaced or written. */
export function sameAddress(a: AddressDetails, b: AddressDetails): boolean {
  return addressKey(a) === addressKey(b);
}

/** What an address is compared by. */
export function addressKey(address: AddressDetails): string {
  const { company, contact, phone, province, city, district, street } = address;
  const plain = (text: string) => tidy(text).replace(/\s/g, '').toLowerCase();
  return [company, contact, tidyPhone(phone), province, city, district, street].map(plain).join('\n');
}

function entries<Key extends string>(limits: Readonly<Record<Key, number>>): readonly (readonly [Key, number])[] {
  return Object.entries(limits) as [Key, number][];
}
