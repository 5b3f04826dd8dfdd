import { setTimeout as pause } from 'node:timers/promises';

export interface PollOptions {
  /** How long to go on asking, in milliseconds. */
  readonly timeoutMs?: number;
  /** The pause between two questions, in milliseconds. */
  readonly everyMs?: number;
}

/**
 * Asks again and again until the answer is neither `false`, `null` nor `undefined`, and returns it.
 * Throws with `what` was awaited when the time is over. Errors of `ask` are the caller's: they end the wait.
 */
export async function pollUntil<T>(
  what: string,
  ask: () => T | Promise<T>,
  { timeoutMs = 15_000, everyMs = 20 }: PollOptions = {},
): Promise<Exclude<T, false | null | undefined>> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== false && answer !== null && answer !== undefined) {
      return answer as Exclude<T, false | null | undefined>;
    }
    if (performance.now() > deadline) throw new Error(`Waited ${timeoutMs} ms in vain for ${what}`);
    await pause(everyMs);
  }
}
