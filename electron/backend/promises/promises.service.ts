import type { AboutInput } from '../../../shared/contract/case-schemas.ts';
import type { CustomerPromise } from '../../../shared/contract/promises.ts';
import type { Issue } from '../../../shared/errors/errors.ts';
import { shownRows } from '../../../shared/lib/shown-rows.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { createPromisesFollower } from './follower.ts';
import { viewOf } from './in-hand.ts';
import { createKeeping } from './keeping.ts';
import { createMaking } from './making.ts';
import { promiseFacts } from './promise-facts.ts';
import type { PromisesDeps } from './promises.deps.ts';
import { promisesRepository } from './promises.repository.ts';

export type PromisesService = ReturnType<typeof createPromisesService>;

/** Promises to customers, each with its clock: kept, broken or extended, until the case is over (4.3.1.2). */
export function createPromisesService(deps: PromisesDeps) {
  const { read } = deps.database;
  return {
    ...createMaking(deps),
    ...createKeeping(deps),
    follower: createPromisesFollower(deps),

    mine: async ({ userId }: Actor): Promise<CustomerPromise[]> =>
      [...(await promisesRepository.running(read, userId)), ...(await promisesRepository.unfollowed(read, userId))].map(
        viewOf,
      ),

    list: async (view: 'running' | 'over', most: number | null = shownRows.promises): Promise<CustomerPromise[]> =>
      (await (view === 'running' ? promisesRepository.running(read) : promisesRepository.over(read, most))).map(viewOf),

    ofCase: async (about: AboutInput): Promise<CustomerPromise[]> =>
      (await promisesRepository.ofCase(read, about)).map(viewOf),

    /** What stands in the way of a report's end: words that its customer still waits for (4.3.1.2). */
    async mayClose(at: ReadContext, reportId: string): Promise<readonly Issue[]> {
      const made = await promisesRepository.ofCase(at, { orderId: null, noteId: null, reportId });
      return made
        .filter(({ state }) => state === 'running')
        .map(({ person, text }) => ({ path: 'promises', code: 'promises.stillRunning', params: { person, text } }));
    },

    /** For the clock of the manual. */
    facts: async (at: ReadContext, id: string) => {
      const row = await promisesRepository.find(at, id);
      return row && promiseFacts(row);
    },
  };
}
