import { toHalfWidth } from '../../lib/text.ts';

/** More faxes than this nobody sends in a day: it is a slip of the keys. */
export const mostFaxes = 9_999;

export type ReadCount =
  | { readonly ok: true; readonly count: number | null }
  | { readonly ok: false; readonly code: string; readonly most: number };

/** A number of faxes as typed; nothing typed is no number yet. */
export function readCount(typed: string): ReadCount {
  const text = toHalfWidth(typed).trim();
  if (text === '') return { ok: true, count: null };
  const wrong = (name: string): ReadCount => ({ ok: false, code: `intake.${name}`, most: mostFaxes });
  if (/^[-−–]\s*\d+$/.test(text)) return wrong('countNegative');
  if (!/^\d+$/.test(text)) return wrong('countWrong');
  const count = Number(text);
  return count > mostFaxes ? wrong('countTooLarge') : { ok: true, count };
}

export interface FaxNumbers {
  readonly orders: number;
  readonly drafts: number;
  readonly theirCount: number | null;
  readonly reason: string;
}

/**
 * `missing`: they have not told us their number; `differs`: it is not ours; `explained`: one of these, with its
 * reason; `agreed`: the same number.
 */
export const faxStates = ['missing', 'differs', 'explained', 'agreed'] as const;
export type FaxState = (typeof faxStates)[number];

export function faxState(numbers: FaxNumbers): FaxState {
  if (differenceOf(numbers) === 0) return 'agreed';
  if (numbers.reason.trim() !== '') return 'explained';
  return numbers.theirCount === null ? 'missing' : 'differs';
}

/** Theirs against ours, drafts among them: positive is what did not reach us. `null` without their number. */
export function differenceOf({ orders, drafts, theirCount }: Omit<FaxNumbers, 'reason'>): number | null {
  return theirCount === null ? null : theirCount - orders - drafts;
}

/** What still asks for an answer before the day may be closed. */
export function isOpenPoint(state: FaxState): boolean {
  return state === 'missing' || state === 'differs';
}
