import { spokenOf } from '../../../shared/domain/promises/spoken.ts';
import type { Evidence } from '../../../shared/domain/tasks/evidence.ts';
import type { PromiseRow } from '../database/entities/promises.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Follower, NewEvent } from '../events/events.ts';
import type { Actor } from '../session.ts';
import { change } from './in-hand.ts';
import { contactPayload, promiseEvents } from './promise-facts.ts';
import type { PromisesDeps } from './promises.deps.ts';
import { promisesRepository } from './promises.repository.ts';

interface TaskOfEvent {
  readonly rule: string;
  readonly ownerId?: string | null;
  readonly owner?: string;
}

type Reaction = (work: {
  readonly tx: WriteContext;
  readonly deps: PromisesDeps;
  readonly actor: Actor;
  readonly row: PromiseRow;
  readonly task: TaskOfEvent;
  readonly payload: Readonly<Record<string, unknown>>;
}) => Promise<readonly NewEvent[]>;

/** What a person does with a duty in the list of tasks is done to its promise as well: one truth, two doors. */
const reactions: Readonly<Record<string, Reaction>> = {
  'task.done': async ({ tx, deps, actor, row, task, payload }) => {
    const evidence = payload['evidence'] as Evidence | undefined;
    if (task.rule === 'promise.progress') return row.followUp === 'asked' ? over(tx, row, evidence?.result ?? '') : [];
    if (!evidence?.contact || row.state !== 'running') return [];
    const spoken = spokenOf({ contact: evidence.contact, said: evidence.result }, actor.displayName);
    if (task.rule === 'promise.driverCalled') {
      const after = await change(tx, row, { driver: [spoken] });
      return promiseEvents('driverCalled', after, contactPayload('driver', spoken));
    }
    const now = deps.now();
    const after = await change(tx, row, { state: 'kept', endedAt: now, answer: [spoken], followUp: 'asked' });
    const told = { ...contactPayload('client', spoken), late: now > row.dueAt, open: true };
    return promiseEvents('kept', after, told);
  },

  'task.notApplicable': async ({ tx, deps, row, task, payload }) => {
    const reason = typeof payload['reason'] === 'string' ? payload['reason'] : '';
    if (task.rule === 'promise.progress') return row.followUp === 'asked' ? over(tx, row, reason) : [];
    if (task.rule === 'promise.driverCalled' || row.state !== 'running') return [];
    const after = await change(tx, row, { state: 'dropped', endedAt: deps.now(), reason });
    return promiseEvents('dropped', after, { reason });
  },

  'task.reassigned': async ({ tx, row, task }) => {
    if (typeof task.ownerId !== 'string' || task.ownerId === row.ownerId) return [];
    await change(tx, row, { ownerId: task.ownerId, ownerName: task.owner ?? '' });
    return [];
  },
};

export function createPromisesFollower(deps: PromisesDeps): Follower {
  return {
    follows: (type) => type in reactions,
    async follow(tx, actor, events) {
      const told: NewEvent[] = [];
      for (const { type, subject, payload = {} } of events) {
        if (subject.kind !== 'promise' || !actor) continue;
        for (const task of (payload['tasks'] ?? []) as readonly TaskOfEvent[]) {
          // Read for each: what one duty did, the next one finds.
          const row = await promisesRepository.find(tx, subject.id);
          if (row) told.push(...((await reactions[type]?.({ tx, deps, actor, row, task, payload })) ?? []));
        }
      }
      return told;
    },
  };
}

async function over(tx: WriteContext, row: PromiseRow, result: string): Promise<readonly NewEvent[]> {
  return promiseEvents('caseOver', await change(tx, row, { followUp: 'over' }), { result });
}
