import type { InboxAlert } from '../../../shared/contract/task-schemas.ts';
import { ladderOf } from '../../../shared/domain/tasks/ladder.ts';
import { nextLook } from '../../../shared/domain/tasks/sweep.ts';
import type { AlertRow, TaskRow } from '../database/entities/tasks.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import type { ActsDeps } from './acts.ts';
import { inboxRepository } from './inbox.repository.ts';
import { heardBy } from './stand-ins.ts';
import { taskFacts } from './task-facts.ts';
import { taskAlertsRepository, tasksRepository } from './tasks.repository.ts';
import { inboxView, taskViews } from './views.ts';

/** Each person's alerts. */
export function createInbox(deps: ActsDeps) {
  const { database, people } = deps;
  return {
    mine: async (actor: Actor): Promise<InboxAlert[]> =>
      shown(deps, actor, await inboxRepository.open(database.read, await heardBy(database.read, deps, actor.userId))),

    async count(actor: Actor) {
      const alerts = await inboxRepository.open(database.read, await heardBy(database.read, deps, actor.userId));
      const tasks = await inboxRepository.tasks(
        database.read,
        alerts.map(({ taskId }) => taskId),
      );
      return { open: tasks.length, late: tasks.filter(({ dueAt }) => dueAt <= deps.now()).length };
    },

    async missed(actor: Actor): Promise<InboxAlert[]> {
      const since = await people.lastLogInAt(database.read, actor.userId);
      if (since === null) return [];
      const ids = await heardBy(database.read, deps, actor.userId);
      return shown(deps, actor, await inboxRepository.missed(database.read, ids, since));
    },

    acknowledge: (actor: Actor, ids: readonly string[]): Promise<{ acknowledged: number }> =>
      database.write((tx) => acknowledge(tx, deps, actor, ids)),
  };
}

async function shown(deps: ActsDeps, actor: Actor, alerts: readonly AlertRow[]): Promise<InboxAlert[]> {
  const { read } = deps.database;
  const ids = alerts.map(({ taskId }) => taskId);
  const rows = await inboxRepository.tasks(read, ids);
  const tasks = new Map((await taskViews(read, deps, actor, rows, new Set(ids))).map((task) => [task.id, task]));
  const names = await namesOf(read, deps);
  return onceEach(alerts, actor)
    .flatMap((alert) => {
      const task = tasks.get(alert.taskId);
      if (!task) return [];
      // An alert of somebody who is away was not made for his substitute: it is shown in whose place it is.
      const own = alert.userId === actor.userId ? alert : { ...alert, forId: alert.forId ?? alert.userId };
      return [inboxView(own, task, names)];
    })
    .toSorted((one, other) => one.task.dueAt - other.task.dueAt);
}

/** Of a step that was told to a person and to whom he stands in for, his own. */
function onceEach(alerts: readonly AlertRow[], { userId }: Actor): readonly AlertRow[] {
  return alerts.filter(
    (alert) => alert.userId === userId || !alerts.some((own) => own.userId === userId && sameStep(own, alert)),
  );
}

export async function namesOf(at: ReadContext, deps: ActsDeps): Promise<ReadonlyMap<string, string>> {
  const { colleagues } = await deps.staff(at);
  return new Map(colleagues.map(({ id, name }) => [id, name]));
}

/** One of several who were told of the same step takes it for all of them. */
async function acknowledge(tx: WriteContext, deps: ActsDeps, actor: Actor, ids: readonly string[]) {
  const heard = await heardBy(tx, deps, actor.userId);
  const own = (await inboxRepository.byIds(tx, ids)).filter(
    ({ userId, nextRingAt, closedAt }) => heard.includes(userId) && nextRingAt !== null && closedAt === null,
  );
  if (own.length === 0) return { acknowledged: 0 };
  const rows = await inboxRepository.tasks(
    tx,
    own.map(({ taskId }) => taskId),
  );
  const tasks = new Map((await tasksRepository.hold(tx, rows, 'await')).map((row) => [row.id, row]));
  const alerts = await taskAlertsRepository.ofTasks(tx, [...tasks.keys()]);
  const taken = alerts.filter((alert) => alert.closedAt === null && own.some((mine) => sameStep(mine, alert)));
  const at = deps.now();
  const takenIds = taken.map(({ id }) => id);
  await inboxRepository.acknowledge(tx, takenIds, at, actor.displayName);
  for (const task of tasks.values()) {
    const sent = alerts.map((alert) => ({
      ...alert,
      acknowledgedAt: takenIds.includes(alert.id) ? (alert.acknowledgedAt ?? at) : alert.acknowledgedAt,
    }));
    await lookAgain(tx, deps, task, sent);
    tx.changed('alert', task.id);
  }
  const facts = taskFacts('acknowledged', [...tasks.values()], {}, ({ id }) => ({
    steps: [...new Set(own.filter(({ taskId }) => taskId === id).map(({ step }) => step))],
  }));
  await deps.events.append(tx, actor, facts);
  return { acknowledged: own.length };
}

function sameStep(one: AlertRow, other: AlertRow): boolean {
  return one.taskId === other.taskId && one.round === other.round && one.step === other.step;
}

async function lookAgain(tx: WriteContext, deps: ActsDeps, task: TaskRow, alerts: readonly AlertRow[]): Promise<void> {
  const rule = await deps.book.ofHash(tx, task.ruleHash);
  const ladder = ladderOf(rule, task, await deps.calendar.current());
  const sent = alerts.filter(({ taskId, round, closedAt }) => {
    return taskId === task.id && round === task.round && closedAt === null;
  });
  const nextAt = nextLook(task.rungsDone, { ladder, rule, sent });
  await tasksRepository.sweptTo(tx, [task.id], { rungsDone: task.rungsDone, nextAt });
}
