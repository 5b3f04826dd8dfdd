import type { CustomerAddress } from '../../../../shared/contract/customers.ts';
import type { PointForm } from '../../../../shared/domain/orders/form.ts';

/** A pasted text that is more than one field's worth: a region with a street, or a person with phone and address. */
export function looksLikeAddress(text: string): boolean {
  const plain = text.trim();
  if (plain.length < 8 || plain.length > 500) return false;
  const region = /[\u4e00-\u9fff]{2,}(?:省|市|自治区|区|县|州|盟|旗)/.test(plain);
  const street = /[\u4e00-\u9fff\d](?:路|街|道|号|镇|乡|村|园|大厦|栋|楼)/.test(plain);
  const phone = /\d[\d-]{6,}\d/.test(plain);
  return (region && street) || (phone && (region || street));
}

export interface ParsedAddress {
  readonly name: string;
  readonly phone: string;
  readonly province: string;
  readonly city: string;
  readonly district: string;
  readonly street: string;
}

/** The row with what could be read out of a pasted block; parts that the block does not name stay as they are. */
export function withParsed(row: PointForm, parsed: ParsedAddress): PointForm {
  return {
    ...row,
    contact: parsed.name || row.contact,
    phone: parsed.phone || row.phone,
    province: parsed.province || row.province,
    city: parsed.city || row.city,
    district: parsed.district || row.district,
    street: parsed.street || row.street,
  };
}

/** The row filled from the customer's address book. */
export function withAddress(row: PointForm, address: CustomerAddress): PointForm {
  const { id: _, ...parts } = address;
  return { ...row, ...parts, saveToBook: false };
}

/** Addresses that hold every word typed, in any of their parts; at most `most`. */
export function matchingAddresses(
  book: readonly CustomerAddress[],
  typed: string,
  most = 8,
): readonly CustomerAddress[] {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return book
    .filter((address) => {
      const { id: _, ...parts } = address;
      const text = Object.values(parts).join(' ').toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .slice(0, most);
}
