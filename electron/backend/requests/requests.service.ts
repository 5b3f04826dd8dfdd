import type { AboutInput } from '../../../shared/contract/case-schemas.ts';
import type { DepartmentRequest } from '../../../shared/contract/requests.ts';
import { shownRows } from '../../../shared/lib/shown-rows.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { createAnswering } from './answering.ts';
import { ask, type NewRequest } from './asking.ts';
import { createRequestsFollower } from './follower.ts';
import { requestFacts } from './request-facts.ts';
import type { RequestsDeps } from './requests.deps.ts';
import { requestsRepository } from './requests.repository.ts';
import { mustFind, viewFor, viewsFor } from './views.ts';

type View = 'toMe' | 'fromMe' | 'all' | 'over';

/** Requests to departments with owner, deadline and answer, and cases that go to the leaders (4.3.1.3, 4.3.1.9). */
export function createRequestsService(deps: RequestsDeps) {
  const { read, write } = deps.database;
  return {
    ...createAnswering(deps),
    follower: createRequestsFollower(deps),

    ask: (actor: Actor, input: NewRequest): Promise<DepartmentRequest> =>
      write(async (tx) => viewFor(tx, deps, actor, await ask(tx, deps, actor, input))),

    list: (actor: Actor, view: View, most: number | null = shownRows.requests) =>
      list(read, deps, actor, { view, most }),
    get: async (actor: Actor, id: string) => viewFor(read, deps, actor, await mustFind(read, id)),

    ofCase: async (actor: Actor, about: AboutInput) =>
      viewsFor(read, deps, actor, await requestsRepository.ofCase(read, about)),

    colleagues: async () => (await deps.staff(read)).colleagues.map(({ id, name }) => ({ id, name })),

    /** For the clock of the manual. */
    facts: async (at: ReadContext, id: string) => {
      const row = await requestsRepository.find(at, id);
      return row && requestFacts(row);
    },
  };
}

/** To answer is what waits for an answer; one's own go on until they are accepted. */
async function list(
  at: ReadContext,
  deps: RequestsDeps,
  actor: Actor,
  { view, most }: { readonly view: View; readonly most: number | null },
): Promise<DepartmentRequest[]> {
  const rows = view === 'over' ? await requestsRepository.over(at, most) : await requestsRepository.open(at);
  const shown = await viewsFor(at, deps, actor, rows);
  if (view === 'toMe') return shown.filter(({ mine, state }) => mine === 'answerer' && state !== 'answered');
  return view === 'fromMe' ? shown.filter(({ fromId }) => fromId === actor.userId) : shown;
}
