import { type Channel, channels } from '../../../shared/domain/mail/message.ts';
import type { SenderName } from '../../../shared/domain/mail/settings.ts';
import type { OutboxRow } from '../database/entities/mail.ts';
import type { MailDeps } from './mail.deps.ts';
import { outboxRepository as repository } from './outbox.repository.ts';
import { claim, recordGivenUp, recordTries, whileAlive } from './send-records.ts';
import { sendMessage } from './send-steps.ts';
import { outgoingRepository, type VersionedSettings } from './settings.repository.ts';
import { isOpen } from './standing.ts';
import { usableHere } from './status.ts';

export interface Sender {
  /** There is something new to send, or another way to send it. */
  wake(): void;
  /** Ends after what is being sent, or breaks it off: then it is sent again under the same name. */
  stop(): Promise<void>;
}

/** One channel's messages: one after the other, beside the other channel's. */
interface Lane {
  readonly channel: Channel;
  running: Promise<void> | null;
  woken: boolean;
  lookedAt: number;
}

const pulse = 500;
/** How often the database is asked without any reason: other workstations queue messages too. */
const lookEvery = 2_000;
/** How long the end of the program waits for a server, ms. */
const grace = 3_000;
/** Messages that are looked through in one go. */
const step = 50;

/**
 * The worker that hands messages to servers. Woken after each commit and by a pulse; state lives in the rows. Of the
 * workstations that know a password one sends at a time by each channel.
 */
export function startSender(deps: MailDeps, worker: string): Sender {
  const { clock, logger } = deps.ports;
  const stop = new AbortController();
  let stopped = false;
  const lanes = channels.map((channel): Lane => ({ channel, running: null, woken: true, lookedAt: 0 }));

  function start(lane: Lane): void {
    if (stopped || lane.running) return;
    lane.running = work(deps, worker, lane, () => stopped, stop.signal)
      .catch((error: unknown) => logger.error({ err: error, channel: lane.channel }, 'the outbox stumbled'))
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
    .write((tx) => repository.releaseDead(tx, worker, clock.now()))
    .catch((error: unknown) => logger.error({ err: error }, 'messages of the last run could not be released'))
    .then(wake);
  const still = clock.every(pulse, () => {
    for (const lane of lanes) {
      // Also of a lane that is busy: what fell due meanwhile is looked for when it is done.
      lane.woken ||= clock.now() - lane.lookedAt >= lookEvery;
      if (lane.woken) start(lane);
    }
  });

  return {
    wake,
    async stop() {
      stopped = true;
      still();
      const over = setTimeout(() => stop.abort(), grace);
      await ready;
      for (const lane of lanes) await lane.running;
      clearTimeout(over);
    },
  };
}

/** Goes on while there is something to do at once. */
async function work(deps: MailDeps, worker: string, lane: Lane, isStopped: () => boolean, stop: AbortSignal) {
  do {
    lane.woken = false;
    lane.lookedAt = deps.now();
    if (await drain(deps, worker, lane.channel, isStopped, stop)) lane.woken = true;
  } while (lane.woken && !isStopped());
}

/** Tries what is due; `true` when there may be more to do at once. */
async function drain(deps: MailDeps, worker: string, channel: Channel, isStopped: () => boolean, stop: AbortSignal) {
  const due = await repository.due(deps.database.read, channel, deps.now(), step);
  let tried = 0;
  for (const row of due) {
    if (isStopped()) return false;
    if (row.giveUpAt <= deps.now()) await recordGivenUp(deps, row);
    else if (await tryOne(deps, worker, row, stop)) tried += 1;
  }
  return tried > 0 && due.length === step;
}

/** False when it cannot be tried by this workstation now. */
async function tryOne(deps: MailDeps, worker: string, row: OutboxRow, stop: AbortSignal): Promise<boolean> {
  const settings = await outgoingRepository.read(deps.database.read);
  const ways = await openWays(deps, settings, row.channel);
  const claimed = ways.length > 0 ? await claim(deps, worker, row) : null;
  if (!claimed) return false;
  const tries = await whileAlive(deps, claimed, () => sendMessage(deps, { row: claimed, settings, ways, stop }));
  await recordTries(deps, claimed, tries);
  return true;
}

/** Ways out that this workstation may use and that are not known to be down. */
async function openWays(deps: MailDeps, settings: VersionedSettings, channel: Channel): Promise<readonly SenderName[]> {
  const standings = await outgoingRepository.standings(deps.database.read);
  const usable = await usableHere(deps, settings, channel);
  return usable.filter((sender) =>
    isOpen(
      standings.find(({ id }) => id === sender),
      deps.now(),
    ),
  );
}
