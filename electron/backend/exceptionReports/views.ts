import type * as z from 'zod';
import type { reportSettingsSchema, ReportRow as ReportListRow } from '../../../shared/contract/report-schemas.ts';
import { timelinessOf } from '../../../shared/domain/exceptionReports/timeliness.ts';
import type { ReportRecipientRow, ReportRow } from '../database/entities/exception-reports.ts';

export type ReportSettingsView = z.infer<typeof reportSettingsSchema> & { readonly version: number };

const summaryLength = 120;

/** A report as lists show it. `recipients`: those of its first word. */
export function rowOf(row: ReportRow, recipients: readonly ReportRecipientRow[], now: number): ReportListRow {
  const { id, number, state, kind, foundBy, severity, orderId, orderNumber, customerId, customerName } = row;
  const { knownAt, regime, dueAt, toldAt, authorId, authorName, filedAt, filedByName, closedAt, version } = row;
  return {
    id,
    number,
    state,
    kind: kind ?? (row.form.kind || null),
    foundBy: foundBy ?? (row.form.foundBy || null),
    severity,
    orderId,
    orderNumber,
    customerId,
    customerName,
    knownAt,
    regime,
    dueAt,
    timeliness: timelinessOf(row, now),
    toldAt,
    typed: toldAt !== null && recipients.some(({ clause, typed }) => clause !== null && typed === 1),
    summary: summaryOf(row.form.facts),
    authorId,
    authorName,
    filedAt,
    filedByName,
    closedAt,
    unreached: recipients.filter(isUnreached).length,
    version,
  };
}

/** No mail reaches this one, and nobody has told him otherwise. */
export function isUnreached({ address, lostAt, toldAt }: ReportRecipientRow): boolean {
  return toldAt === null && (address === '' || lostAt !== null);
}

function summaryOf(facts: string): string {
  const line = facts.trim().split('\n', 1)[0] ?? '';
  const signs = Array.from(line);
  return signs.length > summaryLength ? `${signs.slice(0, summaryLength - 1).join('')}…` : line;
}
