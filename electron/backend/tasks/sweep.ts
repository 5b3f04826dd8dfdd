import { ladderOf } from '../../../shared/domain/tasks/ladder.ts';
import type { Staff } from '../../../shared/domain/tasks/recipients.ts';
import { type Now, type Sweep, sweepOf } from '../../../shared/domain/tasks/sweep.ts';
import type { AlertRow, TaskRow } from '../database/entities/tasks.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { NewEvent } from '../events/events.ts';
import type { ActsDeps } from './acts.ts';
import { beginNext } from './next-tasks.ts';
import { taskFacts } from './task-facts.ts';
import { taskAlertsRepository, tasksRepository } from './tasks.repository.ts';

/** How many tasks one unit of work takes on: others want to write too. */
const batch = 200;
/** A task that cannot be judged is left alone for so long, and the others go on. */
const setAside = 600_000;

interface Judged {
  readonly task: TaskRow;
  readonly sweep: Sweep;
}

/** What is due at most `batch` of, in one unit of work; answers how many tasks got further. */
export async function sweepOnce(deps: ActsDeps, clock: Now): Promise<number> {
  if ((await dueTasks(clock, deps.database.read, 1)).length === 0) return 0;
  return deps.database.write(async (tx) => {
    if (!(await tasksRepository.takeSweep(tx))) return 0;
    const tasks = await tasksRepository.hold(tx, await dueTasks(clock, tx, batch), 'skip');
    const alerts = Map.groupBy(
      await taskAlertsRepository.openOf(
        tx,
        tasks.map(({ id }) => id),
      ),
      ({ taskId }) => taskId,
    );
    const { colleagues, absences } = await deps.staff(tx);
    const staff: Staff = { people: colleagues, absences };
    const judged: Judged[] = [];
    for (const task of tasks) {
      const sweep = await judge(tx, deps, task, { alerts: alerts.get(task.id) ?? [], staff, clock });
      if (sweep) judged.push({ task, sweep });
    }
    await record(tx, deps, judged);
    const further = judged.filter(({ task, sweep }) => sweep.nextAt !== task.nextAt || sweep.fired.length > 0);
    return further.length + (tasks.length - judged.length);
  });
}

async function dueTasks(
  { wall, steady }: Now,
  at: Parameters<typeof tasksRepository.due>[0],
  take: number,
): Promise<readonly TaskRow[]> {
  const due = await tasksRepository.due(at, wall, take);
  if (due.length >= take || steady <= wall) return due;
  return [...due, ...(await tasksRepository.dueInFuture(at, wall, steady, take - due.length))];
}

async function judge(
  tx: WriteContext,
  deps: ActsDeps,
  task: TaskRow,
  given: { readonly alerts: readonly AlertRow[]; readonly staff: Staff; readonly clock: Now },
): Promise<Sweep | null> {
  const { clock, staff } = given;
  try {
    const rule = await deps.book.ofHash(tx, task.ruleHash);
    const ladder = ladderOf(rule, task, await deps.calendar.current());
    const sent = given.alerts.filter(({ round, closedAt }) => round === task.round && closedAt === null);
    return sweepOf(task, { ladder, rule, sent, staff }, clock);
  } catch (error) {
    deps.ports.logger.error({ err: error, task: task.id }, 'a task could not be judged');
    await tasksRepository.sweptTo(tx, [task.id], {
      rungsDone: task.rungsDone,
      nextAt: Math.max(clock.wall, clock.steady) + setAside,
    });
    return null;
  }
}

/** Alerts under their unique keys, the ladder's state and the facts, together or not at all. */
async function record(tx: WriteContext, deps: ActsDeps, judged: readonly Judged[]): Promise<void> {
  const at = deps.now();
  const rows = judged.flatMap(({ task, sweep }) => alertsOf(deps, task, sweep, at));
  const added = await taskAlertsRepository.insert(tx, rows);
  const told = rows.filter(({ id }) => added.has(id));
  const returned = judged.flatMap(({ sweep }) => sweep.returned);
  await taskAlertsRepository.bringBack(tx, returned, at);
  // What fell due together goes on together: one statement for most of them.
  for (const alike of Map.groupBy(judged, ({ sweep }) => `${sweep.rungsDone} ${sweep.nextAt}`).values()) {
    const [first] = alike;
    if (first) {
      await tasksRepository.sweptTo(
        tx,
        alike.map(({ task }) => task.id),
        { rungsDone: first.sweep.rungsDone, nextAt: first.sweep.nextAt },
      );
    }
  }
  const over = judged.filter(({ sweep }) => sweep.fired.some(({ step }) => step !== 'warn')).map(({ task }) => task);
  // Rows before facts, as everybody does it: nobody waits for a row while he holds the end of the log.
  const next = await beginNext(tx, deps, over);
  await deps.events.append(tx, null, [...alertFacts(judged, told), ...returnFacts(judged), ...next]);
  for (const { taskId } of told) tx.changed('alert', taskId);
  for (const { task, sweep } of judged) if (sweep.returned.length > 0) tx.changed('alert', task.id);
  if (told.length + returned.length > 0) tx.afterCommit(deps.wake);
}

function alertsOf({ ports }: ActsDeps, task: TaskRow, { fired }: Sweep, at: number): readonly AlertRow[] {
  return fired.flatMap(({ step, to, passed }) =>
    to.map(({ userId, forId }) => ({
      id: ports.ids.next(),
      taskId: task.id,
      round: task.round,
      step,
      userId,
      forId,
      passed: passed.join(' ').slice(0, 120),
      createdAt: at,
      nextRingAt: at,
      rings: 0,
      firstRungAt: null,
      lastRungAt: null,
      acknowledgedAt: null,
      acknowledgedByName: null,
      returns: 0,
      closedAt: null,
    })),
  );
}

/** Of each step that was told to somebody new, once. */
function alertFacts(judged: readonly Judged[], told: readonly AlertRow[]): readonly NewEvent[] {
  const ofTask = Map.groupBy(told, ({ taskId }) => taskId);
  return judged.flatMap(({ task, sweep }) => {
    const alerts = ofTask.get(task.id) ?? [];
    return sweep.fired.flatMap(({ step, passed }) => {
      const to = alerts.filter((alert) => alert.step === step).map(({ userId }) => userId);
      return to.length > 0 ? taskFacts('alerted', [task], { step, to, ...(passed.length ? { passed } : {}) }) : [];
    });
  });
}

function returnFacts(judged: readonly Judged[]): readonly NewEvent[] {
  return judged.flatMap(({ task, sweep }) => (sweep.returned.length > 0 ? taskFacts('returned', [task]) : []));
}
