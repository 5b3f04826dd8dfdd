/** Failures within the window that lock a user name out. */
export const failuresAllowed = 5;
const minute = 60_000;
export const failureWindowMs = 15 * minute;
/** Each lock-out in a row is longer than the one before. */
const lockOutMinutes = [5, 15, 60, 240] as const;
/** After a day without a failure the first, short lock-out applies again. */
export const forgetAfterMs = 24 * 60 * minute;

/** What is remembered of one user name between its failures. Times are epoch ms. */
export interface Failures {
  readonly count: number;
  readonly windowStartedAt: number;
  readonly lockOuts: number;
  readonly lockedUntil: number | null;
  readonly lastFailedAt: number;
}

/** Whole minutes until a log-in is listened to again; 0 when it is at once. */
export function minutesLocked(failures: Failures | null, now: number): number {
  if (!failures?.lockedUntil || failures.lockedUntil <= now) return 0;
  return Math.ceil((failures.lockedUntil - now) / minute);
}

/** One more failure: the fifth within 15 minutes locks the name for 5 minutes, then 15, 60, 240. */
export function addFailure(before: Failures | null, now: number): Failures {
  const known = before && now - before.lastFailedAt < forgetAfterMs ? before : null;
  const inWindow = known !== null && known.count > 0 && now - known.windowStartedAt < failureWindowMs;
  const count = inWindow ? known.count + 1 : 1;
  const lockOuts = known?.lockOuts ?? 0;
  if (count < failuresAllowed) {
    const windowStartedAt = inWindow ? known.windowStartedAt : now;
    return { count, windowStartedAt, lockOuts, lockedUntil: null, lastFailedAt: now };
  }
  const minutes = lockOutMinutes[Math.min(lockOuts, lockOutMinutes.length - 1)] ?? 0;
  const lockedUntil = now + minutes * minute;
  return { count: 0, windowStartedAt: now, lockOuts: lockOuts + 1, lockedUntil, lastFailedAt: now };
}
