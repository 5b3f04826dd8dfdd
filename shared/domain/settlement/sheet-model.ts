import type { SheetLanguage } from '../../i18n/languages.ts';
import type { DayText } from '../../lib/dates.ts';
import type { BankDetails } from '../company/bank.ts';
import type { CompanyHead } from '../printing/print-model.ts';
import type { MonthText } from '../../lib/month.ts';
import {
  type Deduction,
  type Goods,
  isOnSpot,
  type LineSums,
  type StatementLine,
  type StatementTotals,
  sumLines,
  sumOf,
} from './lines.ts';
import type { FeeKind } from './values.ts';

/** What of a line is not the customer's business: how its price came about, and our own keys. */
type Inner = 'orderId' | 'orderVersion' | 'quotedFen' | 'priceReason';

/** A line as the customer reads it; amounts in fen. */
export interface SheetLine extends Omit<StatementLine, Inner> {
  readonly total: number;
  readonly onSpot: boolean;
}

export interface SheetDeduction extends Pick<Deduction, 'kind' | 'orderNumber' | 'text' | 'fen'> {}

/** Who signed, and when; `null` while nobody has. */
export interface Signed {
  readonly name: string;
  readonly at: number;
}

/** What stands on a statement for the customer besides its orders, on paper and in its spreadsheet; amounts in fen. */
export interface StatementFrame {
  readonly language: SheetLanguage;
  /** IANA zone in which times are printed. */
  readonly zone: string;
  readonly demo: boolean;
  readonly company: CompanyHead;
  /** Where it is paid to; what is empty is not printed. */
  readonly bank: BankDetails;
  readonly printedAt: number;
  readonly customerZh: string;
  /** May be empty. */
  readonly customerEn: string;
  readonly month: MonthText;
  readonly firstDay: DayText;
  readonly lastDay: DayText;
  readonly number: string;
  readonly revision: number;
  /** Not reviewed yet: it is no demand for payment. */
  readonly draft: boolean;
  readonly deductions: readonly SheetDeduction[];
  readonly totals: StatementTotals;
  readonly goods: Goods;
  readonly opening: number;
  readonly received: number;
  readonly closing: number;
  readonly prepared: Signed | null;
  readonly reviewed: Signed | null;
  readonly confirmed: Signed | null;
}

/** The statement with its orders. */
export interface StatementSheetModel extends StatementFrame {
  /** Those that count; none where they are too many for paper. */
  readonly lines: readonly SheetLine[];
  /** Those that do not count yet; likewise. */
  readonly held: readonly SheetLine[];
}

type Given = Omit<StatementFrame, 'deductions' | 'totals' | 'goods' | 'closing'> & {
  readonly deductions: readonly Deduction[];
};

/** The sheet of a version: its sums are those of the lines that stand on it. */
export function statementSheet({
  lines,
  ...given
}: Given & { readonly lines: readonly StatementLine[] }): StatementSheetModel {
  const sums = sumLines();
  for (const line of lines) sums.add(line);
  return {
    ...statementFrame(given, sums),
    lines: lines.filter(({ hold }) => hold === null).map(sheetLine),
    held: lines.filter(({ hold }) => hold !== null).map(sheetLine),
  };
}

/** The same without its orders, of which these are the sums. */
export function statementFrame(given: Given, sums: LineSums): StatementFrame {
  const totals = sums.totals(given.deductions);
  return {
    ...given,
    deductions: given.deductions.map(({ kind, orderNumber, text, fen }) => ({ kind, orderNumber, text, fen })),
    totals,
    goods: sums.goods(),
    closing: given.opening + totals.amount - given.received,
  };
}

/** What is there of where to pay, in the order and in the words of the sheet. */
export function bankLines(
  bank: BankDetails,
  pick: (zh: string, en: string) => readonly string[],
): readonly (readonly [name: BankLine, value: string])[] {
  const lines: readonly (readonly [BankLine, string])[] = [
    ['account', pick(bank.accountZh, bank.accountEn).join(' ')],
    ['bank', pick(bank.bankZh, bank.bankEn).join(' ')],
    ['accountNumber', bank.accountNumber],
    ['taxNumber', bank.taxNumber],
    ['address', pick(bank.addressZh, bank.addressEn).join(' ')],
    ['phone', bank.phone],
  ];
  return lines.filter(([, value]) => value !== '');
}

type BankLine = 'account' | 'bank' | 'accountNumber' | 'taxNumber' | 'address' | 'phone';

/** Fees that have a column of their own; the others stand in one, by their names. */
export const columnFees = ['freight', 'pickup', 'delivery', 'insurance'] as const satisfies readonly FeeKind[];
export const namedFees = ['upstairs', 'handling', 'transfer', 'other'] as const satisfies readonly FeeKind[];

export function namedTotal({ fees }: Pick<SheetLine, 'fees'>): number {
  return namedFees.reduce((sum, kind) => sum + fees[kind], 0);
}

/** Whether the signed original is back, as the customer is told: one that we went on without is not back. */
export type SheetPod = 'none' | 'back' | 'missing';

export function sheetPod({ pod, podBackAt, strayed }: Pick<SheetLine, 'pod' | 'podBackAt' | 'strayed'>): SheetPod {
  if (podBackAt !== null) return 'back';
  return strayed || pod === 'none' ? 'none' : pod === 'back' ? 'back' : 'missing';
}

/** As the customer reads it. */
export function sheetLine(line: StatementLine): SheetLine {
  const { orderId: _id, orderVersion: _version, quotedFen: _quoted, priceReason: _reason, ...shown } = line;
  return { ...shown, total: sumOf(line.fees), onSpot: isOnSpot(line.method) };
}
