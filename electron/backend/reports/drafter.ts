import { startWorker, type Worker } from '../worker.ts';
import { draftDue } from './drafting.ts';
import type { ReportsDeps } from './reports.deps.ts';

const beatMs = 60_000;

/** The worker that drafts each report at its hour. */
export function startReportDrafter(deps: ReportsDeps): Worker {
  return startWorker(deps.ports, beatMs, () => draftDue(deps), 'reports could not be drafted');
}
