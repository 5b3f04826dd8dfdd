import type { ShiftLineView } from '../../../shared/contract/shifts.ts';
import { movesOwner, type ShiftLine } from '../../../shared/domain/shifts/shift-list.ts';
import type { ShiftListRow } from '../database/entities/shifts.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import { mattersRepository } from './matters.repository.ts';

export type Fate = ShiftLineView['fate'];

/** What became of orders and tasks since the list was handed over; of them alone the app can tell. */
export async function fatesOf(
  at: ReadContext,
  { lines, giverId, writing }: Pick<ShiftListRow, 'lines' | 'giverId' | 'writing'>,
): Promise<ReadonlyMap<string, Fate>> {
  const moving = lines.filter(movesOwner);
  const idsOf = (wanted: (line: ShiftLine) => boolean) => moving.filter(wanted).map(({ id }) => id);
  const orders = await mattersRepository.ordersById(
    at,
    idsOf(({ section }) => section === 'orders'),
  );
  const tasks = await mattersRepository.tasksById(
    at,
    idsOf(({ section }) => section !== 'orders'),
  );
  const over = [
    ...orders.map(({ id, state, ownerId }) => ({ id, ownerId, done: state === 'closed' || state === 'cancelled' })),
    ...tasks.map(({ id, state, ownerId }) => ({ id, ownerId, done: state !== 'open' })),
  ];
  const now = new Map(over.map((one) => [one.id, one]));
  const kept = new Set(writing.keeps);
  return new Map(
    moving.map(({ id, key }): [string, Fate] => {
      const found = now.get(id);
      if (!found || found.done) return [key, 'done'];
      if (found.ownerId !== giverId) return [key, 'elsewhere'];
      return [key, kept.has(key) ? 'kept' : 'waiting'];
    }),
  );
}
