import { median, quantile, type Samples } from './statistics.ts';

/** One way of doing the work: does it so many times and says how long each took. */
export type Side = (times: number) => Promise<Samples>;

let measuring = false;

/** Whether what runs now is measured, and not what makes it ready. */
export const isMeasuring = (): boolean => measuring;

/** A side that is measured in this process; what `ready` makes for a round is not measured. */
export function timed<Given>(
  ready: (times: number) => Promise<readonly Given[]>,
  once: (given: Given) => Promise<unknown>,
): Side {
  return async (times) => {
    const given = await ready(times);
    const samples: number[] = [];
    measuring = true;
    for (const one of given) {
      const started = performance.now();
      await once(one);
      samples.push(performance.now() - started);
    }
    measuring = false;
    return samples;
  };
}

/** Milliseconds: the median over rounds of each round's median and 95th percentile. */
export interface Result {
  readonly median: number;
  readonly p95: number;
}

export interface RaceOptions {
  readonly rounds: number;
  /** How often each side does its work in one round. */
  readonly times: number;
  readonly warmUpRounds?: number;
}

/**
 * Lets the sides do their work in turns, so that whatever else happens on the machine happens to all of
 * them: only their ratios are to be trusted on a machine that is shared.
 */
export async function race<Name extends string>(
  sides: Readonly<Record<Name, Side>>,
  { rounds, times, warmUpRounds = 1 }: RaceOptions,
): Promise<Readonly<Record<Name, Result>>> {
  const names = Object.keys(sides) as Name[];
  const taken = new Map<Name, Samples[]>(names.map((name) => [name, []]));
  for (let round = -warmUpRounds; round < rounds; round++) {
    // Every other round runs backwards: nobody always comes first.
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const samples = await sides[name](times);
      if (round >= 0) taken.get(name)?.push(samples);
    }
  }
  return Object.fromEntries(names.map((name) => [name, summary(taken.get(name) ?? [])])) as Record<Name, Result>;
}

function summary(rounds: readonly Samples[]): Result {
  return {
    median: median(rounds.map(median)),
    p95: median(rounds.map((samples) => quantile(samples, 0.95))),
  };
}
