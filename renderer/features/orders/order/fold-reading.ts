import type { TimelineEntry } from '../../../../shared/contract/orders.ts';

/**
 * A call is read back group by group, each tick a fact of its own; told as one entry as long as the same clerk read
 * to the same caller and nothing else happened between. The entry stands where the last tick does.
 */
export function foldReading(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const folded: TimelineEntry[] = [];
  for (const entry of entries) {
    const last = folded.at(-1);
    if (last && isSameCall(last, entry)) {
      const groups = [...new Set([...groupsIn(last), ...groupsIn(entry)])];
      folded[folded.length - 1] = { ...entry, payload: { ...entry.payload, groups } };
    } else folded.push(entry);
  }
  return folded;
}

/** The groups that an entry tells of, by their names in the domain. */
export function groupsIn({ payload }: Pick<TimelineEntry, 'payload'>): readonly string[] {
  const { groups } = payload as { readonly groups?: unknown };
  return Array.isArray(groups) ? groups.filter((group) => typeof group === 'string') : [];
}

function isSameCall(one: TimelineEntry, other: TimelineEntry): boolean {
  return (
    one.type === 'intake.readBack' &&
    other.type === one.type &&
    one.actorName === other.actorName &&
    one.payload['caller'] === other.payload['caller']
  );
}
