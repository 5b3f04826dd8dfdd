import type { Visit } from '../../../shared/contract/reception-schemas.ts';
import { type ErrorParams, type Issue, UserError } from '../../../shared/errors/errors.ts';
import { instantOf, isDay, wallTime } from '../../../shared/lib/dates.ts';
import type { VisitRow, VisitTaskRow } from '../database/entities/reception.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Follower, NewEvent } from '../events/events.ts';
import type { Evidence } from '../../../shared/domain/tasks/evidence.ts';
import type { Actor } from '../session.ts';
import { taskEvents } from './facts.ts';
import type { Versioned } from './in-hand.ts';
import type { ReceptionDeps } from './reception.deps.ts';
import { mustFindVisit, visitView } from './views.ts';
import { visitsRepository } from './visits.repository.ts';

interface Wanted {
  readonly ownerId: string | null;
  readonly dueDay: string;
}

interface Added extends Wanted {
  readonly id: string;
  readonly token: string;
  readonly text: string;
}

/** What is to be done after a visit, each a duty of its owner (6, norm). Versions are those of the tasks. */
export function createFollowUps(deps: ReceptionDeps) {
  const { write } = deps.database;
  return {
    add: (actor: Actor, input: Added): Promise<Visit> => write((tx) => add(tx, deps, actor, input)),
    change: (actor: Actor, input: Versioned & Wanted): Promise<Visit> => write((tx) => change(tx, deps, actor, input)),
    done: (actor: Actor, { note, ...acted }: Versioned & { readonly note: string }): Promise<Visit> =>
      write(async (tx) => {
        const { visit, task } = await inHand(tx, acted);
        await deps.events.append(tx, actor, await close(tx, deps, actor, { visit, task, state: 'done', note }));
        return visitView(tx, deps, visit.id);
      }),
    withdraw: (actor: Actor, { reason, ...acted }: Versioned & { readonly reason: string }): Promise<Visit> =>
      write(async (tx) => {
        const { visit, task } = await inHand(tx, acted);
        const closing = { visit, task, state: 'withdrawn', note: reason } as const;
        await deps.events.append(tx, actor, await close(tx, deps, actor, closing));
        return visitView(tx, deps, visit.id);
      }),
  };
}

/** What a person does with the duty in the list of tasks is done to the follow-up as well. */
export function createReceptionFollower(deps: ReceptionDeps): Follower {
  return {
    follows: (type) => type === 'task.done',
    async follow(tx, actor, events) {
      const told: NewEvent[] = [];
      for (const { subject, payload = {} } of events) {
        if (subject.kind !== 'visitTask' || !actor) continue;
        const task = await visitsRepository.task(tx, subject.id);
        if (task?.state !== 'open') continue;
        const visit = await mustFindVisit(tx, task.visitId);
        const note = (payload['evidence'] as Evidence | undefined)?.result.trim().slice(0, 500) ?? '';
        told.push(...(await close(tx, deps, actor, { visit, task, state: 'done', note })));
      }
      return told;
    },
  };
}

async function add(tx: WriteContext, deps: ReceptionDeps, actor: Actor, input: Added): Promise<Visit> {
  const visit = await mustFindVisit(tx, input.id);
  if (visit.state === 'draft') throw new UserError('reception.not.draft');
  const owner = await checkedOwner(tx, deps, input, input.text === '' ? [issue('text', 'followUpTextMissing')] : []);
  const now = deps.now();
  const task: VisitTaskRow = {
    id: deps.ports.ids.next(),
    visitId: visit.id,
    token: input.token,
    text: input.text,
    ...owner,
    state: 'open',
    note: '',
    createdAt: now,
    createdByName: actor.displayName,
    closedAt: null,
    closedByName: '',
    version: 1,
  };
  if (await visitsRepository.insertTask(tx, task)) {
    tx.changed('visit', visit.id);
    await deps.events.append(tx, actor, await taskEvents(deps, 'added', visit, task));
  }
  return visitView(tx, deps, visit.id);
}

async function change(
  tx: WriteContext,
  deps: ReceptionDeps,
  actor: Actor,
  { ownerId, dueDay, ...acted }: Versioned & Wanted,
): Promise<Visit> {
  const { visit, task } = await inHand(tx, acted);
  const patch = await checkedOwner(tx, deps, { ownerId, dueDay }, []);
  if (patch.ownerId === task.ownerId && dueDay === task.dueDay) return visitView(tx, deps, visit.id);
  await visitsRepository.updateTask(tx, task, patch, () => visitView(tx, deps, visit.id));
  tx.changed('visit', visit.id);
  const after = { ...task, ...patch };
  const what = patch.ownerId === task.ownerId ? 'moved' : 'handedOn';
  const was = { wasOwner: task.ownerName, wasDueDay: task.dueDay };
  await deps.events.append(tx, actor, await taskEvents(deps, what, visit, after, was));
  return visitView(tx, deps, visit.id);
}

interface Closing {
  readonly visit: VisitRow;
  readonly task: VisitTaskRow;
  readonly state: 'done' | 'withdrawn';
  readonly note: string;
}

async function close(
  tx: WriteContext,
  deps: ReceptionDeps,
  actor: Actor,
  { visit, task, state, note }: Closing,
): Promise<readonly NewEvent[]> {
  if (task.state !== 'open') throw new UserError('reception.followUpClosed');
  if (note === '') throw new UserError('reception.noteMissing', {}, [issue('note', 'noteMissing')]);
  const patch = { state, note, closedAt: deps.now(), closedByName: actor.displayName };
  await visitsRepository.updateTask(tx, task, patch, () => visitView(tx, deps, visit.id));
  tx.changed('visit', visit.id);
  return taskEvents(deps, state, visit, { ...task, ...patch }, { note });
}

async function inHand(tx: WriteContext, { id, version }: Versioned) {
  const task = await visitsRepository.task(tx, id);
  if (!task) throw new UserError('reception.followUpUnknown');
  // A version behind is refused by the update itself, with the visit as it is now.
  return { visit: await mustFindVisit(tx, task.visitId), task: { ...task, version } };
}

async function checkedOwner(
  tx: WriteContext,
  deps: ReceptionDeps,
  { ownerId, dueDay }: Wanted,
  before: readonly Issue[],
): Promise<Pick<VisitTaskRow, 'ownerId' | 'ownerName' | 'dueDay' | 'dueAt'>> {
  const zone = await deps.company.zone();
  const { colleagues } = await deps.staff(tx);
  const owner = colleagues.find(({ id }) => id === ownerId);
  const issues = [...before];
  if (!owner) issues.push(issue('ownerId', ownerId === null ? 'ownerMissing' : 'ownerUnknown'));
  if (!isDay(dueDay)) issues.push(issue('dueDay', dueDay === '' ? 'dayMissing' : 'dayWrong'));
  else if (dueDay < wallTime(deps.now(), zone).day) issues.push(issue('dueDay', 'dueDayPast'));
  const [first] = issues;
  if (first) throw new UserError('reception.incomplete', {}, issues);
  if (!owner) throw new UserError('reception.ownerUnknown');
  return { ownerId: owner.id, ownerName: owner.name, dueDay, dueAt: instantOf(dueDay, '12:00', zone) ?? 0 };
}

function issue(path: string, name: string, params?: ErrorParams): Issue {
  return { path, code: `reception.${name}`, ...(params ? { params } : {}) };
}
