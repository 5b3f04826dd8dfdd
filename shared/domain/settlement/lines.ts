import type { JobType, SettlementMethod, TransportMode } from '../orders/job-types.ts';
import { type DeductionKind, type Fees, feeKinds, type Hold, noFees, type PodStanding } from './values.ts';

/** One delivered order on a statement; amounts in fen, weight in grams, volume in cm³. */
export interface StatementLine {
  readonly orderId: string;
  readonly orderNumber: string;
  readonly customerOrderNo: string;
  /** When it was signed for; for what was lost, when it was closed. */
  readonly deliveredAt: number;
  /** Nobody signed for it: it was lost or mis-sent and closed. */
  readonly strayed: boolean;
  readonly destination: string;
  readonly pieces: number;
  readonly grams: number;
  readonly cm3: number;
  readonly jobType: JobType;
  readonly mode: TransportMode | null;
  readonly method: SettlementMethod;
  readonly fees: Fees;
  /** What the other fee is for. */
  readonly otherName: string;
  /** Freight by the quotation, in fen; `null` where it quotes none. */
  readonly quotedFen: number | null;
  /** Why the freight differs from the quotation, or stands without one (7.3.1). */
  readonly priceReason: string;
  readonly pod: PodStanding;
  readonly podBackAt: number | null;
  readonly hold: Hold | null;
  readonly holdReason: string;
  readonly remark: string;
  /** The order as it was read: what changed since is seen by it. */
  readonly orderVersion: number;
}

export interface Deduction {
  readonly kind: DeductionKind;
  /** The decided claim that is paid by it. */
  readonly claimId: string | null;
  readonly orderId: string | null;
  readonly orderNumber: string;
  readonly text: string;
  /** Fen off the sum; a balance brought forward may be negative, which adds. */
  readonly fen: number;
}

/** What stands below the lines, in fen. The customer owes `amount` for the period and `closing` in all. */
export interface StatementTotals {
  readonly fees: Fees;
  readonly charges: number;
  /** Of the charges: what was paid on the spot, at pick-up or by the consignee. */
  readonly onSpot: number;
  readonly deductions: number;
  readonly amount: number;
  readonly lines: number;
  readonly held: number;
  readonly bypassed: number;
}

/** Who pays on the spot does not pay by statement. */
export function isOnSpot(method: SettlementMethod): boolean {
  return method === 'prepaid' || method === 'collect';
}

/** Counts only once its signed original is back (7.2.1); who paid on the spot has paid. */
export function waitsForReceipt({ pod, method }: Pick<StatementLine, 'pod' | 'method'>): boolean {
  return pod === 'missing' && !isOnSpot(method);
}

export function sumOf(fees: Fees): number {
  return feeKinds.reduce((sum, kind) => sum + fees[kind], 0);
}

/** Sums of the lines that count, to the fen: nothing is rounded here, every fee is a whole number of fen. */
export function totalsOf(lines: readonly StatementLine[], deductions: readonly Deduction[]): StatementTotals {
  const counted = lines.filter(({ hold }) => hold === null);
  const fees: Record<keyof Fees, number> = { ...noFees };
  for (const line of counted) for (const kind of feeKinds) fees[kind] += line.fees[kind];
  const charges = sumOf(fees);
  const onSpot = counted.filter(({ method }) => isOnSpot(method)).reduce((sum, line) => sum + sumOf(line.fees), 0);
  const off = deductions.reduce((sum, { fen }) => sum + fen, 0);
  return {
    fees,
    charges,
    onSpot,
    deductions: off,
    amount: charges - onSpot - off,
    lines: counted.length,
    held: lines.length - counted.length,
    bypassed: counted.filter(({ pod }) => pod === 'bypassed').length,
  };
}
