import { oneLine, toHalfWidth } from '../../lib/text.ts';

/** To which account customers pay, and what they need for it; each may be empty. */
export interface BankDetails {
  readonly accountZh: string;
  readonly accountEn: string;
  readonly bankZh: string;
  readonly bankEn: string;
  readonly accountNumber: string;
  readonly taxNumber: string;
  readonly addressZh: string;
  readonly addressEn: string;
  readonly phone: string;
}

export type BankField = keyof BankDetails;

/** Most signs of each. */
export const bankLimits = {
  accountZh: 120,
  accountEn: 120,
  bankZh: 120,
  bankEn: 120,
  accountNumber: 40,
  taxNumber: 20,
  addressZh: 200,
  addressEn: 200,
  phone: 60,
} as const satisfies Readonly<Record<BankField, number>>;

export const bankFields = Object.keys(bankLimits) as readonly BankField[];

export const noBank: BankDetails = {
  accountZh: '',
  accountEn: '',
  bankZh: '',
  bankEn: '',
  accountNumber: '',
  taxNumber: '',
  addressZh: '',
  addressEn: '',
  phone: '',
};

/** As they are kept: the two numbers half-width, letters of the tax number as capitals. */
export function tidyBank(typed: BankDetails): BankDetails {
  const lines = Object.fromEntries(bankFields.map((field) => [field, oneLine(typed[field])])) as Record<
    BankField,
    string
  >;
  return {
    ...lines,
    accountNumber: oneLine(toHalfWidth(typed.accountNumber)),
    taxNumber: toHalfWidth(typed.taxNumber).replace(/\s/g, '').toUpperCase(),
  };
}

/** Fields with what cannot be: digits and spaces make an account's number, 15 to 20 letters and digits a taxpayer's. */
export function wrongBankFields(details: BankDetails): readonly ('accountNumber' | 'taxNumber')[] {
  const { accountNumber, taxNumber } = tidyBank(details);
  return [
    ...(/^(\d[\d ]{4,})?$/.test(accountNumber) ? [] : (['accountNumber'] as const)),
    ...(/^([0-9A-Z]{15,20})?$/.test(taxNumber) ? [] : (['taxNumber'] as const)),
  ];
}
