import { type CentreKind, centreKinds } from '../../../shared/domain/company/centres.ts';
import type { Clock } from '../ports.ts';
import { printingRepository } from './printing.repository.ts';
import { type SpoolDeps, takeStep } from './spool-steps.ts';

export interface Spooler {
  /** There is something new to print. */
  wake(): void;
  /** Ends after the sheets that are being handed over. */
  stop(): Promise<void>;
}

export interface SpoolerDeps extends SpoolDeps {
  readonly clock: Clock;
}

/** One centre's printer: its sheets one after the other, beside the other centre's. */
interface Lane {
  readonly centre: CentreKind;
  /** Own memory of when a sheet should be taken up again. */
  readonly notBefore: Map<string, number>;
  running: Promise<void> | null;
  woken: boolean;
  lookedAt: number;
}

const pulse = 200;
/** How often the database is asked without any reason: other workstations queue sheets too. */
const lookEvery = 2_000;

/** The worker that brings queued sheets to paper. Woken after each commit and by a pulse; state lives in the rows. */
export function startSpooler(deps: SpoolerDeps): Spooler {
  const { clock, logger } = deps;
  let stopped = false;
  const lanes = centreKinds.map(newLane);

  function start(lane: Lane): void {
    if (stopped || lane.running) return;
    lane.running = work(deps, lane, () => stopped)
      .catch((error: unknown) => logger.error({ err: error, centre: lane.centre }, 'the print spooler stumbled'))
      .finally(() => {
        lane.running = null;
      });
  }

  function wake(): void {
    for (const lane of lanes) {
      lane.woken = true;
      start(lane);
    }
  }

  const ready = deps.database
    .write((tx) => printingRepository.releaseDead(tx, deps.worker, clock.now()))
    .catch((error: unknown) => logger.error({ err: error }, 'claims of the last run could not be released'))
    .then(wake);

  const still = clock.every(pulse, () => {
    const now = clock.now();
    for (const lane of lanes) {
      const due = [...lane.notBefore.values()].some((at) => at <= now);
      if (due || now - lane.lookedAt >= lookEvery) start(lane);
    }
  });

  return {
    wake,
    async stop() {
      stopped = true;
      still();
      await ready;
      for (const lane of lanes) await lane.running;
    },
  };
}

function newLane(centre: CentreKind): Lane {
  return { centre, notBefore: new Map(), running: null, woken: true, lookedAt: 0 };
}

/** Goes on while there is something to do at once. */
async function work(deps: SpoolerDeps, lane: Lane, isStopped: () => boolean): Promise<void> {
  do {
    lane.woken = false;
    lane.lookedAt = deps.clock.now();
    if (await drain(deps, lane, isStopped)) lane.woken = true;
  } while (lane.woken && !isStopped());
}

/** Takes every due sheet one step further; `true` when there may be more to do at once. */
async function drain(deps: SpoolerDeps, lane: Lane, isStopped: () => boolean): Promise<boolean> {
  const due = await printingRepository.due(deps.database.read, lane.centre, deps.now(), deps.worker);
  let more = false;
  for (const job of due) {
    if (isStopped()) return false;
    // A waiting sheet goes by its row: it may have been called earlier since, as by a printer that is back.
    if (job.state !== 'queued' && (lane.notBefore.get(job.id) ?? 0) > deps.now()) continue;
    lane.notBefore.delete(job.id);
    const again = await takeStep(deps, job);
    if (again === null) continue;
    if (again > deps.now()) lane.notBefore.set(job.id, again);
    else more = true;
  }
  return more;
}
