import { type ReportRecipient, recipientsOf } from '../../../shared/domain/exceptionReports/recipients.ts';
import { clauseOf, type FoundBy } from '../../../shared/domain/exceptionReports/values.ts';
import type { ReportRecipientRow, ReportRow } from '../database/entities/exception-reports.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import type { ExceptionReportsDeps } from './exception-reports.deps.ts';
import { recipientsRepository } from './recipients.repository.ts';
import { reportEvent } from './report-facts.ts';
import { reportSettingsRepository } from './settings.repository.ts';

/** Whom a clause names at this moment, and who is told beside them. */
export async function recipientsNow(
  at: ReadContext,
  { staff }: Pick<ExceptionReportsDeps, 'staff'>,
  foundBy: FoundBy,
): Promise<readonly ReportRecipient[]> {
  const settings = await reportSettingsRepository.read(at);
  const reachable = await recipientsRepository.people(at);
  const { colleagues, absences } = await staff(at);
  const roles = new Map(colleagues.map((colleague) => [colleague.id, colleague.roles]));
  const people = reachable.map((person) => ({ ...person, roles: roles.get(person.id) ?? [] }));
  return recipientsOf(clauseOf[foundBy], settings, { people, absences });
}

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
  const recipients = await recipientsNow(tx, deps, row.foundBy ?? 'complaint');
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
