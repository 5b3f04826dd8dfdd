/** Chance that falls the same way in every run. */
export interface Chance {
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  /** True in so many of a hundred cases. */
  percent(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** `count` different ones, or all when there are fewer. */
  several<T>(from: readonly T[], count: number): readonly T[];
  /** As many digits, as text. */
  digits(count: number): string;
  fill(bytes: Uint8Array): Uint8Array;
}

/** A small generator (mulberry32): good enough for names and weights, worthless for secrets. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(from: readonly T[]): T => {
    const picked = from[whole(0, from.length - 1)];
    if (picked === undefined) throw new Error('Nothing to pick from');
    return picked;
  };
  return {
    whole,
    percent: (share) => next() * 100 < share,
    pick,
    several: (from, count) => {
      const rest = [...from];
      const taken = [];
      while (taken.length < count && rest.length > 0) taken.push(...rest.splice(whole(0, rest.length - 1), 1));
      return taken;
    },
    digits: (count) => Array.from({ length: count }, () => whole(0, 9)).join(''),
    fill: (bytes) => bytes.map(() => whole(0, 255)),
  };
}
