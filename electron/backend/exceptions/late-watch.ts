import type { ExceptionsDeps } from './exceptions.deps.ts';
import { addException, newException } from './flagging.ts';
import { startWorker, type Worker } from '../worker.ts';
import { lateRepository } from './late.repository.ts';

const beatMs = 20_000;
/** How many one unit of work takes on: others want to write too. */
const batch = 50;

/**
 * The agreed time has passed and the goods are not there: flagged by itself, once for each agreed time, however many
 * workstations look and however often they start (2.5.2). Answers how many were new.
 */
export async function flagLate(deps: Pick<ExceptionsDeps, 'database' | 'events' | 'now' | 'ports'>): Promise<number> {
  const now = deps.now();
  if ((await lateRepository.overdue(deps.database.read, now, 1)).length === 0) return 0;
  return deps.database.write(async (tx) => {
    let flagged = 0;
    for (const order of await lateRepository.overdue(tx, now, batch)) {
      const told = { kind: 'late', foundBy: 'tracking', foundAt: now, by: null } as const;
      const nothing = { note: '', pieces: null, place: '', newExpectedAt: null };
      const row = newException(deps, order, order, { ...told, ...nothing });
      if (await addException(tx, deps, null, row, order.number)) flagged += 1;
    }
    return flagged;
  });
}

/** The worker that looks. */
export function startLateWatch(deps: Pick<ExceptionsDeps, 'database' | 'events' | 'now' | 'ports'>): Worker {
  return startWorker(
    deps.ports,
    beatMs,
    async (isStopped) => {
      while (!isStopped() && (await flagLate(deps)) >= batch);
    },
    'late shipments could not be looked for',
  );
}
