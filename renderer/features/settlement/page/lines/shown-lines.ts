import type { Statement } from '../../../../../shared/contract/settlement-schemas.ts';
import { priceDiffers, reviewStatement } from '../../../../../shared/domain/settlement/review.ts';

export type Line = Statement['lines'][number];

/** What of a statement's lines is shown. */
export const lineFilters = ['all', 'wrong', 'differs', 'unquoted', 'held', 'receipt', 'disputed'] as const;
export type LineFilter = (typeof lineFilters)[number];

/** Orders whose lines keep the statement with its issuer. */
export function wrongLines({ lines, deductions }: Pick<Statement, 'lines' | 'deductions'>): ReadonlySet<string> {
  const paths = reviewStatement(lines, deductions).map(({ path }) => path.split('.'));
  return new Set(paths.flatMap(([area, orderId = '']) => (area === 'lines' ? [orderId] : [])));
}

export function disputedLines({ disputes }: Pick<Statement, 'disputes'>): ReadonlySet<string> {
  return new Set(disputes.flatMap(({ state, orderId }) => (state === 'open' && orderId !== null ? [orderId] : [])));
}

interface Marks {
  readonly wrong: ReadonlySet<string>;
  readonly disputed: ReadonlySet<string>;
}

export function isShown(line: Line, filter: LineFilter, { wrong, disputed }: Marks): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'wrong':
      return wrong.has(line.orderId);
    case 'differs':
      return priceDiffers(line);
    case 'unquoted':
      return line.quotedFen === null && !line.strayed;
    case 'held':
      return line.hold !== null;
    case 'receipt':
      return line.pod === 'missing' || line.pod === 'bypassed';
    case 'disputed':
      return disputed.has(line.orderId);
  }
}

/** Every word typed stands somewhere in the line. */
export function hasWords(line: Line, text: string): boolean {
  const hay = [line.orderNumber, line.customerOrderNo, line.destination, line.remark].join(' ').toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => hay.includes(word));
}
