import { idPattern } from '../../../../shared/lib/ids.ts';

/** The list as its address says it; without a view those that run. */
export interface PromisesSearch {
  readonly view?: 'over' | undefined;
  /** The one to begin at. */
  readonly promise?: string | undefined;
}

export function readPromisesSearch({ view, promise }: Readonly<Record<string, unknown>>): PromisesSearch {
  return {
    view: view === 'over' ? view : undefined,
    promise: typeof promise === 'string' && idPattern.test(promise) ? promise : undefined,
  };
}
