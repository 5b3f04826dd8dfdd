import type { PresenceRow } from '../database/entities/presence.ts';
import type { House } from '../house.ts';
import { createEar } from './ear.ts';
import { presenceRepository } from './presence.repository.ts';

/** A window as it is to stand in the records. */
export type PresentWindow = Omit<PresenceRow, 'runId' | 'beat'>;

/** The records of this run's windows, and the ear for other workstations. */
export function createRows(
  house: Pick<House, 'database' | 'config' | 'now'>,
  runId: string,
  present: () => readonly PresentWindow[],
) {
  const { database, config } = house;
  const removeSilent = createEar(house, runId);
  /** As text, by id: what stands in the records. Empty where that is not sure. */
  const written = new Map<string, string>();
  let sure = false;
  let beats = 0;

  return {
    /** Brings the records to what the windows are now; nothing is written where nothing changed. */
    async bring(): Promise<void> {
      const wanted = new Map(present().map((window) => [window.id, window]));
      const changed = [...wanted.values()].filter((window) => written.get(window.id) !== JSON.stringify(window));
      const gone = [...written.keys()].filter((id) => !wanted.has(id));
      if (sure && changed.length + gone.length === 0) return;
      const wasSure = sure;
      sure = false;
      await database.write(async (tx) => {
        for (const window of changed) await presenceRepository.put(tx, { ...window, runId, beat: beats });
        if (wasSure) await presenceRepository.remove(tx, gone);
        else await presenceRepository.removeBut(tx, runId, [...wanted.keys()]);
        for (const id of [...changed.map((window) => window.id), ...gone]) tx.changed('presence', id);
      });
      for (const window of changed) written.set(window.id, JSON.stringify(window));
      for (const id of gone) written.delete(id);
      sure = true;
    },

    /** Says that this run is still there, and takes away who has fallen silent. Where the data are shared only. */
    async beat(): Promise<void> {
      if (config.database.kind === 'sqlite') return;
      beats += 1;
      if (written.size > 0) {
        const there = await database.write((tx) => presenceRepository.beat(tx, runId, beats));
        // Others took this one for silent, as after a machine's sleep: it comes back with the next look.
        if (there !== written.size) {
          written.clear();
          sure = false;
        }
      }
      await removeSilent();
    },

    removeFormer: (workstation: string | null): Promise<void> =>
      database.write((tx) => presenceRepository.removeFormer(tx, runId, workstation)),
  };
}
