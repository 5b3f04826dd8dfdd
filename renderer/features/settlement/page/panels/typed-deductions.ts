import type { Deduction } from '../../../../../shared/domain/settlement/lines.ts';
import { reviewStatement } from '../../../../../shared/domain/settlement/review.ts';
import type { DeductionKind } from '../../../../../shared/domain/settlement/values.ts';
import type { Issue } from '../../../../../shared/errors/errors.ts';
import { formatDecimal } from '../../../../../shared/lib/decimal.ts';
import { parseFen } from '../../../../../shared/lib/money.ts';

/** A deduction under the fingers: its amount as typed, in yuan. */
export interface TypedDeduction {
  readonly kind: DeductionKind;
  readonly claimId: string | null;
  readonly orderId: string | null;
  readonly orderNumber: string;
  readonly text: string;
  readonly amount: string;
}

export const emptyDeduction: TypedDeduction = {
  kind: 'other',
  claimId: null,
  orderId: null,
  orderNumber: '',
  text: '',
  amount: '',
};

export function typedDeduction({ fen, ...deduction }: Deduction): TypedDeduction {
  return { ...deduction, amount: formatDecimal(fen, 2) };
}

/** Untouched rows go; paths as in `deductions.0.fen`, counted with the rows that are on the screen. */
export function readDeductions(rows: readonly TypedDeduction[]): {
  readonly deductions: Deduction[];
  readonly issues: readonly Issue[];
} {
  const read = rows.map((row, at) => ({ at, deduction: deductionOf(row), touched: isTouched(row) }));
  const kept = read.filter(({ touched }) => touched);
  const issues = reviewStatement(
    [],
    kept.map(({ deduction }) => deduction),
  );
  return { deductions: kept.map(({ deduction }) => deduction), issues: issues.map((issue) => onScreen(issue, kept)) };
}

function deductionOf({ amount, ...row }: TypedDeduction): Deduction {
  return { ...row, orderNumber: row.orderNumber.trim(), text: row.text.trim(), fen: parseFen(amount) ?? 0 };
}

function isTouched({ amount, text, orderNumber }: TypedDeduction): boolean {
  return [amount, text, orderNumber].some((typed) => typed.trim() !== '');
}

function onScreen(issue: Issue, kept: readonly { readonly at: number }[]): Issue {
  const [area = '', index = '', field = ''] = issue.path.split('.');
  return { ...issue, path: [area, kept[Number(index)]?.at ?? index, field].join('.') };
}
