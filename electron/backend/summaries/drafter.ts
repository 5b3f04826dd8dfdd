import { draftDue } from './drafting.ts';
import type { SummariesDeps } from './summaries.deps.ts';

export interface Drafter {
  /** Ends after what is being written. */
  stop(): Promise<void>;
}

const beatMs = 60_000;

/** The worker that drafts the last month. What it has done stands in the rows, so that it may be killed anywhere. */
export function startDrafter(deps: SummariesDeps): Drafter {
  const { clock, logger } = deps.ports;
  let stopped = false;
  let running: Promise<unknown> | null = null;

  function start(): void {
    if (stopped || running) return;
    running = draftDue(deps)
      .catch((error: unknown) => logger.error({ err: error }, 'the last month could not be summed up'))
      .finally(() => {
        running = null;
      });
  }

  const still = clock.every(beatMs, start);
  start();
  return {
    async stop() {
      stopped = true;
      still();
      await running;
    },
  };
}
