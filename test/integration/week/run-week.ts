import { pollUntil } from '../../helpers/poll.ts';
import type { Department } from './department.ts';
import { perform } from './doings/perform.ts';
import { instantOf, type Moment } from './moments.ts';
import type { Step } from './steps.ts';

/** When the week is over. */
export const end: Moment = 'NextMon 10:00';

export interface Run {
  /** Steps that are done already. */
  readonly from?: number;
  /** Whether the app is ended and started again now, before its workers have looked. */
  readonly restarts?: (what: 'moment' | Step['does']) => boolean;
  /** Told before the clock moves, and after each step. */
  readonly onMoment?: (at: number) => void;
  readonly onStep?: (done: number) => void;
}

/** The script from where it stands to its end. Whatever falls due on the way happens at its own moment. */
export async function runWeek(department: Department, script: readonly Step[], run: Run = {}): Promise<void> {
  await settle(department);
  for (const [index, step] of script.entries()) {
    if (index < (run.from ?? 0)) continue;
    await passUntil(department, instantOf(step.at), run);
    await perform(department, step).catch((cause: unknown) => {
      throw new Error(`Step ${index}, ${JSON.stringify(step)}: ${String(cause)}`, { cause });
    });
    if (run.restarts?.(step.does)) await department.restart();
    await settle(department);
    run.onStep?.(index + 1);
  }
  await passUntil(department, instantOf(end), run);
}

async function passUntil(department: Department, until: number, { restarts, onMoment }: Run): Promise<void> {
  const { clock, probe } = department;
  while (clock.now() < until) {
    const next = Math.min(until, await probe.next(clock.now(), idsOf(department)));
    onMoment?.(next);
    clock.set(next);
    if (next < until && restarts?.('moment')) await department.restart();
    await settle(department);
  }
}

/** Lets the workers beat at the present moment until nothing is due. */
async function settle(department: Department): Promise<void> {
  const { clock, probe } = department;
  let due: readonly string[] = [];
  let beat = clock.beat;
  await pollUntil(
    'the workers to be done',
    async () => {
      due = await probe.due(clock.now(), idsOf(department));
      if (due.length > 0) beat();
      beat = clock.quickBeat;
      return due.length === 0;
    },
    { everyMs: 4 },
  ).catch((cause: unknown) => {
    throw new Error(`${String(cause)}: ${due.join(', ')}; ${department.errors().join('; ')}`, { cause });
  });
}

function idsOf({ present, ids }: Department): readonly string[] {
  return present().map((person) => ids[person]);
}
