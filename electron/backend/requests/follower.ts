import type { Evidence } from '../../../shared/domain/tasks/evidence.ts';
import { mayBecome } from '../../../shared/domain/requests/request.ts';
import type { Follower, NewEvent } from '../events/events.ts';
import { answered, change } from './answering.ts';
import { requestEvents } from './request-facts.ts';
import type { RequestsDeps } from './requests.deps.ts';
import { requestsRepository } from './requests.repository.ts';

/** Duties that stand for an answer: their result, given in the list of tasks, is the answer. */
const answering = new Set(['request.answered', 'request.escalated', 'request.leaders']);

/** What a person does with a duty in the list of tasks is done to its request as well. */
export function createRequestsFollower(deps: RequestsDeps): Follower {
  return {
    follows: (type) => type === 'task.done',
    async follow(tx, actor, events) {
      const told: NewEvent[] = [];
      for (const { subject, payload = {} } of events) {
        const tasks = (payload['tasks'] ?? []) as readonly { readonly rule: string }[];
        const answer = (payload['evidence'] as Evidence | undefined)?.result.trim() ?? '';
        if (subject.kind !== 'request' || !actor || answer === '') continue;
        if (!tasks.some(({ rule }) => answering.has(rule))) continue;
        const row = await requestsRepository.find(tx, subject.id);
        if (!row || !mayBecome(row.state, 'answered')) continue;
        const { patch, payload: more } = answered(row, actor, answer, deps.now());
        const after = await change(tx, deps, actor, row, { ...patch, state: 'answered' });
        told.push(...requestEvents('answered', after, more));
      }
      return told;
    },
  };
}
