import type { Timeliness } from './values.ts';

/** 3.4: in time or not is computed from what servers said, never typed. `toldAt`: the last of those who must know. */
export function timelinessOf(
  { dueAt, toldAt }: { readonly dueAt: number; readonly toldAt: number | null },
  now: number,
): Timeliness {
  if (toldAt !== null) return toldAt <= dueAt ? 'inTime' : 'late';
  return now <= dueAt ? 'running' : 'overdue';
}

/** When the last of those whom the clause names had it; `null` while one has not, or where nobody is named. */
export function lastToldAt(recipients: readonly { readonly clause: string | null; readonly toldAt: number | null }[]) {
  const named = recipients.filter(({ clause }) => clause !== null);
  const times = named.flatMap(({ toldAt }) => (toldAt === null ? [] : [toldAt]));
  return named.length > 0 && times.length === named.length ? Math.max(...times) : null;
}
