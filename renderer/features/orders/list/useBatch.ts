import { useRef, useState } from 'react';

export interface BatchFailure {
  readonly id: string;
  readonly number: string;
  readonly error: unknown;
}

export interface BatchState {
  readonly total: number;
  readonly done: number;
  readonly failures: readonly BatchFailure[];
  readonly running: boolean;
}

interface Target {
  readonly id: string;
  readonly number: string;
}

/** One act on several orders, one after the other; a row that fails is listed and the next one follows. */
export function useBatch() {
  const [state, setState] = useState<BatchState | null>(null);
  const stopped = useRef(false);
  const run = async <T extends Target>(targets: readonly T[], act: (target: T) => Promise<unknown>) => {
    stopped.current = false;
    const failures: BatchFailure[] = [];
    let done = 0;
    const tell = (running: boolean) => setState({ total: targets.length, done, failures: [...failures], running });
    tell(true);
    for (const target of targets) {
      if (stopped.current) break;
      try {
        await act(target);
        done += 1;
      } catch (error) {
        failures.push({ id: target.id, number: target.number, error });
      }
      tell(true);
    }
    tell(false);
    return { done, failures };
  };
  return {
    state,
    run,
    stop: () => {
      stopped.current = true;
    },
    close: () => setState(null),
  };
}
