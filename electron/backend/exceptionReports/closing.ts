import type { Issue } from '../../../shared/errors/errors.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { ReportEntryRow, ReportRow } from '../database/entities/exception-reports.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import type { ExceptionReportsDeps } from './exception-reports.deps.ts';
import { addEntry, hold, holdOpen } from './in-hand.ts';
import { openKeyOf, reportsRepository } from './reports.repository.ts';

interface Acted {
  readonly id: string;
  readonly version: number;
}

/** A report is over when leaders know of it, something was done, and nobody else has something open. */
export function createClosing(deps: ExceptionReportsDeps) {
  const { write } = deps.database;
  return {
    close: (actor: Actor, { id, version, result }: Acted & { readonly result: string }): Promise<string> =>
      write(async (tx) => {
        const held = await holdOpen(tx, deps, id, version);
        const issues = await closingIssues(tx, deps, held.row, held.entries);
        if (issues.length > 0) throw new UserError('exceptionReports.notOver', {}, issues);
        const entry = { kind: 'closed', text: result, token: deps.ports.ids.next(), data: {} } as const;
        await addEntry(held, actor, entry, { state: 'closed', openKey: null, closedAt: deps.now() });
        return id;
      }),

    reopen: (actor: Actor, { id, version, reason }: Acted & { readonly reason: string }): Promise<string> =>
      write(async (tx) => {
        const held = await hold(tx, deps, id, version);
        const { row } = held;
        if (row.state !== 'closed') throw new UserError('exceptionReports.notClosed');
        const openKey = openKeyOf(row.orderId, row.kind);
        const other = openKey === null ? null : await reportsRepository.byOpenKey(tx, openKey);
        if (other) throw new UserError('exceptionReports.openAgain', { number: other.number ?? '' });
        const entry = { kind: 'reopened', text: reason, token: deps.ports.ids.next(), data: {} } as const;
        await addEntry(held, actor, entry, { state: 'open', openKey, closedAt: null });
        return id;
      }),
  };
}

/** What is open before it may be closed. */
export async function closingIssues(
  at: ReadContext,
  { neighbours }: Pick<ExceptionReportsDeps, 'neighbours'>,
  row: ReportRow,
  entries: readonly ReportEntryRow[],
): Promise<readonly Issue[]> {
  const acted = row.form.action.trim() !== '' || entries.some(({ kind }) => kind === 'action');
  return [
    ...(row.toldAt === null ? [{ path: 'recipients', code: 'exceptionReports.leadersNotTold' }] : []),
    ...(acted ? [] : [{ path: 'action', code: 'exceptionReports.actionMissing' }]),
    ...(await neighbours.mayClose(at, row.id)),
  ];
}
