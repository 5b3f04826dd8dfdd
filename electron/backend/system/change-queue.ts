import type { Change } from '../../../shared/contract/system.ts';

export interface ChangeQueue {
  push(change: Change): void;
  end(): void;
  drain(): AsyncGenerator<Change, void>;
}

/** More waiting than this and the window is told to read everything anew instead. */
const mostWaiting = 500;

/** Changes on their way to one window, which may be slower than they come. */
export function createChangeQueue(): ChangeQueue {
  let waiting: Change[] = [];
  let ended = false;
  let wake: () => void = () => undefined;
  return {
    push(change) {
      waiting = waiting.length >= mostWaiting ? [{ topic: 'all', ids: [] }] : [...waiting, change];
      wake();
    },
    end() {
      ended = true;
      wake();
    },
    async *drain() {
      while (!ended) {
        const [next, ...rest] = waiting;
        if (next) {
          waiting = rest;
          yield next;
        } else {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      }
    },
  };
}
