import type { Issue } from '../../errors/errors.ts';
import type { Deduction, StatementLine } from './lines.ts';
import { sumOf } from './lines.ts';
import { feeKinds, greatestFen } from './values.ts';

export const statementLimits = { otherName: 60, reason: 500, remark: 500, text: 500, deductions: 100 } as const;

/** What keeps a statement with its issuer; paths as in `lines.<orderId>.freight` and `deductions.0.fen`. */
export function reviewStatement(lines: readonly StatementLine[], deductions: readonly Deduction[]): readonly Issue[] {
  return [
    ...lines.filter(({ hold }) => hold === null).flatMap(lineIssues),
    ...deductions.flatMap((deduction, index) => deductionIssues(deduction, `deductions.${index}`)),
  ];
}

/** A price that is not the quoted one stands with a reason (7.3.1). */
export function priceDiffers({ fees, quotedFen }: Pick<StatementLine, 'fees' | 'quotedFen'>): boolean {
  return quotedFen !== null && fees.freight !== quotedFen;
}

function lineIssues(line: StatementLine): readonly Issue[] {
  const { orderId, orderNumber, fees, otherName, priceReason, strayed } = line;
  const params = { number: orderNumber };
  const issue = (field: string, code: string): Issue => ({ path: `lines.${orderId}.${field}`, code, params });
  const wrong = feeKinds.filter((kind) => !isFee(fees[kind]));
  return [
    ...wrong.map((kind) => issue(kind, 'settlement.feeWrong')),
    ...(fees.other !== 0 && otherName.trim() === '' ? [issue('otherName', 'settlement.otherUnnamed')] : []),
    ...(priceDiffers(line) && priceReason.trim() === '' ? [issue('priceReason', 'settlement.priceUnexplained')] : []),
    ...(sumOf(fees) === 0 && !strayed && priceReason.trim() === '' ? [issue('freight', 'settlement.feeMissing')] : []),
  ];
}

function deductionIssues({ kind, text, fen }: Deduction, path: string): readonly Issue[] {
  const right = Number.isSafeInteger(fen) && Math.abs(fen) <= greatestFen && fen !== 0;
  const sign = fen > 0 || kind === 'broughtForward';
  return [
    ...(right && sign ? [] : [{ path: `${path}.fen`, code: 'settlement.deductionWrong' }]),
    ...(text.trim() === '' ? [{ path: `${path}.text`, code: 'settlement.deductionUnnamed' }] : []),
  ];
}

function isFee(fen: number): boolean {
  return Number.isSafeInteger(fen) && fen >= 0 && fen <= greatestFen;
}
