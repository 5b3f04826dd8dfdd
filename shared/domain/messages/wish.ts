import type { Issue } from '../../errors/errors.ts';
import type { Language } from '../../i18n/languages.ts';
import { isEmail } from '../../lib/contacts.ts';

export const wishWays = ['phone', 'email', 'sms'] as const;
export type WishWay = (typeof wishWays)[number];

/** How a customer wants to be told (2.4.3, 2.5.1). */
export interface Wish {
  readonly way: WishWay;
  /** One of the customer's contacts by name; empty for whoever placed the order. */
  readonly contactName: string;
  readonly language: Language;
}

/** What holds while a customer has said nothing. */
export const usualWish: Wish = { way: 'phone', contactName: '', language: 'zh-CN' };

interface Reachable {
  readonly name: string;
  readonly phone: string;
  readonly mobile: string;
  readonly email: string;
}

/** A contact who is named must be there, and be reached by that way; `isMobile`: whether an SMS can go there. */
export function checkWish(
  { way, contactName }: Wish,
  contacts: readonly Reachable[],
  isMobile: (typed: string) => boolean,
): readonly Issue[] {
  if (contactName === '') return [];
  const chosen = contacts.find(({ name }) => name === contactName);
  const wrong = (name: string): readonly Issue[] => [{ path: 'contactName', code: `messages.${name}` }];
  if (!chosen) return wrong('contactUnknown');
  if (way === 'email' && !isEmail(chosen.email)) return wrong('contactWithoutEmail');
  if (way === 'sms' && !isMobile(chosen.mobile) && !isMobile(chosen.phone)) return wrong('contactWithoutMobile');
  if (way === 'phone' && !chosen.mobile && !chosen.phone) return wrong('contactWithoutPhone');
  return [];
}
