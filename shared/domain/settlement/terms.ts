import type { Language } from '../../i18n/languages.ts';
import type { Issue } from '../../errors/errors.ts';
import { isEmail } from '../../lib/contacts.ts';
import { oneLine, tidy } from '../../lib/text.ts';
import type { Issuer } from './values.ts';

/** How a customer settles (7.1.1, 7.1.3, 7.3.1), in force from a day on. */
export interface SettlementTerms {
  readonly issuer: Issuer;
  /** The statement leaves by the closing of this working day after the period. */
  readonly sendWorkingDay: number;
  /** Days in which the customer checks it, from the day it was sent. */
  readonly confirmDays: number;
  /** Days in which he pays, from the day on which the invoice reached him. */
  readonly paymentDays: number;
  readonly language: Language;
  /** Where statements go. */
  readonly recipients: readonly { readonly name: string; readonly address: string }[];
  /** Who in finance has the account; `null` for anybody there. */
  readonly financeId: string | null;
}

/** What holds for a customer with whom nothing was agreed. */
export const usualTerms: SettlementTerms = {
  issuer: 'finance',
  sendWorkingDay: 3,
  confirmDays: 5,
  paymentDays: 30,
  language: 'zh-CN',
  recipients: [],
  financeId: null,
};

/** Key accounts get their statement from CS (7.1.1). */
export function startingTerms(keyAccount: boolean): SettlementTerms {
  return keyAccount ? { ...usualTerms, issuer: 'cs' } : usualTerms;
}

export const termsLimits = { workingDay: 20, days: 365, recipients: 10, name: 60, address: 120 } as const;

/** Tidies what was typed and says what is wrong with it; untouched lines of recipients go. */
export function readTerms(typed: SettlementTerms): {
  readonly terms: SettlementTerms;
  readonly issues: readonly Issue[];
} {
  const issues: Issue[] = [];
  const within = (path: 'sendWorkingDay' | 'confirmDays' | 'paymentDays', least: number, most: number) => {
    const value = typed[path];
    if (!Number.isInteger(value) || value < least || value > most) {
      issues.push({ path, code: 'settlement.daysWrong', params: { least, most } });
    }
  };
  within('sendWorkingDay', 1, termsLimits.workingDay);
  within('confirmDays', 1, termsLimits.days);
  within('paymentDays', 0, termsLimits.days);
  const recipients = typed.recipients
    .map(({ name, address }) => ({ name: oneLine(name), address: tidy(address) }))
    .filter(({ name, address }) => name !== '' || address !== '');
  recipients.forEach(({ address }, index) => {
    if (!isEmail(address)) issues.push({ path: `recipients.${index}.address`, code: 'settlement.addressWrong' });
  });
  return { terms: { ...typed, recipients }, issues };
}
