import type { Task } from '../../../shared/contract/task-schemas.ts';
import { checkEvidence, type Evidence } from '../../../shared/domain/tasks/evidence.ts';
import type { TaskRule } from '../../../shared/domain/tasks/rule.ts';
import { ConflictError, UserError } from '../../../shared/errors/errors.ts';
import type { TaskRow } from '../database/entities/tasks.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { endTasks, handOverTasks } from './change-tasks.ts';
import { inboxRepository } from './inbox.repository.ts';
import { beginNext } from './next-tasks.ts';
import type { RuleBook } from './rule-book.ts';
import { taskFacts } from './task-facts.ts';
import type { TasksDeps } from './tasks.deps.ts';
import { tasksRepository } from './tasks.repository.ts';
import { mayAct, placesAt, taskViews } from './views.ts';

export interface ActsDeps extends TasksDeps {
  readonly book: RuleBook;
  readonly wake: () => void;
}

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** What people do with a task. */
export function createTaskActs(deps: ActsDeps) {
  const { write } = deps.database;
  return {
    complete: (actor: Actor, input: Versioned & { readonly evidence: Evidence }): Promise<Task> =>
      write((tx) => complete(tx, deps, actor, input)),
    notApplicable: (actor: Actor, input: Versioned & { readonly reason: string }): Promise<Task> =>
      write((tx) => dropTask(tx, deps, actor, input)),
    reassign: (actor: Actor, input: Versioned & { readonly ownerId: string; readonly reason: string }): Promise<Task> =>
      write((tx) => reassign(tx, deps, actor, input)),
  };
}

async function complete(
  tx: WriteContext,
  deps: ActsDeps,
  actor: Actor,
  input: Versioned & { readonly evidence: Evidence },
): Promise<Task> {
  const { task, rule } = await takeOpen(tx, deps, actor, input);
  const { evidence } = input;
  const issues = checkEvidence(rule.evidence, evidence, { now: deps.now(), openedAt: task.openedAt });
  if (issues.length > 0) throw new UserError('tasks.evidenceMissing', {}, issues);
  if (evidence.attachmentId !== null) await demandFile(tx, deps, task, evidence.attachmentId);
  const told = await endTasks(tx, [task], { state: 'done', at: deps.now(), actor, event: null, evidence });
  const next = await beginNext(tx, deps, [task]);
  await deps.events.append(tx, actor, told);
  if (task.subjectKind === 'order') await deps.contacts.keepOfTask(tx, actor, task, evidence);
  await deps.events.append(tx, null, next);
  return after(tx, deps, actor, task.id);
}

async function dropTask(
  tx: WriteContext,
  deps: ActsDeps,
  actor: Actor,
  input: Versioned & { readonly reason: string },
): Promise<Task> {
  const { task } = await takeOpen(tx, deps, actor, input);
  const { reason } = input;
  const told = await endTasks(tx, [task], { state: 'notApplicable', at: deps.now(), actor, event: null, reason });
  const next = await beginNext(tx, deps, [task]);
  await deps.events.append(tx, actor, told);
  await deps.events.append(tx, null, next);
  return after(tx, deps, actor, task.id);
}

async function reassign(
  tx: WriteContext,
  deps: ActsDeps,
  actor: Actor,
  input: Versioned & { readonly ownerId: string; readonly reason: string },
): Promise<Task> {
  const { task } = await takeOpen(tx, deps, actor, input);
  const { colleagues } = await deps.staff(tx);
  const person = colleagues.find(({ id }) => id === input.ownerId);
  if (!person) throw new UserError('tasks.personUnknown');
  if (person.id === task.ownerId) throw new UserError('tasks.nothingChanged');
  const owner = { ownerId: person.id, ownerRole: null, ownerName: person.name };
  await handOverTasks(tx, [task], owner, deps.now());
  const from = { ownerId: task.ownerId, ownerRole: task.ownerRole, owner: task.ownerName };
  const payload = { from, reason: input.reason };
  const fact = taskFacts('reassigned', [task], payload, () => ({ ...owner, owner: person.name }));
  await deps.events.append(tx, actor, fact);
  tx.changed('alert', task.id);
  tx.afterCommit(deps.wake);
  return after(tx, deps, actor, task.id);
}

/** An open task with this version that the caller may act on. */
async function takeOpen(
  tx: WriteContext,
  deps: ActsDeps,
  actor: Actor,
  { id, version }: Versioned,
): Promise<{ readonly task: TaskRow; readonly rule: TaskRule }> {
  const task = await mustFindTask(tx, id);
  const places = await placesAt(tx, deps, actor);
  const told = await inboxRepository.toldOf(tx, places.ids, [id]);
  if (!mayAct(actor, places, task, told.has(id))) throw new UserError('tasks.notYours');
  if (task.state !== 'open') throw new UserError('tasks.alreadyClosed');
  const current = async () => (await taskViews(tx, deps, actor, [await mustFindTask(tx, id)]))[0];
  if (task.version !== version) throw new ConflictError('tasks.taskChanged', await current());
  // Taken by its version: two windows at once end it once.
  await tasksRepository.update(tx, { id, version }, {}, current);
  return { task: { ...task, version: version + 1 }, rule: await deps.book.ofHash(tx, task.ruleHash) };
}

export async function mustFindTask(at: Parameters<typeof tasksRepository.find>[0], id: string): Promise<TaskRow> {
  const task = await tasksRepository.find(at, id);
  if (!task) throw new UserError('tasks.unknown');
  return task;
}

async function demandFile(tx: WriteContext, deps: ActsDeps, task: TaskRow, attachmentId: string): Promise<void> {
  const files = await deps.attachments.of(tx, task.subjectId);
  if (files.some(({ id }) => id === attachmentId)) return;
  const issue = { path: 'attachmentId', code: 'tasks.fileMissing' };
  throw new UserError('tasks.evidenceMissing', {}, [issue]);
}

async function after(tx: WriteContext, deps: ActsDeps, actor: Actor, id: string): Promise<Task> {
  const [shown] = await taskViews(tx, deps, actor, [await mustFindTask(tx, id)]);
  if (!shown) throw new Error('A task that is gone');
  return shown;
}
