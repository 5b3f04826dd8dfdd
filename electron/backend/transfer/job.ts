import type { JobState } from '../../../shared/contract/transfer.ts';
import { OperationalError, UserError } from '../../../shared/errors/errors.ts';
import type { Logger } from '../ports.ts';
import type { Way } from './way.ts';

const idle: JobState = { phase: 'idle', done: 0, total: 0, problem: null };

/** One long piece of work at a time, looked at and ended from windows. */
export function createJob(logger: Logger) {
  let state = idle;
  let ending: AbortController | null = null;
  let running: Promise<void> = Promise.resolve();

  const problemOf = (error: unknown): JobState['problem'] => {
    if (error instanceof UserError || error instanceof OperationalError)
      return { code: error.code, params: { ...error.params } };
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC') return { code: 'system.diskFull', params: { detail: message.slice(0, 200) } };
    logger.error({ err: error }, 'a transfer of all data failed');
    return { code: 'transfer.failed', params: {} };
  };

  const demandIdle = () => {
    if (ending) throw new UserError('transfer.busy');
  };

  return {
    state: (): JobState => state,

    /** Throws `transfer.busy` while one is running. */
    demandIdle,

    /** Throws `transfer.busy` while another is running. */
    start(work: (way: (phase: 'checking' | 'writing') => Way) => Promise<void>): void {
      demandIdle();
      const { signal } = (ending = new AbortController());
      const way = (phase: 'checking' | 'writing'): Way => ({
        signal,
        progress: (done, total) => {
          state = { phase, done, total, problem: null };
        },
      });
      state = { ...idle, phase: 'checking' };
      running = work(way)
        .then(() => {
          state = { ...state, phase: 'done' };
        })
        .catch((error: unknown) => {
          state = signal.aborted ? idle : { ...state, phase: 'failed', problem: problemOf(error) };
        })
        .finally(() => {
          ending = null;
        });
    },

    /** Resolves when nothing of it is running any more. */
    async cancel(): Promise<void> {
      ending?.abort();
      await running;
    },
  };
}
