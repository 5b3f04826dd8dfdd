import type { Issue } from '../../errors/errors.ts';
import { parseFen } from '../../lib/money.ts';
import { tidy } from '../../lib/text.ts';
import type { ReportForm } from './form.ts';
import type { FoundBy, ReportKind } from './values.ts';

/** The order that it is about, as far as the rule asks. */
export interface ReportedOrder {
  readonly pieces: number;
}

export interface CheckedReport {
  readonly issues: readonly Issue[];
  readonly kind: ReportKind | null;
  readonly foundBy: FoundBy | null;
  readonly pieces: number | null;
  readonly amountFen: number | null;
}

/** Clocks of two machines differ a little. */
export const reportTolerance = 60_000;

/** What is missing or cannot be in a report that is to be filed; a draft may say anything. */
export function checkReport(
  form: ReportForm,
  { knownAt, now, order }: { readonly knownAt: number; readonly now: number; readonly order: ReportedOrder | null },
): CheckedReport {
  const pieces = wholeNumber(form.pieces);
  const amountFen = form.amount.trim() === '' ? null : parseFen(form.amount);
  const issues: Issue[] = [
    ...missing(form),
    ...(pieces === 'wrong' ? [issue('pieces', 'piecesWrong')] : []),
    ...(typeof pieces === 'number' && order && pieces > order.pieces
      ? [issue('pieces', 'piecesAboveOrder', { pieces: order.pieces })]
      : []),
    ...(form.amount.trim() !== '' && (amountFen === null || amountFen < 0) ? [issue('amount', 'amountWrong')] : []),
    ...(knownAt > now + reportTolerance ? [issue('knownAt', 'knownInFuture')] : []),
    ...(form.happenedAt !== null && form.happenedAt > knownAt + reportTolerance
      ? [issue('happenedAt', 'happenedAfterKnown')]
      : []),
  ];
  return {
    issues,
    kind: form.kind || null,
    foundBy: form.foundBy || null,
    pieces: typeof pieces === 'number' ? pieces : null,
    amountFen,
  };
}

function missing({ kind, foundBy, facts, person, orderId, customerId }: ReportForm): readonly Issue[] {
  const issues: Issue[] = [];
  if (kind === '') issues.push(issue('kind', 'kindMissing'));
  if (foundBy === '') issues.push(issue('foundBy', 'foundByMissing'));
  if (kind === 'other' && foundBy !== '' && foundBy !== 'complaint') issues.push(issue('kind', 'kindUnfit'));
  if (facts.trim() === '') issues.push(issue('facts', 'factsMissing'));
  if (foundBy === 'complaint' && person.trim() === '') issues.push(issue('person', 'personMissing'));
  if (foundBy === 'tracking' && orderId === null) issues.push(issue('orderId', 'orderMissing'));
  if (foundBy === 'complaint' && orderId === null && customerId === null) {
    issues.push(issue('orderId', 'aboutMissing'));
  }
  return issues;
}

function wholeNumber(typed: string): number | 'wrong' | null {
  const text = tidy(typed);
  if (text === '') return null;
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : 'wrong';
}

function issue(path: string, name: string, params: Readonly<Record<string, number>> = {}): Issue {
  return { path, code: `exceptionReports.${name}`, params };
}
