/** One line of the report; `npm run bench -- --json` prints exactly these. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'KB' | 'MB' | 'x';
  /** The same work done the barest way, measured in the same run. */
  readonly baseline: number | null;
  /** `value` over `baseline`. */
  readonly ratio: number | null;
  /** In words, as in `ratio <= 3`; `null` for what is only reported. */
  readonly target: string | null;
  readonly met: boolean | null;
}

type Unit = Figure['unit'];

/** A figure whose goal is to stay near its baseline. */
export function beside(
  name: string,
  value: number,
  baseline: number,
  mostRatio: number | null,
  unit: Unit = 'ms',
): Figure {
  const ratio = value / baseline;
  const target = mostRatio === null ? null : `ratio <= ${mostRatio}`;
  return rounded({ name, value, unit, baseline, ratio, target, met: mostRatio === null ? null : ratio <= mostRatio });
}

/** A figure with a limit of its own; the baseline says what the bare work takes. */
export function within(
  name: string,
  value: number,
  limit: number | null,
  unit: Unit,
  baseline: number | null = null,
): Figure {
  const ratio = baseline === null ? null : value / baseline;
  const target = limit === null ? null : `<= ${limit} ${unit}`;
  return rounded({ name, value, unit, baseline, ratio, target, met: limit === null ? null : value <= limit });
}

function rounded(figure: Figure): Figure {
  const round = (value: number | null) => (value === null ? null : Number(value.toPrecision(3)));
  return { ...figure, value: round(figure.value) ?? 0, baseline: round(figure.baseline), ratio: round(figure.ratio) };
}
