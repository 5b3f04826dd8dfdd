import { UserError } from '../../../shared/errors/errors.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import type { ActsDeps } from './acts.ts';
import { handOverTasks } from './change-tasks.ts';
import { inboxRepository } from './inbox.repository.ts';
import { taskFacts } from './task-facts.ts';

export interface PassingOn {
  readonly ids: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** Of these tasks the ones that are open and still somebody's go to another person, who is told of what is due by now. */
export async function passOn(
  tx: WriteContext,
  deps: ActsDeps,
  actor: Actor,
  { ids, from, to, reason }: PassingOn,
): Promise<void> {
  const { colleagues } = await deps.staff(tx);
  const person = colleagues.find(({ id }) => id === to);
  if (!person) throw new UserError('tasks.personUnknown');
  const found = await inboxRepository.tasks(tx, ids);
  const tasks = found.filter(({ state, ownerId }) => state === 'open' && ownerId === from);
  const [first] = tasks;
  if (!first) return;
  const owner = { ownerId: person.id, ownerRole: null, ownerName: person.name };
  await handOverTasks(tx, tasks, owner, deps.now());
  const payload = { from: { ownerId: from, ownerRole: null, owner: first.ownerName }, reason };
  const told = taskFacts('reassigned', tasks, payload, () => ({ ...owner, owner: person.name }));
  await deps.events.append(tx, actor, told);
  for (const { id } of tasks) tx.changed('alert', id);
  tx.afterCommit(deps.wake);
}
