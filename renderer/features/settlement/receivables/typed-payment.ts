import type { PaymentWay } from '../../../../shared/domain/settlement/values.ts';
import type { Issue } from '../../../../shared/errors/errors.ts';
import type { DayText } from '../../../../shared/lib/dates.ts';
import { formatDecimal } from '../../../../shared/lib/decimal.ts';
import { parseFen } from '../../../../shared/lib/money.ts';
import { readPastDay } from '../../../../shared/lib/typed-moments.ts';

/** A payment under the fingers: yuan and day as typed. */
export interface TypedPayment extends Readonly<Record<string, string>> {
  readonly fen: string;
  readonly day: string;
  readonly way: PaymentWay;
  readonly reference: string;
  readonly note: string;
}

interface PaymentWriting {
  readonly fen: number;
  readonly day: DayText;
  readonly way: PaymentWay;
  readonly reference: string;
  readonly note: string;
  readonly shares: { readonly statementId: string; readonly fen: number }[];
}

/** `shares` are yuan as typed by statement; what is empty is not named. */
export function readPayment(
  typed: TypedPayment,
  shares: Readonly<Record<string, string>>,
  today: DayText,
): { readonly input: PaymentWriting } | { readonly issues: readonly Issue[] } {
  const fen = parseFen(typed.fen) ?? 0;
  const day = readPastDay(typed.day, today);
  const named = namedIn(shares).map((statementId) => ({ statementId, fen: parseFen(shares[statementId] ?? '') ?? 0 }));
  const sum = named.reduce((so, share) => so + share.fen, 0);
  const issues: Issue[] = [
    ...(fen > 0 ? [] : [{ path: 'fen', code: 'settlement.amountWrong' }]),
    ...(day === null ? [{ path: 'day', code: 'settlement.dayWrong' }] : []),
    ...(typed.reference.trim() === '' ? [{ path: 'reference', code: 'settlement.fieldMissing' }] : []),
    ...named.flatMap((share, at) =>
      share.fen > 0 ? [] : [{ path: `shares.${at}.fen`, code: 'settlement.amountWrong' }],
    ),
    ...(sum > fen ? [{ path: 'shares', code: 'settlement.sharesAbove' }] : []),
  ];
  if (day === null || issues.length > 0) return { issues };
  const { way, reference, note } = typed;
  return { input: { fen, day, way, reference, note, shares: named } };
}

/** The statements that were given a share, in the order in which they are sent. */
export function namedIn(shares: Readonly<Record<string, string>>): readonly string[] {
  return Object.keys(shares).filter((statementId) => shares[statementId]?.trim());
}

/** What an amount as typed pays of a statement: no more than is open. */
export function shareOf(typed: string, open: number): string {
  const fen = parseFen(typed) ?? 0;
  return fen > 0 ? formatDecimal(Math.min(fen, open), 2) : '';
}
