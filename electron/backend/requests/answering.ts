import type { DepartmentRequest } from '../../../shared/contract/requests.ts';
import { mayBecome, type RequestState } from '../../../shared/domain/requests/request.ts';
import { ConflictError, UserError } from '../../../shared/errors/errors.ts';
import type { RequestRow } from '../database/entities/requests.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { type RequestFact, requestEvents } from './request-facts.ts';
import type { RequestsDeps } from './requests.deps.ts';
import { requestsRepository } from './requests.repository.ts';
import { mustFind, viewFor } from './views.ts';
import { sideOf } from './side.ts';

interface Acted {
  readonly id: string;
  readonly version: number;
}

interface Step {
  readonly as: 'asker' | 'answerer';
  readonly to: RequestState;
  readonly fact: RequestFact;
  readonly patch: Partial<RequestRow>;
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** Whoever was asked acknowledges and answers; whoever asked accepts the answer or sends it back (4.3.1.9). */
export function createAnswering(deps: RequestsDeps) {
  const { now, database } = deps;
  const step = (actor: Actor, acted: Acted, make: (row: RequestRow) => Step): Promise<DepartmentRequest> =>
    database.write((tx) => take(tx, deps, actor, acted, make));
  return {
    acknowledge: (actor: Actor, acted: Acted) =>
      step(actor, acted, () => ({
        as: 'answerer',
        to: 'acknowledged',
        fact: 'acknowledged',
        patch: { acknowledgedAt: now(), acknowledgedByName: actor.displayName },
      })),

    answer: (actor: Actor, { answer: typed, ...acted }: Acted & { readonly answer: string }) => {
      const answer = typed.trim();
      const code = 'requests.answerMissing';
      if (answer === '') throw new UserError(code, {}, [{ path: 'answer', code }]);
      return step(actor, acted, (row) => answered(row, actor, answer, now()));
    },

    accept: (actor: Actor, acted: Acted) =>
      step(actor, acted, () => ({ as: 'asker', to: 'accepted', fact: 'accepted', patch: { endedAt: now() } })),

    sendBack: (
      actor: Actor,
      { reason, dueAt, ...acted }: Acted & { readonly reason: string; readonly dueAt: number },
    ) => {
      const code = 'requests.dueInPast';
      if (dueAt <= now()) throw new UserError(code, {}, [{ path: 'dueAt', code }]);
      return step(actor, acted, ({ round }) => ({
        as: 'asker',
        to: 'asked',
        fact: 'sentBack',
        patch: { reason, dueAt, round: round + 1, acknowledgedAt: null, acknowledgedByName: '' },
        payload: { reason, dueAt },
      }));
    },

    withdraw: (actor: Actor, { reason, ...acted }: Acted & { readonly reason: string }) =>
      step(actor, acted, () => ({
        as: 'asker',
        to: 'withdrawn',
        fact: 'withdrawn',
        patch: { reason, endedAt: now() },
        payload: { reason },
      })),
  };
}

/** An answer that came without an acknowledgement is one. */
export function answered(row: RequestRow, { displayName }: Actor, answer: string, at: number): Step {
  const acknowledged = row.acknowledgedAt === null ? { acknowledgedAt: at, acknowledgedByName: displayName } : {};
  return {
    as: 'answerer',
    to: 'answered',
    fact: 'answered',
    patch: { ...acknowledged, answer, answeredAt: at, answeredByName: displayName },
    payload: { answer, late: at > row.dueAt },
  };
}

async function take(
  tx: WriteContext,
  deps: RequestsDeps,
  actor: Actor,
  { id, version }: Acted,
  make: (row: RequestRow) => Step,
): Promise<DepartmentRequest> {
  const row = await mustFind(tx, id);
  const { as, to, fact, patch, payload } = make(row);
  const side = sideOf(row, actor, await deps.staff(tx));
  // Who leads the team may act in anybody's place.
  if (side !== as && row[as === 'asker' ? 'fromId' : 'toId'] !== actor.userId && !actor.permissions.has('tasks.team')) {
    throw new UserError(as === 'asker' ? 'requests.notAsker' : 'requests.notAsked');
  }
  if (row.version !== version)
    throw new ConflictError('requests.changedMeanwhile', await viewFor(tx, deps, actor, row));
  if (!mayBecome(row.state, to)) throw new UserError('requests.notNow');
  const after = await change(tx, deps, actor, row, { ...patch, state: to });
  await deps.events.append(tx, actor, requestEvents(fact, after, payload));
  return viewFor(tx, deps, actor, after);
}

/** Writes the row and tells the windows; answers it as it is now. */
export async function change(
  tx: WriteContext,
  deps: RequestsDeps,
  actor: Actor,
  row: RequestRow,
  patch: Partial<RequestRow>,
): Promise<RequestRow> {
  const current = async () => viewFor(tx, deps, actor, await mustFind(tx, row.id));
  await requestsRepository.update(tx, row, patch, current);
  tx.changed('request', row.id);
  return { ...row, ...patch, version: row.version + 1 };
}
