import type { Issue } from '../../errors/errors.ts';
import { addDays, type DayText, isDay } from '../../lib/dates.ts';
import { oneLine } from '../../lib/text.ts';

/** The signed dangerous goods notice of a customer. */
export interface GoodsLetter {
  readonly customerId: string;
  /** `null`: a standing letter for all of the customer's orders. */
  readonly orderId: string | null;
  readonly signedOn: DayText;
  /** Its last day: it is good until that day ends in the company's zone. */
  readonly expiresOn: DayText;
  readonly revokedAt: number | null;
}

export type LetterState = 'valid' | 'soon' | 'expired' | 'revoked';

/** Days before its last one from which on a letter is shown to expire. */
export const soonDays = 30;
/** Longest that a letter may run, in days. */
export const longestLetterDays = 3 * 366;

export function letterState(letter: Pick<GoodsLetter, 'expiresOn' | 'revokedAt'>, today: DayText): LetterState {
  if (letter.revokedAt !== null) return 'revoked';
  if (letter.expiresOn < today) return 'expired';
  return letter.expiresOn <= addDays(today, soonDays) ? 'soon' : 'valid';
}

/** Whole days from `from` to `to`. */
export function daysBetween(from: DayText, to: DayText): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/**
 * The letter that an order stands on: its own, or the standing one that runs longest; else the one that
 * expired last, so that it can be said when. A letter for another order or another customer counts nothing.
 */
export function letterFor<Letter extends GoodsLetter>(
  letters: readonly Letter[],
  { customerId, orderId }: { readonly customerId: string; readonly orderId: string | null },
): Letter | null {
  const usable = letters
    .filter((letter) => letter.revokedAt === null && letter.customerId === customerId)
    .filter((letter) => letter.orderId === null || letter.orderId === orderId);
  return usable.reduce<Letter | null>((best, one) => (best && best.expiresOn >= one.expiresOn ? best : one), null);
}

/** What is wrong with a letter as it is about to be filed. */
export function checkLetter(
  letter: Pick<GoodsLetter, 'signedOn' | 'expiresOn'> & { readonly signedBy: string },
  today: DayText,
): readonly Issue[] {
  const issues: Issue[] = [];
  const { signedOn, expiresOn } = letter;
  if (oneLine(letter.signedBy) === '') issues.push({ path: 'signedBy', code: 'dangerousGoods.signerMissing' });
  if (!isDay(signedOn)) issues.push({ path: 'signedOn', code: 'dangerousGoods.dayWrong' });
  else if (signedOn > today) issues.push({ path: 'signedOn', code: 'dangerousGoods.signedInFuture' });
  if (!isDay(expiresOn)) issues.push({ path: 'expiresOn', code: 'dangerousGoods.dayWrong' });
  else if (expiresOn < signedOn) issues.push({ path: 'expiresOn', code: 'dangerousGoods.expiresBeforeSigned' });
  else if (expiresOn < today) issues.push({ path: 'expiresOn', code: 'dangerousGoods.expiredAlready' });
  else if (isDay(signedOn) && daysBetween(signedOn, expiresOn) > longestLetterDays) {
    issues.push({ path: 'expiresOn', code: 'dangerousGoods.runsTooLong', params: { years: 3 } });
  }
  return issues;
}
