import type { ReadingGroup } from '../../../shared/domain/intake/reading-groups.ts';

interface Tick {
  readonly group: ReadingGroup;
  readonly callerName: string;
  readonly byName: string;
  readonly at: number;
}

export interface Call {
  readonly callerName: string;
  readonly byName: string;
  readonly groups: readonly ReadingGroup[];
  readonly from: number;
  readonly to: number;
}

/** Ticks further apart than this were not of one call, ms. */
const pause = 30 * 60_000;

/** Ticks summed up to the calls in which they were made. */
export function callsOf(ticks: readonly Tick[]): readonly Call[] {
  const calls: Call[] = [];
  for (const { group, callerName, byName, at } of ticks.toSorted((one, other) => one.at - other.at)) {
    const last = calls.at(-1);
    if (last?.callerName === callerName && last.byName === byName && at - last.to <= pause) {
      calls[calls.length - 1] = { ...last, groups: [...last.groups, group], to: at };
    } else {
      calls.push({ callerName, byName, groups: [group], from: at, to: at });
    }
  }
  return calls;
}
