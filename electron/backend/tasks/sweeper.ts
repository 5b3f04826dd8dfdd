import type { ActsDeps } from './acts.ts';
import type { Presenter } from './presenter.ts';
import { recalculateAll } from './recalculate.ts';
import { createSteadyClock, type SteadyClock } from './steady-clock.ts';
import { sweepOnce } from './sweep.ts';
import { tasksRepository } from './tasks.repository.ts';

export interface Sweeper {
  /** Something was opened, moved or told. */
  wake(): void;
  /** Ends after what is being written. */
  stop(): Promise<void>;
}

/** An alert is shown within two seconds of its time. */
const beatMs = 1_000;
/** How often the latest moment is written down, in beats. */
const keepEvery = 60;

/**
 * The worker that finds what is due. Beats are counted and not read off a clock, so that it goes on when the clock
 * is set back or the machine wakes; what it has done stands in the rows, so that it may be killed anywhere.
 */
export function startSweeper(deps: ActsDeps, presenter: Presenter): Sweeper {
  const { clock, logger } = deps.ports;
  let stopped = false;
  let running: Promise<void> | null = null;
  let again = false;
  const work = createRound(deps, presenter, () => stopped);

  function start(): void {
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    running = work
      .round()
      .catch((error: unknown) => logger.error({ err: error }, 'the sweeper of tasks stumbled'))
      .finally(() => {
        running = null;
        const wanted = again;
        again = false;
        if (wanted) start();
      });
  }

  const unsubscribe = deps.database.changes.subscribe(({ topic }) => {
    if (topic === 'calendar' || topic === 'all') work.calendarEdited();
    if (['task', 'alert', 'calendar', 'all'].includes(topic)) start();
  });
  const still = clock.every(beatMs, () => {
    work.beat();
    start();
  });
  start();

  return {
    wake: start,
    async stop() {
      stopped = true;
      still();
      unsubscribe();
      await running;
    },
  };
}

/** One look at everything: due times of an edited calendar, what is due, what is to be heard here. */
function createRound(deps: ActsDeps, presenter: Presenter, isStopped: () => boolean) {
  let steady: SteadyClock | null = null;
  let edits = 1;
  let reckoned = 0;
  /** Since the last round, and since the moment was kept. */
  let passed = 0;
  let unkept = 0;
  return {
    beat(): void {
      passed += 1;
    },

    calendarEdited(): void {
      edits += 1;
    },

    async round(): Promise<void> {
      steady ??= createSteadyClock(deps.now, (await tasksRepository.clock(deps.database.read, 'time')) ?? 0, beatMs);
      if (reckoned !== edits) {
        const seen = edits;
        if (await recalculated(deps)) reckoned = seen;
      }
      const now = steady.beat(passed);
      unkept += passed;
      passed = 0;
      while (!isStopped() && (await sweepOnce(deps, now)) > 0);
      if (!isStopped()) await presenter.present();
      if (unkept < keepEvery) return;
      unkept = 0;
      await keepTime(deps, steady.latest());
    },
  };
}

/** Only forward: another workstation may be further. */
async function keepTime({ database }: ActsDeps, latest: number): Promise<void> {
  if (((await tasksRepository.clock(database.read, 'time')) ?? 0) >= latest) return;
  await database.write((tx) => tasksRepository.setClock(tx, 'time', latest));
}

/** Trouble with it must not keep alerts from being sent; it is tried again with the next beat. */
async function recalculated(deps: ActsDeps): Promise<boolean> {
  try {
    return await recalculateAll(deps);
  } catch (error) {
    deps.ports.logger.error({ err: error }, 'due times could not be reckoned anew');
    return false;
  }
}
