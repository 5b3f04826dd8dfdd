import type { Movement, ReportLine } from './counted.ts';
import type { WorkReportKind } from './values.ts';

type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** A movement as a sentence, with how many it was of. `say` looks up what names its catalogue, or what is below `reports:`. */
export function movementLine(movement: Movement, lines: readonly ReportLine[], kind: WorkReportKind, say: Say): string {
  const { figure, worse, unit, by, against } = movement;
  const { n = 0, of = 0 } = lines.find((line) => line.figure === figure)?.now ?? {};
  return say(`movement.${worse ? 'worse' : 'better'}.${unit}`, {
    figure: say(`kpi:figure.${figure}`),
    by: unit === 'points' ? (by / 100).toFixed(1) : by,
    against: say(`than.${against}.${kind}`),
    n,
    of,
  });
}
