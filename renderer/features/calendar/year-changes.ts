import type { SpecialDay } from '../../../shared/domain/calendar/days.ts';

/** How the days of a file differ from those that are kept. */
export function changesOf(before: readonly SpecialDay[], after: readonly SpecialDay[]) {
  const known = new Map(before.map((day) => [day.day, JSON.stringify(plain(day))]));
  const added = after.filter(({ day }) => !known.has(day)).length;
  const changed = after.filter((day) => known.has(day.day) && known.get(day.day) !== JSON.stringify(plain(day))).length;
  const kept = new Set(after.map(({ day }) => day));
  const removed = before.filter(({ day }) => !kept.has(day)).length;
  return { added, changed, removed, same: added + changed + removed === 0 };
}

/** The same fields in the same order, whoever wrote them. */
function plain({ day, kind, festival, note, windows }: SpecialDay) {
  return { day, kind, festival, note, windows: windows?.map(({ from, to }) => [from, to]) ?? null };
}
