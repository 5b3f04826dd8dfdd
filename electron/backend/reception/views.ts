import type { Visit, VisitCheck, VisitRow as VisitRowView } from '../../../shared/contract/reception-schemas.ts';
import { itemDueAt } from '../../../shared/domain/reception/checklist.ts';
import { leaderOf } from '../../../shared/domain/reception/form.ts';
import { isRunning } from '../../../shared/domain/reception/values.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { EventRow } from '../database/entities/memory.ts';
import type { VisitCheckRow, VisitRow } from '../database/entities/reception.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import { templateNow } from './books.ts';
import { hostAwayAt } from './look.ts';
import type { ReceptionDeps } from './reception.deps.ts';
import type { CheckCount } from './visit-lists.repository.ts';
import { visitListsRepository } from './visit-lists.repository.ts';
import { visitsRepository } from './visits.repository.ts';

/** A row of lists and calendars. */
export function rowView(row: VisitRow, counted: CheckCount | undefined, minutesDone: boolean): VisitRowView {
  const { id, state, walkIn, grade, customerId, customerName, form, hostId, hostName, roomId, fromAt, toAt } = row;
  return {
    id,
    state,
    walkIn,
    grade,
    customerId,
    customerName,
    leaderName: leaderOf(form)?.name ?? '',
    guestCount: form.guests.filter(({ name }) => name !== '').length,
    purpose: form.purpose,
    hostId,
    hostName,
    roomId,
    room: roomId === null ? null : { zh: row.roomZh, en: row.roomEn },
    fromAt,
    toAt,
    arrivedAt: row.arrivedAt,
    endedAt: row.endedAt,
    openChecks: counted?.open ?? 0,
    checks: counted?.all ?? 0,
    prepared: row.preparedAt !== null,
    minutesDone,
    createdByName: row.createdByName,
    updatedAt: row.updatedAt,
    version: row.version,
  };
}

export async function rowViews(at: ReadContext, rows: readonly VisitRow[]): Promise<VisitRowView[]> {
  const ids = rows.map(({ id }) => id);
  const counts = await visitListsRepository.checkCounts(at, ids);
  const done = await visitListsRepository.minutesDone(at, ids);
  return rows.map((row) => rowView(row, counts.get(row.id), done.has(row.id)));
}

/** Throws `reception.unknown`. */
export async function mustFindVisit(at: ReadContext, id: string): Promise<VisitRow> {
  const row = await visitsRepository.find(at, id);
  if (!row) throw new UserError('reception.unknown');
  return row;
}

/** The visit whole; `id` may be that of one of its follow-up tasks. */
export async function visitView(at: ReadContext, deps: ReceptionDeps, given: string): Promise<Visit> {
  const task = await visitsRepository.task(at, given);
  const row = await mustFindVisit(at, task?.visitId ?? given);
  const { id, form } = row;
  const checks = await visitsRepository.checks(at, id);
  const minutes = await visitsRepository.minutes(at, id);
  const tasks = await visitsRepository.tasks(at, id);
  const running = isRunning(row.state);
  const newest = running ? (await templateNow(at)).revision : row.templateRevision;
  const open = checks.filter(({ mandatory, state }) => mandatory && state === 'open').length;
  return {
    ...rowView(row, { open, all: checks.length }, minutes?.state === 'done'),
    form: { ...form },
    companions: row.companions.map((one) => ({ ...one })),
    createdAt: row.createdAt,
    announcedAt: row.announcedAt,
    greetedByName: row.greetedByName,
    reason: row.reason,
    lines: await linesOf(deps, row, checks),
    templateRevision: row.templateRevision,
    newerTemplate: newest > row.templateRevision ? newest : null,
    minutes: minutes && { ...minutes, writing: { ...minutes.writing } },
    followUps: tasks.map((one) => ({ ...one })),
    hostAway: running ? await hostAwayAt(deps, { ...form, hostId: row.hostId }) : null,
    history: (await deps.events.of(at, id)).flatMap(historyOf),
  };
}

export async function linesOf(
  deps: ReceptionDeps,
  { fromAt }: Pick<VisitRow, 'fromAt'>,
  checks: readonly VisitCheckRow[],
): Promise<VisitCheck[]> {
  const calendar = await deps.calendar.current();
  return checks.map(({ id, itemId, item, state, byId, byName, at, note, version }) => {
    return { id, itemId, item, state, byId, byName, at, note, version, dueAt: itemDueAt(item.due, fromAt, calendar) };
  });
}

function historyOf({ seq, type, at, actorName, payload }: EventRow): Visit['history'] {
  const [kind, what = ''] = type.split('.');
  return kind === 'visit' ? [{ seq, what, at, byName: actorName, payload }] : [];
}
