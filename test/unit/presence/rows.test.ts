import { afterEach, expect, it, vi } from 'vitest';
import type { WriteContext } from '../../../electron/backend/database/unit-of-work.ts';
import type { House } from '../../../electron/backend/house.ts';
import { presenceRepository } from '../../../electron/backend/presence/presence.repository.ts';
import { createRows, type PresentWindow } from '../../../electron/backend/presence/rows.ts';

afterEach(() => vi.restoreAllMocks());

/** Records that other workstations write to as well. */
function records(): Set<string> {
  const ids = new Set<string>();
  vi.spyOn(presenceRepository, 'put').mockImplementation(async (_tx, { id }) => void ids.add(id));
  vi.spyOn(presenceRepository, 'beat').mockImplementation(async () => ids.size);
  vi.spyOn(presenceRepository, 'all').mockResolvedValue([]);
  vi.spyOn(presenceRepository, 'remove').mockImplementation(async (_tx, gone) => gone.forEach((id) => ids.delete(id)));
  vi.spyOn(presenceRepository, 'removeBut').mockImplementation(async (_tx, _run, kept) =>
    [...ids].filter((id) => !kept.includes(id)).forEach((id) => ids.delete(id)),
  );
  return ids;
}

it('[1.1] a window that others took away is written anew, and one that closed before that leaves no row', async () => {
  const ids = records();
  const tx = { changed: () => undefined } as unknown as WriteContext;
  const database = { read: null, write: (work: (at: WriteContext) => unknown) => work(tx) };
  const house = { database, config: { database: { kind: 'postgres' } }, now: () => 0 } as unknown as House;
  let open = ['counter', 'desk'];
  const rows = createRows(house, 'run', () => open.map((id) => ({ id }) as PresentWindow));
  await rows.bring();
  ids.delete('desk');
  await rows.beat();
  open = ['desk'];
  await rows.bring();
  expect([...ids]).toEqual(['desk']);
});
