/** Records on which two people may meet. */
export const placeKinds = ['order', 'draft', 'customer', 'report', 'handover'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** A record that a window shows, and whether it is being changed there. */
export interface Place {
  readonly kind: PlaceKind;
  readonly id: string;
  readonly doing: 'reading' | 'changing';
}

/** A window without an act for so long is called idle, ms. */
export const idleAfter = 5 * 60_000;
/** A window whose screen is gone, and does not come back for so long, is gone, ms. */
export const screenGrace = 8_000;
/** A workstation says so often that it is still there, ms. */
export const beatEvery = 20_000;
/** A workstation that is silent for so long is gone, ms: three beats, so that one may be lost. */
export const silenceLimit = 60_000;

/** How far a row was counted when it was seen to move last, by the clock of whoever looks. */
export interface Heard {
  readonly beat: number;
  readonly at: number;
}

/**
 * Who is silent for too long. Only the looker's own clock counts: workstations need not agree on the time. `heard` is
 * what the last look answered.
 */
export function listen(
  rows: readonly { readonly id: string; readonly beat: number }[],
  heard: ReadonlyMap<string, Heard>,
  now: number,
): { readonly heard: ReadonlyMap<string, Heard>; readonly silent: readonly string[] } {
  const next = new Map<string, Heard>();
  for (const { id, beat } of rows) {
    const before = heard.get(id);
    // A clock that was set back starts the wait anew.
    const moved = !before || before.beat !== beat || before.at > now;
    next.set(id, moved ? { beat, at: now } : before);
  }
  const silent = [...next].filter(([, { at }]) => now - at >= silenceLimit).map(([id]) => id);
  return { heard: next, silent };
}

/** Since when a window is idle; `null` while somebody works there. */
export function idleSince(lastActiveAt: number, now: number): number | null {
  return now - lastActiveAt >= idleAfter ? lastActiveAt : null;
}
