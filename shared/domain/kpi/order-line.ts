import type { Agreement } from './agreement.ts';
import type { Excuse } from './damage.ts';

/** An order as its figures see it. */
export interface OrderLine extends Agreement {
  readonly customerId: string;
  /** The date it counts under: the agreed time, of an order without one its confirmation. */
  readonly periodAt: number;
  readonly cancelled: boolean;
  readonly signedAt: number | null;
  readonly pieces: number;
  readonly damagedPieces: number;
  /** In full and undamaged; `null` until it is signed for. */
  readonly intact: boolean | null;
  readonly satisfied: boolean | null;
  readonly excuse: Excuse | null;
  /** Last instant of the last day on which the signed original is in time; `null` while none is due. */
  readonly podDueAt: number | null;
  /** When a good one was back; `null` while none is. */
  readonly podGoodAt: number | null;
}

/**
 * Whether a month that was over at that moment is counted otherwise from now on: then the line as it was stays beside the
 * new one, and the month as it was reported can be told again.
 */
export function recountsPast(
  before: OrderLine,
  after: OrderLine,
  now: number,
  monthOf: (at: number) => string,
): boolean {
  const current = monthOf(now);
  const over = (at: number | null) => at !== null && monthOf(at) < current;
  const delivery = (line: OrderLine) => key([...deliveryOf(line), monthOf(line.periodAt)]);
  const receipt = (line: OrderLine) =>
    key([...receiptOf(line), line.podDueAt === null ? null : monthOf(line.podDueAt)]);
  return (
    ((over(before.periodAt) || over(after.periodAt)) && delivery(before) !== delivery(after)) ||
    ((over(before.podDueAt) || over(after.podDueAt)) && receipt(before) !== receipt(after))
  );
}

type Said = string | number | boolean | null;

function deliveryOf(line: OrderLine): readonly Said[] {
  const { customerId, cancelled, agreedAt, signedAt, movedLate, pieces, damagedPieces, intact, satisfied } = line;
  const onTime = agreedAt === null ? null : signedAt !== null && signedAt <= agreedAt;
  const late = onTime === false;
  const told = [customerId, cancelled, onTime, signedAt !== null, movedLate > 0, pieces, damagedPieces];
  return [...told, intact === true, satisfied, late ? line.excuse : null];
}

function receiptOf({ customerId, cancelled, podDueAt, podGoodAt }: OrderLine): readonly Said[] {
  return [customerId, cancelled, podDueAt !== null && podGoodAt !== null && podGoodAt <= podDueAt];
}

function key(said: readonly Said[]): string {
  return JSON.stringify(said);
}
