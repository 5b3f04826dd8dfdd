import type { ExamSittingRow } from '../database/entities/exams.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import { endSitting } from './ending.ts';
import type { ExamsDeps } from './exams.deps.ts';
import type { SittingClock } from './sitting-clock.ts';
import { sittingsRepository as repository } from './sittings.repository.ts';

/** Hands in an exam whose time is over; whoever looks at it does this first, so that no timer is needed. */
export function createSettling(deps: ExamsDeps, clock: SittingClock) {
  return async (id: string): Promise<void> => {
    const looked = await repository.find(deps.database.read, id);
    if (!looked || !isOverdue(looked, clock)) return;
    await deps.database.write(async (tx) => {
      const row = await repository.hold(tx, id);
      if (row) await endIfOver(tx, deps, row, clock);
    });
  };
}

/** True when it was, and is handed in now; the row is held by whoever asks. */
export async function endIfOver(
  tx: WriteContext,
  deps: ExamsDeps,
  row: ExamSittingRow,
  clock: SittingClock,
): Promise<boolean> {
  if (!isOverdue(row, clock)) return false;
  const { changed } = clock.look(row);
  await endSitting(tx, deps, row, { by: 'time', at: row.deadlineAt ?? row.seenAt, clockChanged: changed });
  clock.forget(row.id);
  return true;
}

export type Settling = ReturnType<typeof createSettling>;

function isOverdue(row: ExamSittingRow, clock: SittingClock): boolean {
  return row.state === 'running' && row.deadlineAt !== null && clock.look(row).at >= row.deadlineAt;
}
