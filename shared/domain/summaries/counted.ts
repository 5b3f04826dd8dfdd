import type { FoundBy, ReportClause, ReportKind } from '../exceptionReports/values.ts';

/** Every kind of report, in the order in which they are shown. */
const everyKind = {
  late: true,
  damage: true,
  loss: true,
  shortage: true,
  misSent: true,
  breach: true,
  service: true,
  other: true,
} as const satisfies Readonly<Record<ReportKind, true>>;

/** Which clause says who is told. */
export const clauseOfWay = {
  complaint: '3.3.1.2',
  tracking: '3.3.1.3',
  internal: '3.3.1.4',
} as const satisfies Readonly<Record<FoundBy, ReportClause>>;

export const countedKinds = Object.keys(everyKind) as readonly ReportKind[];
export const countedWays = Object.keys(clauseOfWay) as readonly FoundBy[];
