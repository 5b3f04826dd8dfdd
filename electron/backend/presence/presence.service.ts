import { randomUUID } from 'node:crypto';
import type { Present } from '../../../shared/contract/presence.ts';
import { beatEvery, type Place } from '../../../shared/domain/presence/presence.ts';
import type { PresenceRow } from '../database/entities/presence.ts';
import type { House } from '../house.ts';
import type { Session } from '../session.ts';
import { presenceRepository } from './presence.repository.ts';
import { createRows } from './rows.ts';
import { createWindows } from './windows.ts';

/** How often windows are looked at whose screen went or where nobody does anything, ms; in memory alone. */
const lookEvery = 4_000;

/**
 * Who is at which counter, and with what on the screen. A row is written when something of it changes and goes with its
 * window; a workstation that was killed falls silent, and the others take its rows away. None of this is an event.
 */
export function createPresenceService(house: House) {
  const { ports, config, database, now } = house;
  const windows = createWindows(now);
  const rows = createRows(house, randomUUID(), windows.present);
  const turns = createTurns((error) => ports.logger.warn({ err: error }, 'who is at the counter could not be noted'));
  const bring = () => turns.take('bring', rows.bring);

  /** Looks who is at a window now. It asks no database, and nobody waits for it. */
  function note(session: Session): void {
    if (windows.note(session)) void bring();
  }

  return {
    note,

    /** The window's stream of changes: for as long as it runs, the window has a screen. */
    async *watched<T>(session: Session, stream: AsyncGenerator<T, void>): AsyncGenerator<T, void> {
      const close = windows.openScreen(session);
      void bring();
      try {
        yield* stream;
      } finally {
        close();
      }
    },

    async at(session: Session, place: Place | null): Promise<void> {
      if (windows.place(session, place)) await bring();
    },

    async list(session: Session): Promise<Present[]> {
      return (await presenceRepository.all(database.read)).map((row) => viewOf(row, session));
    },

    /** Takes away what an earlier run left behind, then looks and beats until it is stopped. */
    async begin(): Promise<{ stop(): Promise<void> }> {
      // A file of its own has one workstation: whatever is in it then is of an earlier run.
      await turns.take('former', () => rows.removeFormer(database.kind === 'sqlite' ? null : config.workstation));
      const stopLooking = ports.clock.every(lookEvery, () => void bring());
      const stopBeating = ports.clock.every(beatEvery, () => void turns.take('beat', rows.beat));
      return {
        async stop() {
          stopLooking();
          stopBeating();
          windows.closeAll();
          await bring();
          turns.end();
        },
      };
    },
  };
}

function viewOf(
  { runId: _run, beat: _beat, placeKind, placeId, doing, ...row }: PresenceRow,
  session: Session,
): Present {
  const place = placeKind === '' || placeId === null || doing === '' ? null : { kind: placeKind, id: placeId, doing };
  return { ...row, own: row.id === session.id, place };
}

/** One piece of work after the other; what waits its turn already is not asked for twice. */
function createTurns(failed: (error: unknown) => void) {
  const waiting = new Map<string, Promise<void>>();
  let last: Promise<void> = Promise.resolve();
  let over = false;
  return {
    take(name: string, work: () => Promise<void>): Promise<void> {
      const before = waiting.get(name);
      if (before || over) return before ?? Promise.resolve();
      last = last
        .then(() => {
          waiting.delete(name);
          return work();
        })
        .catch(failed);
      waiting.set(name, last);
      return last;
    },
    end() {
      over = true;
    },
  };
}
