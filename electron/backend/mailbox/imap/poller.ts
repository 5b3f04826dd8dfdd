import type { MailSettings } from '../../../../shared/contract/mailbox.ts';
import { lookDelay } from '../../../../shared/domain/mailbox/settings.ts';
import type { MailPositionRow } from '../../database/entities/mailbox.ts';
import type { MailboxDeps } from '../mailbox.deps.ts';
import { inAHurry, positionRepository } from '../position.repository.ts';
import { readPassword } from '../settings.ts';
import { mailSettingsRepository } from '../settings.repository.ts';
import { type MailFault, MailboxUnreachable } from './faults.ts';
import { look } from './look.ts';
import { HoldLost } from './store-message.ts';

export interface Poller {
  /** Somebody wants the mailbox looked at now, or changed where it is. */
  wake(): void;
  /** Leaves the server, also in the middle of a message: what was not stored is fetched again. */
  stop(): Promise<void>;
}

const pulse = 1_000;
/** How often the database is asked without any reason: other workstations look too. */
const askEvery = 5_000;
/** How long a workstation that died keeps the others from the mailbox. */
const lease = 5 * 60_000;

/**
 * The worker that fetches what comes into the mailbox. Of the workstations that know its password one looks at a time:
 * whoever holds the position. State lives in its row.
 */
export function startPoller(deps: MailboxDeps, worker: string): Poller {
  const { clock, logger } = deps.ports;
  const stop = new AbortController();
  let running: Promise<void> | null = null;
  let askedAt = 0;
  let woken = true;

  function start(): void {
    if (stop.signal.aborted || running) return;
    woken = false;
    askedAt = clock.now();
    running = round(deps, worker, stop.signal)
      .catch((error: unknown) => logger.error({ err: error }, 'the mailbox could not be looked at'))
      .finally(() => {
        running = null;
        if (woken) start();
      });
  }

  const still = clock.every(pulse, () => {
    if (woken || clock.now() - askedAt >= askEvery) start();
  });
  start();
  return {
    wake() {
      woken = true;
      start();
    },
    async stop() {
      still();
      stop.abort();
      await running;
    },
  };
}

async function round(deps: MailboxDeps, worker: string, stop: AbortSignal): Promise<void> {
  const settings = await mailSettingsRepository.read(deps.database.read);
  if (!settings.enabled) return;
  const due = await positionRepository.read(deps.database.read);
  if (due && due.nextLookAt > deps.now()) return;
  const password = await readPassword(deps);
  if (!password) return;
  const heldUntil = () => deps.now() + lease;
  const position = await deps.database.write((tx) => positionRepository.hold(tx, worker, deps.now(), heldUntil()));
  if (!position) return;
  // Somebody else may have looked since it was asked.
  if (position.nextLookAt > deps.now()) return end(deps, worker, { nextLookAt: position.nextLookAt });
  try {
    await look(deps, { settings, password, position, holder: { worker, heldUntil }, stop });
    await end(deps, worker, outcome(deps, settings, position, null));
  } catch (error) {
    if (error instanceof HoldLost) return;
    if (stop.aborted) return await end(deps, worker, { nextLookAt: inAHurry });
    const unexpected = { code: 'mailbox.unexpected', detail: '' };
    const fault = error instanceof MailboxUnreachable ? error.fault : unexpected;
    await end(deps, worker, outcome(deps, settings, position, fault));
    if (!(error instanceof MailboxUnreachable)) throw error;
    deps.ports.logger.warn(fault, 'the mailbox could not be read');
  }
}

function outcome(
  { now }: MailboxDeps,
  settings: MailSettings,
  before: MailPositionRow,
  fault: MailFault | null,
): Partial<MailPositionRow> {
  const at = now();
  const failures = fault ? before.failures + 1 : 0;
  return {
    lookedAt: at,
    ...(fault ? {} : { reachedAt: at }),
    failures,
    nextLookAt: at + lookDelay(settings.intervalSeconds * 1_000, failures),
    errorCode: fault?.code ?? null,
    errorDetail: fault?.detail.slice(0, 500) ?? null,
  };
}

/** Lets the position go, with how the look ended. Who wanted another look meanwhile gets it. */
async function end(deps: MailboxDeps, worker: string, patch: Partial<MailPositionRow>): Promise<void> {
  await deps.database.write(async (tx) => {
    const now = await positionRepository.read(tx);
    const next = now?.nextLookAt === inAHurry ? { nextLookAt: inAHurry } : {};
    const mine = await positionRepository.update(tx, worker, { ...patch, ...next, heldBy: '', heldUntil: 0 });
    if (mine && patch.lookedAt) tx.changed('mail', 'status');
  });
}
