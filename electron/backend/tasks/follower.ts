import type { WorkingCalendar } from '../../../shared/domain/calendar/calendar.ts';
import { conditions, matches } from '../../../shared/domain/tasks/conditions.ts';
import { dueOf } from '../../../shared/domain/tasks/due.ts';
import { checkEvidence } from '../../../shared/domain/tasks/evidence.ts';
import { type EventEvidence, evidenceOf } from '../../../shared/domain/tasks/event-evidence.ts';
import type { Facts, FactValue, TaskRule, Trigger } from '../../../shared/domain/tasks/rule.ts';
import type { TaskRow } from '../database/entities/tasks.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Follower, NewEvent } from '../events/events.ts';
import type { Actor } from '../session.ts';
import { endTasks, handOverTasks, moveTask } from './change-tasks.ts';
import { newTask, occurrenceOf, ownerOf } from './new-task.ts';
import { beginNext } from './next-tasks.ts';
import type { RuleBook, RuleInForce } from './rule-book.ts';
import { beginningOf, taskFacts } from './task-facts.ts';
import type { TasksDeps } from './tasks.deps.ts';
import { tasksRepository } from './tasks.repository.ts';

export interface FollowerDeps extends Pick<TasksDeps, 'calendar' | 'ports' | 'rules' | 'now' | 'subjects'> {
  readonly book: RuleBook;
  readonly wake: () => void;
}

/** One event on its way through the rules. */
interface Passing {
  readonly tx: WriteContext;
  readonly deps: FollowerDeps;
  readonly actor: Actor | null;
  readonly event: NewEvent;
  readonly at: number;
  readonly calendar: WorkingCalendar;
  /** What the subject is by now, with the plain values that the event tells; read once, when needed. */
  readonly facts: () => Promise<Facts>;
}

const ownerChanged = 'order.ownerChanged';

/** Opens, closes, cancels and moves tasks in the unit of work of the event that says so. */
export function createFollower(deps: FollowerDeps): Follower {
  const openers = new Set(deps.rules.flatMap(({ opensOn, reopensOn }) => typesOf([...opensOn, ...reopensOn])));
  const changers = new Set([
    ownerChanged,
    ...deps.rules.flatMap(({ closesOn, cancelsOn, movesOn }) => typesOf([...closesOn, ...cancelsOn, ...movesOn])),
  ]);
  return {
    follows: (type) => openers.has(type) || changers.has(type),
    async follow(tx, actor, events) {
      const calendar = await deps.calendar.current();
      const told: NewEvent[] = [];
      for (const event of events) {
        const passing = { tx, deps, actor, event, at: deps.now(), calendar, facts: factsOf(tx, deps, event) };
        if (changers.has(event.type)) told.push(...(await changeOpen(passing)));
        if (openers.has(event.type)) told.push(...(await open(passing)));
      }
      if (told.length > 0) tx.afterCommit(deps.wake);
      return told;
    },
  };
}

function typesOf(triggers: readonly Trigger[]): readonly string[] {
  return triggers.map(({ type }) => type);
}

function meets(triggers: readonly Trigger[], { type, payload = {} }: NewEvent, occurrence = ''): boolean {
  return triggers.some(
    (trigger) => trigger.type === type && (!trigger.when || matches[trigger.when]({ payload, occurrence })),
  );
}

function factsOf(tx: WriteContext, { subjects }: FollowerDeps, event: NewEvent): () => Promise<Facts> {
  let known: Promise<Facts> | undefined;
  return () => {
    known ??= (async () => {
      const { subject, payload = {} } = event;
      const facts = event.facts ?? (await subjects[subject.kind]?.(tx, subject.id)) ?? {};
      const plain = Object.entries(payload).filter(([, value]) => value === null || typeof value !== 'object');
      return { ...(Object.fromEntries(plain) as Record<string, FactValue>), ...facts };
    })();
    return known;
  };
}

async function changeOpen(passing: Passing): Promise<readonly NewEvent[]> {
  const { tx, deps, actor, event, at } = passing;
  const tasks = await tasksRepository.openOf(tx, [event.subject.id]);
  const done: TaskRow[] = [];
  const cancelled: TaskRow[] = [];
  const told: NewEvent[] = [];
  const proof = evidenceOf(event.type, event.payload ?? {});
  for (const task of tasks) {
    const rule = await deps.book.ofHash(tx, task.ruleHash);
    if (meets(rule.closesOn, event, task.occurrence)) {
      if (proves(proof, rule, task, passing)) done.push(task);
    } else if (meets(rule.cancelsOn, event, task.occurrence)) cancelled.push(task);
    else if (meets(rule.movesOn, event, task.occurrence)) told.push(...(await judgeAnew(passing, rule, task)));
    else if (event.type === ownerChanged) told.push(...(await changeOwner(passing, rule, task)));
  }
  const ending = { at, actor, event: event.type };
  return [
    ...(await endTasks(tx, done, { ...ending, state: 'done', ...(proof ? { evidence: proof.evidence } : {}) })),
    ...(await endTasks(tx, cancelled, { ...ending, state: 'cancelled' })),
    ...(await beginNext(tx, deps, done)),
    ...told,
  ];
}

/** A contact closes a duty only with the evidence that its rule asks for, as a person's word would. */
function proves(proof: EventEvidence | null, rule: TaskRule, task: TaskRow, { event, at: now }: Passing): boolean {
  if (!proof) return true;
  const { openedAt, occurrence } = task;
  const { evidence, begunAt } = proof;
  // A duty about this very message is younger than the message.
  const ofMessage = occurrence !== '' && occurrence === event.payload?.['message'];
  const contact = evidence.contact && !ofMessage ? { ...evidence.contact, at: begunAt } : evidence.contact;
  return checkEvidence(rule.evidence, { ...evidence, contact }, { now, openedAt }).length === 0;
}

/** The subject is another than it was when the task began: it moves with it, or is none any more. */
async function judgeAnew(passing: Passing, rule: TaskRule, task: TaskRow): Promise<readonly NewEvent[]> {
  const { tx, actor, event, at, calendar } = passing;
  const facts = await passing.facts();
  const still = conditions[rule.condition]({ facts, at, zone: calendar.zone });
  const due = still ? dueOf(rule, { at, facts }, calendar) : null;
  if (!due) return endTasks(tx, [task], { state: 'cancelled', at, actor, event: event.type });
  if (rule.due.kind !== 'relative') return [];
  const key = occurrenceOf(rule, facts, due.dueAt, calendar.zone);
  if (key === task.occurrence && due.dueAt === task.dueAt) return [];
  const moved = await moveTask(tx, task, { rule, due, calendar, occurrence: await freeKey(tx, task, key) }, at);
  return taskFacts('moved', [moved], { why: event.type }, () => ({ from: task.dueAt }));
}

/** A finished task may hold the key, when a time is moved away and back. */
async function freeKey(tx: WriteContext, task: TaskRow, key: string): Promise<string> {
  const others = (await tasksRepository.ofRule(tx, task.ruleId, task.subjectId)).filter(({ id }) => id !== task.id);
  const taken = new Set(others.map(({ occurrence }) => occurrence));
  if (!taken.has(key)) return key;
  let again = 2;
  while (taken.has(`${key}#${again}`)) again += 1;
  return `${key}#${again}`;
}

/** Duties that were there and lapsed begin once more; those that are open, or were done, do not. */
async function afterCancelled(tx: WriteContext, tasks: readonly TaskRow[]): Promise<readonly TaskRow[]> {
  const again: TaskRow[] = [];
  for (const task of tasks) {
    const before = await tasksRepository.ofRule(tx, task.ruleId, task.subjectId);
    const same = before.filter(({ occurrence }) => occurrence.split('#')[0] === task.occurrence);
    if (same.some(({ state }) => state !== 'cancelled')) continue;
    again.push({ ...task, occurrence: await freeKey(tx, task, task.occurrence) });
  }
  return again;
}

/** Beside the one that was done; `null` while one is open, and where there was none that what happened does not begin. */
async function anew(tx: WriteContext, task: TaskRow, begins: boolean): Promise<TaskRow | null> {
  const before = await tasksRepository.ofRule(tx, task.ruleId, task.subjectId);
  if (before.length === 0) return begins ? task : null;
  if (before.some(({ state }) => state === 'open')) return null;
  return { ...task, occurrence: await freeKey(tx, task, task.occurrence) };
}

async function changeOwner(passing: Passing, rule: TaskRule, task: TaskRow): Promise<readonly NewEvent[]> {
  if (rule.owner.kind !== 'orderOwner') return [];
  const { tx, event, at } = passing;
  // The event tells names; who it is stands in the order.
  const facts = (await passing.deps.subjects[event.subject.kind]?.(tx, event.subject.id)) ?? {};
  const owner = ownerOf(rule, { facts, actor: passing.actor });
  if (owner.ownerId === task.ownerId) return [];
  await handOverTasks(tx, [task], owner, at);
  const from = { ownerId: task.ownerId, ownerRole: task.ownerRole, owner: task.ownerName };
  return taskFacts('reassigned', [task], { from }, () => ({ ...owner, owner: owner.ownerName }));
}

async function open(passing: Passing): Promise<readonly NewEvent[]> {
  const { tx, deps, actor, event, at, calendar } = passing;
  const rules = [...(await deps.book.all()).values()].filter(({ rule }) => {
    return meets(rule.opensOn, event) || meets(rule.reopensOn, event);
  });
  if (rules.length === 0) return [];
  const facts = await passing.facts();
  const begun: { readonly inForce: RuleInForce; readonly task: TaskRow }[] = [];
  for (const inForce of rules) {
    const id = deps.ports.ids.next();
    const made = newTask(inForce, { id, at, actor, subject: event.subject, facts, calendar });
    const begins = meets(inForce.rule.opensOn, event);
    const task = made && (meets(inForce.rule.reopensOn, event) ? await anew(tx, made, begins) : made);
    if (task) begun.push({ inForce, task });
  }
  if (begun.length === 0) return [];
  await deps.book.keep(
    tx,
    begun.map(({ inForce }) => inForce),
  );
  const rows = begun.map(({ task }) => task);
  const added = await tasksRepository.insert(tx, rows);
  const known = await afterCancelled(
    tx,
    rows.filter(({ id }) => !added.has(id)),
  );
  await tasksRepository.insert(tx, known);
  const fresh = [...rows.filter(({ id }) => added.has(id)), ...known];
  for (const { id } of fresh) tx.changed('task', id);
  return taskFacts('opened', fresh, { at }, (task) => {
    const row = fresh.find(({ id }) => id === task.id);
    return row ? beginningOf(row) : {};
  });
}
