/** A line through the months, drawn into a box; months without a value leave a gap. */
export interface TrendLine {
  /** For `d` of a path. */
  readonly path: string;
  readonly dots: readonly { readonly x: number; readonly y: number; readonly month: number }[];
  /** Height of the goal; `null` where it lies outside. */
  readonly goalY: number | null;
}

interface Box {
  readonly width: number;
  readonly height: number;
}

const margin = 3;

/** `values` by month, oldest first; `goal` in the same unit. The scale reaches from the lowest to the highest of them. */
export function trendLine(values: readonly (number | null)[], goal: number | null, { width, height }: Box): TrendLine {
  const known = values.filter((value) => value !== null);
  const scaled = goal === null || known.length === 0 ? known : [...known, goal];
  const [low, high] = [Math.min(...scaled), Math.max(...scaled)];
  const x = (month: number) => tidy(margin + (month * (width - 2 * margin)) / Math.max(1, values.length - 1));
  const y = (value: number) =>
    tidy(high === low ? height / 2 : height - margin - ((value - low) * (height - 2 * margin)) / (high - low));
  const dots = values.flatMap((value, month) => (value === null ? [] : [{ x: x(month), y: y(value), month }]));
  const path = dots
    .map((dot, at) => `${at > 0 && dots[at - 1]?.month === dot.month - 1 ? 'L' : 'M'}${dot.x} ${dot.y}`)
    .join('');
  return { path, dots, goalY: goal === null || known.length === 0 ? null : y(goal) };
}

function tidy(value: number): number {
  return Math.round(value * 10) / 10;
}
