import type { Actor } from '../session.ts';
import { pieceOf } from './exporting.ts';
import type { TransferDeps } from './transfer.deps.ts';

interface Wanted {
  readonly file: string;
  readonly from: number;
}

/** Gives a package out piece by piece; whatever does not go on where somebody left off is one more copy on record. */
export function createTaking({ database, events }: Pick<TransferDeps, 'database' | 'events'>, folder: string) {
  const leftOff = new Map<string, number | null>();
  return async (actor: Actor, { file, from }: Wanted) => {
    const piece = await pieceOf(folder, file, from);
    const who = `${actor.userId} ${file}`;
    if (leftOff.get(who) !== from) {
      const subject = { kind: 'system', id: 'transfer' };
      const fact = { type: 'system.exportTaken', subject, payload: { file, from } };
      await database.write((tx) => events.append(tx, actor, [fact]));
    }
    leftOff.set(who, piece.next);
    return piece;
  };
}
