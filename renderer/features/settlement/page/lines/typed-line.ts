import { waitsForReceipt } from '../../../../../shared/domain/settlement/lines.ts';
import { feeKinds, type Fees, type Hold } from '../../../../../shared/domain/settlement/values.ts';
import type { Issue } from '../../../../../shared/errors/errors.ts';
import { formatDecimal } from '../../../../../shared/lib/decimal.ts';
import { parseFen } from '../../../../../shared/lib/money.ts';
import type { Line } from './shown-lines.ts';

/** A line under the fingers: fees in yuan as typed, an empty field for none. */
export type TypedLine = Readonly<Record<(typeof lineParts)[number], string>>;

export const lineParts = [...feeKinds, 'otherName', 'priceReason', 'remark', 'hold', 'holdReason'] as const;

export const counts = 'counts';

export function typedLine(line: Line): TypedLine {
  const fees = Object.fromEntries(feeKinds.map((kind) => [kind, typedFen(line.fees[kind])])) as Record<
    keyof Fees,
    string
  >;
  const { otherName, priceReason, remark, hold, holdReason } = line;
  return { ...fees, otherName, priceReason, remark, hold: hold ?? counts, holdReason };
}

export function typedFen(fen: number): string {
  return fen === 0 ? '' : formatDecimal(fen, 2);
}

interface LineWriting {
  readonly fees: Record<keyof Fees, number>;
  readonly otherName: string;
  readonly priceReason: string;
  readonly remark: string;
  readonly hold: Hold | null;
  readonly holdReason: string;
}

/** What was typed, for the contract; or what cannot be read of it. Whether it may be handed over is another question. */
export function readLine(
  typed: TypedLine,
  before: Line,
): { readonly input: LineWriting } | { readonly issues: readonly Issue[] } {
  const hold = typed.hold === 'receipt' || typed.hold === 'person' ? typed.hold : null;
  const read = feeKinds.map((kind) => [kind, typed[kind].trim() === '' ? 0 : parseFen(typed[kind])] as const);
  const issues: Issue[] = [
    ...read.flatMap(([kind, fen]) => (fen === null || fen < 0 ? [{ path: kind, code: 'settlement.feeWrong' }] : [])),
    ...(needsReason(typed, before) && typed.holdReason.trim() === ''
      ? [{ path: 'holdReason', code: 'settlement.holdUnexplained' }]
      : []),
  ];
  if (issues.length > 0) return { issues };
  const fees = Object.fromEntries(read) as Record<keyof Fees, number>;
  const { otherName, priceReason, remark, holdReason } = typed;
  return { input: { fees, otherName, priceReason, remark, hold, holdReason } };
}

/** A person who holds a line back, or lets one go that waits for its signed original, says why. */
export function needsReason({ hold }: Pick<TypedLine, 'hold'>, line: Line): boolean {
  return hold === 'person' || (hold === counts && waitsForReceipt(line));
}
