import { lastToldAt } from '../../../shared/domain/exceptionReports/timeliness.ts';
import type { ReportRecipientRow, ReportRow } from '../database/entities/exception-reports.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { NewEvent } from '../events/events.ts';
import type { ExceptionReportsDeps } from './exception-reports.deps.ts';
import { recipientsRepository } from './recipients.repository.ts';
import { reportEvent } from './report-facts.ts';
import { reportsRepository } from './reports.repository.ts';

interface Told {
  readonly at: number;
  /** By somebody's word, and not by a server's. */
  readonly typed: boolean;
}

/** One recipient has it; with the last of those whom the clause names the report has been told. */
export async function noteTold(
  tx: WriteContext,
  deps: Pick<ExceptionReportsDeps, 'events'>,
  row: ReportRow,
  recipient: ReportRecipientRow,
  told: Told,
): Promise<void> {
  await deps.events.append(tx, null, await recordTold(tx, row, recipient, told));
}

/** The same for who tells its facts himself. The earlier word counts, and the server's before a typed one. */
export async function recordTold(
  tx: WriteContext,
  row: ReportRow,
  recipient: ReportRecipientRow,
  { at, typed }: Told,
): Promise<readonly NewEvent[]> {
  const before = recipient.toldAt;
  const counts = before === null || at < before || (!typed && recipient.typed === 1 && at <= row.dueAt);
  if (counts) {
    await recipientsRepository.update(tx, recipient.id, { toldAt: at, typed: typed ? 1 : 0, lostAt: null });
  }
  tx.changed('report', row.id);
  if (!counts || recipient.seq !== 1) return [];
  const all = (await recipientsRepository.ofReport(tx, row.id)).filter(({ seq }) => seq === 1);
  const toldAt = lastToldAt(all);
  if (toldAt === null || toldAt === row.toldAt) return [];
  await reportsRepository.noteTold(tx, row.id, toldAt);
  const after = { ...row, toldAt };
  const byWord = all.some((one) => one.clause !== null && one.typed === 1);
  return [reportEvent('mailAccepted', after, { toldAt, dueAt: row.dueAt, inTime: toldAt <= row.dueAt, typed: byWord })];
}
