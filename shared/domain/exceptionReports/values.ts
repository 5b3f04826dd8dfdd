/** What went wrong (3.3.1.1); `other` is a complaint that fits none of the rest. */
export const reportKinds = ['late', 'damage', 'loss', 'shortage', 'misSent', 'breach', 'service', 'other'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** How it came to be known: who is told hangs on it (3.3.1.2 to 3.3.1.4). */
export const foundByWays = ['complaint', 'tracking', 'internal'] as const;
export type FoundBy = (typeof foundByWays)[number];

/** From harmless to grave; it only ever rises. */
export const severities = ['minor', 'serious', 'grave'] as const;
export type Severity = (typeof severities)[number];

/** `waiting`: written by somebody who may not file it, until a colleague does. */
export const reportStates = ['draft', 'waiting', 'open', 'closed'] as const;
export type ReportState = (typeof reportStates)[number];

/** `working`: by mail within five minutes; `afterHours`: by phone first, by mail at 9:00 of the next working day (3.3.1.7). */
export const regimes = ['working', 'afterHours'] as const;
export type Regime = (typeof regimes)[number];

/** What is added to a report. Nothing that was added is ever changed (3.4). */
export const entryKinds = [
  'filed',
  'fact',
  'correction',
  'action',
  'severity',
  'call',
  'informed',
  'mailTyped',
  'closed',
  'reopened',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Whom a report's clause names. */
export const reportClauses = ['3.3.1.2', '3.3.1.3', '3.3.1.4'] as const;
export type ReportClause = (typeof reportClauses)[number];

/** Customers' side that is told of it. */
export const toldParties = ['client', 'consignor', 'consignee'] as const;
export type ToldParty = (typeof toldParties)[number];

/** How the five minutes stand: computed, never typed (3.4). */
export const timelinesses = ['running', 'overdue', 'inTime', 'late'] as const;
export type Timeliness = (typeof timelinesses)[number];

/** How the word to one recipient stands. `typed`: sent by hand, by somebody's word. */
export const recipientStandings = [
  'preparing',
  'queued',
  'accepted',
  'failed',
  'givenUp',
  'typed',
  'noAddress',
] as const;
export type RecipientStandingOf = (typeof recipientStandings)[number];

export const clauseOf: Readonly<Record<FoundBy, ReportClause>> = {
  complaint: '3.3.1.2',
  tracking: '3.3.1.3',
  internal: '3.3.1.4',
};
