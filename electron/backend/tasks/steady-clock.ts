import type { Now } from '../../../shared/domain/tasks/sweep.ts';

/** How far the wall clock may go back before it counts as set back. */
const tolerance = 60_000;

export interface SteadyClock {
  /** After so many beats of the sweeper; they are counted when they fall, however long it worked meanwhile. */
  beat(beats: number): Now;
  /** The latest moment that is known of: to be kept over a restart. */
  latest(): number;
}

/** Follows the wall clock forward, and goes on by the beats where that was set back behind what it has seen or kept. */
export function createSteadyClock(now: () => number, kept: number, beatMs: number): SteadyClock {
  let steady = Math.max(now(), kept);

  function look(): Now {
    const wall = now();
    const behind = wall + tolerance < steady;
    if (!behind) steady = Math.max(steady, wall);
    return { wall, steady: behind ? steady : wall };
  }

  return {
    beat(beats) {
      // While the wall is behind, time passes by the beats.
      if (now() + tolerance < steady) steady += beats * beatMs;
      return look();
    },
    latest: () => steady,
  };
}
