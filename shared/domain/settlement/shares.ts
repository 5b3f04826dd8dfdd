import type { Issue } from '../../errors/errors.ts';
import { formatFen } from '../../lib/money.ts';

/** Part of a payment that pays a statement, in fen. */
export interface Share {
  readonly statementId: string;
  readonly fen: number;
}

/** A statement of which something is open, in fen. */
export interface Payable {
  readonly id: string;
  readonly openFen: number;
}

/** Pays the first first; what is more than all that is open is left. */
export function shareOut(
  fen: number,
  payable: readonly Payable[],
): { readonly shares: readonly Share[]; readonly rest: number } {
  let rest = fen;
  const shares: Share[] = [];
  for (const { id, openFen } of payable) {
    const part = Math.min(rest, Math.max(0, openFen));
    if (part > 0) shares.push({ statementId: id, fen: part });
    rest -= part;
  }
  return { shares, rest };
}

/** What is wrong with the statements that somebody named; paths as in `shares.0.fen`. */
export function checkShares(fen: number, shares: readonly Share[], payable: readonly Payable[]): readonly Issue[] {
  const sum = sumOfShares(shares);
  const issues = shares.flatMap(({ statementId, fen: part }, index): Issue[] => {
    const found = payable.find(({ id }) => id === statementId);
    const path = `shares.${index}`;
    if (!found) return [{ path: `${path}.statementId`, code: 'settlement.notPayable' }];
    if (shares.findIndex((other) => other.statementId === statementId) < index) {
      return [{ path: `${path}.statementId`, code: 'settlement.shareTwice' }];
    }
    const open = formatFen(found.openFen);
    return part > found.openFen ? [{ path: `${path}.fen`, code: 'settlement.aboveOpen', params: { open } }] : [];
  });
  if (sum <= fen) return issues;
  const params = { sum: formatFen(sum), fen: formatFen(fen) };
  return [...issues, { path: 'shares', code: 'settlement.sharesAbove', params }];
}

export function sumOfShares(shares: readonly Pick<Share, 'fen'>[]): number {
  return shares.reduce((sum, { fen }) => sum + fen, 0);
}
