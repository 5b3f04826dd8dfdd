import type { ReportEntry } from '../../../shared/domain/exceptionReports/entry.ts';
import { ConflictError, UserError } from '../../../shared/errors/errors.ts';
import type { ReportEntryRow, ReportRow } from '../database/entities/exception-reports.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import type { ExceptionReportsDeps } from './exception-reports.deps.ts';
import { entryEvents } from './report-facts.ts';
import { reportsRepository } from './reports.repository.ts';
import { rowOf } from './views.ts';

/** What one unit of work does to a report. */
export interface Held {
  readonly tx: WriteContext;
  readonly deps: ExceptionReportsDeps;
  readonly row: ReportRow;
  /** Oldest first. */
  readonly entries: readonly ReportEntryRow[];
}

export interface NewEntry extends Pick<ReportEntry, 'kind' | 'text' | 'data'> {
  readonly token: string;
  readonly corrects?: number;
  /** The message that did not get through, and that this stands for. */
  readonly message?: string | null;
}

/** A report that was filed, held until the unit of work ends. `version`: as the person saw it, where it matters. */
export async function hold(
  tx: WriteContext,
  deps: ExceptionReportsDeps,
  id: string,
  version: number | null = null,
): Promise<Held> {
  const row = await reportsRepository.hold(tx, id);
  if (!row) throw new UserError('exceptionReports.unknown');
  if (row.state === 'draft' || row.state === 'waiting') throw new UserError('exceptionReports.notFiledYet');
  demandVersion(row, version, deps.now());
  return { tx, deps, row, entries: await reportsRepository.entries(tx, id) };
}

/** The same of one that is not closed: nothing is added to a closed case before it is open again. */
export async function holdOpen(
  tx: WriteContext,
  deps: ExceptionReportsDeps,
  id: string,
  version: number | null = null,
): Promise<Held> {
  const held = await hold(tx, deps, id, version);
  if (held.row.state === 'closed') throw new UserError('exceptionReports.closed', { number: held.row.number ?? '' });
  return held;
}

export function demandVersion(row: ReportRow, version: number | null, now: number): void {
  if (version === null || row.version === version) return;
  throw new ConflictError('exceptionReports.changedMeanwhile', rowOf(row, [], now));
}

/** Adds an entry with its fact; answers the report and the entry as they are now. */
export async function addEntry(
  held: Held,
  actor: Actor,
  entry: NewEntry,
  patch: Partial<ReportRow> = {},
): Promise<{ readonly row: ReportRow; readonly entry: ReportEntryRow }> {
  const { tx, deps } = held;
  const added = await writeEntry(held, actor, entry, patch);
  await deps.events.append(tx, actor, entryEvents(added.row, added.entry, entry.message ?? null));
  return added;
}

/** The same without its fact, for who tells it himself. */
export async function writeEntry(
  { tx, deps, row, entries }: Held,
  actor: Actor,
  { kind, text, token, corrects, data }: NewEntry,
  patch: Partial<ReportRow>,
): Promise<{ readonly row: ReportRow; readonly entry: ReportEntryRow }> {
  const last = entries.at(-1);
  const entry: ReportEntryRow = {
    id: deps.ports.ids.next(),
    reportId: row.id,
    seq: (last?.seq ?? 0) + 1,
    token,
    kind,
    // A clock that was set back does not bring one entry before another.
    at: Math.max(deps.now(), last?.at ?? 0),
    byId: actor.userId,
    byName: actor.displayName,
    workstation: actor.workstation,
    text,
    corrects: corrects ?? null,
    data,
  };
  await reportsRepository.insertEntry(tx, entry);
  const after = await change({ tx, deps, row }, patch);
  return { row: after, entry };
}

/** Writes the row and tells the windows; answers it as it is now. */
export async function change(
  { tx, deps, row }: Pick<Held, 'tx' | 'deps' | 'row'>,
  patch: Partial<ReportRow>,
): Promise<ReportRow> {
  const current = async () => rowOf((await reportsRepository.find(tx, row.id)) ?? row, [], deps.now());
  await reportsRepository.update(tx, row, patch, current);
  tx.changed('report', row.id);
  if (row.orderId) tx.changed('order', row.orderId);
  return { ...row, ...patch, version: row.version + 1 };
}
