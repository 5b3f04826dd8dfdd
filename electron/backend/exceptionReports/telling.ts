import { recipientsOf } from '../../../shared/domain/exceptionReports/recipients.ts';
import { clauseOf } from '../../../shared/domain/exceptionReports/values.ts';
import type { ReportRecipientRow, ReportRow } from '../database/entities/exception-reports.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import type { ExceptionReportsDeps } from './exception-reports.deps.ts';
import { recipientsRepository } from './recipients.repository.ts';
import { reportEvent } from './report-facts.ts';
import { reportSettingsRepository } from './settings.repository.ts';

/**
 * Writes down who is told of an entry, as they are to be reached at this moment: later changes of accounts and settings
 * change nothing of it. Their mails are made after the commit. Whoever has no address is told of by a fact of his own.
 */
export async function tellLeaders(
  tx: WriteContext,
  deps: ExceptionReportsDeps & { readonly wake: () => void },
  actor: Actor,
  row: ReportRow,
  seq: number,
): Promise<void> {
  const settings = await reportSettingsRepository.read(tx);
  const people = await recipientsRepository.people(tx);
  const { absences } = await deps.staff(tx);
  const recipients = recipientsOf(clauseOf[row.foundBy ?? 'complaint'], settings, { people, absences });
  const now = deps.now();
  const rows = recipients.map(
    (recipient): ReportRecipientRow => ({
      ...recipient,
      id: deps.ports.ids.next(),
      reportId: row.id,
      seq,
      unmailedSince: recipient.address === '' ? null : now,
      outboxId: null,
      toldAt: null,
      lostAt: null,
      typed: 0,
    }),
  );
  await recipientsRepository.insert(tx, rows);
  const unreachable = rows.filter(({ address, clause }) => address === '' && clause !== null);
  await deps.events.append(
    tx,
    actor,
    unreachable.map(({ who, name, role }) => reportEvent('noAddress', row, { who, name, role })),
  );
  tx.afterCommit(deps.wake);
}
