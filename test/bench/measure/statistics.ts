/** Milliseconds of each sample. */
export type Samples = readonly number[];

export function quantile(samples: Samples, part: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
  if (value === undefined) throw new Error('No samples');
  return value;
}

export const median = (samples: Samples): number => quantile(samples, 0.5);
