import type { HostPorts } from './ports.ts';

export interface Worker {
  /** Ends after what is being written. */
  stop(): Promise<void>;
}

/**
 * Works at once and at every beat, never twice at the same time. What a worker has done stands in the rows, so that
 * it may be killed anywhere.
 */
export function startWorker(
  { clock, logger }: Pick<HostPorts, 'clock' | 'logger'>,
  beatMs: number,
  work: (isStopped: () => boolean) => Promise<unknown>,
  /** Said in the log when it could not be done; the next beat tries again. */
  trouble: string,
): Worker {
  let stopped = false;
  let running: Promise<unknown> | null = null;

  function start(): void {
    if (stopped || running) return;
    running = work(() => stopped)
      .catch((error: unknown) => logger.error({ err: error }, trouble))
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
