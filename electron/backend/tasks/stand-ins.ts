import { placesOf } from '../../../shared/domain/tasks/recipients.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { TasksDeps } from './tasks.deps.ts';

interface Person {
  readonly id: string;
}

/** How long a worker that looks every second takes absences for what they were, ms: they begin and end on the minute. */
const keepFor = 10_000;

/** Whose alerts are heard by whom: alerts that rang for somebody who is away now are his substitute's too (1.1). */
export async function heardBy(
  at: ReadContext,
  { staff }: Pick<TasksDeps, 'staff'>,
  userId: string,
): Promise<readonly string[]> {
  const { colleagues, absences } = await staff(at);
  return absences.length === 0 ? [userId] : placesOf({ userId, roles: [] }, { people: colleagues, absences }).ids;
}

/** The same for those who are at this workstation, read seldom; each with the ids whose alerts he hears. */
export function createHearing({ database, staff, now }: Pick<TasksDeps, 'database' | 'staff' | 'now'>) {
  let known: { readonly at: number; readonly staff: Awaited<ReturnType<TasksDeps['staff']>> } | null = null;
  database.changes.subscribe(({ topic }) => {
    if (topic === 'handover' || topic === 'account' || topic === 'all') known = null;
  });
  return async (here: readonly Person[]): Promise<ReadonlyMap<string, readonly string[]>> => {
    if (!known || Math.abs(now() - known.at) > keepFor) known = { at: now(), staff: await staff(database.read) };
    const { colleagues, absences } = known.staff;
    const given = { people: colleagues, absences };
    return new Map(here.map(({ id }) => [id, placesOf({ userId: id, roles: [] }, given).ids]));
  };
}
