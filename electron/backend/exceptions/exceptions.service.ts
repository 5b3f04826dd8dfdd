import { createClosing } from './closing.ts';
import type { ExceptionsDeps } from './exceptions.deps.ts';
import { createFlagging } from './flagging.ts';
import { createExceptionsFollower } from './follower.ts';
import { createHandling } from './handling.ts';
import type { Worker } from '../worker.ts';
import { flagLate, startLateWatch } from './late-watch.ts';
import { createLinking } from './linking.ts';
import { createExceptionQueries } from './queries.ts';

export type ExceptionsService = ReturnType<typeof createExceptionsService>;

/** Trouble on the way: a flag beside an order's state, never a state (2.5.2). */
export function createExceptionsService(deps: ExceptionsDeps) {
  return {
    ...createExceptionQueries(deps),
    ...createFlagging(deps),
    ...createHandling(deps),
    ...createLinking(deps),
    ...createClosing(deps),
    follower: createExceptionsFollower(deps),
    /** Flags what is late by now, once, without the worker. */
    flagLate: (): Promise<number> => flagLate(deps),
    startLateWatch: (): Worker => startLateWatch(deps),
  };
}
