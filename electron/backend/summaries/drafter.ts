import { startWorker, type Worker } from '../worker.ts';
import { draftDue } from './drafting.ts';
import type { SummariesDeps } from './summaries.deps.ts';

const beatMs = 60_000;

/** The worker that drafts the last month. */
export function startDrafter(deps: SummariesDeps): Worker {
  return startWorker(deps.ports, beatMs, () => draftDue(deps), 'the last month could not be summed up');
}
