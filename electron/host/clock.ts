import type { Clock } from '../backend/ports.ts';

export const systemClock: Clock = {
  now: () => Date.now(),
  every(intervalMs, work) {
    const timer = setInterval(work, intervalMs);
    return () => clearInterval(timer);
  },
};
