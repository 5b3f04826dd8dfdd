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
  /** Counted without the signed original: the order was closed without it, or a person let its line go. */
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
  const sums = sumLines();
  for (const line of lines) sums.add(line);
  return sums.totals(deductions);
}

/** What the lines that count come to in goods; grams and cm³. */
export interface Goods {
  readonly pieces: number;
  readonly grams: number;
  readonly cm3: number;
}

/** What of a line is summed, or of some that are alike in what is not. */
export type Summed = Pick<StatementLine, 'hold' | 'method' | 'pod' | 'fees' | 'pieces' | 'grams' | 'cm3'>;

/** The same sums, line by line: a long statement is never in memory as a whole. */
export interface LineSums {
  /** One line, or the sums of so many. */
  add(line: Summed, count?: number): void;
  totals(deductions: readonly Deduction[]): StatementTotals;
  goods(): Goods;
}

export function sumLines(): LineSums {
  const fees: Record<keyof Fees, number> = { ...noFees };
  const goods = { pieces: 0, grams: 0, cm3: 0 };
  const counts = { onSpot: 0, lines: 0, held: 0, bypassed: 0 };
  return {
    add(line, count = 1) {
      if (line.hold !== null) {
        counts.held += count;
        return;
      }
      counts.lines += count;
      for (const kind of feeKinds) fees[kind] += line.fees[kind];
      for (const kind of ['pieces', 'grams', 'cm3'] as const) goods[kind] += line[kind];
      if (isOnSpot(line.method)) counts.onSpot += sumOf(line.fees);
      if (line.pod === 'bypassed' || waitsForReceipt(line)) counts.bypassed += count;
    },
    totals(deductions) {
      const charges = sumOf(fees);
      const off = deductions.reduce((sum, { fen }) => sum + fen, 0);
      return { ...counts, fees: { ...fees }, charges, deductions: off, amount: charges - counts.onSpot - off };
    },
    goods: () => ({ ...goods }),
  };
}
