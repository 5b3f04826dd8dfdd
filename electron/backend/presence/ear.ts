import { type Heard, listen } from '../../../shared/domain/presence/presence.ts';
import type { House } from '../house.ts';
import { presenceRepository } from './presence.repository.ts';

/** Hears which workstations still beat, and takes the rows of the others away. */
export function createEar({ database, now }: Pick<House, 'database' | 'now'>, runId: string) {
  let heard: ReadonlyMap<string, Heard> = new Map();
  return async (): Promise<void> => {
    const rows = await presenceRepository.all(database.read);
    const look = listen(rows, heard, now());
    heard = look.heard;
    const silent = rows.filter((row) => row.runId !== runId && look.silent.includes(row.id));
    if (silent.length === 0) return;
    await database.write(async (tx) => {
      for (const { id, beat } of silent) {
        if (await presenceRepository.removeSilent(tx, id, beat)) tx.changed('presence', id);
      }
    });
  };
}
