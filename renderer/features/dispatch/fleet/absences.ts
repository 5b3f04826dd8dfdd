import type { Absence } from '../../../../shared/domain/dispatch/planning.ts';
import { isDay } from '../../../../shared/lib/dates.ts';

/** One stretch a line: `2026-11-23`, or `2026-11-23 2026-11-25`. */
export function absencesText(absences: readonly Absence[]): string {
  return absences.map(({ from, to }) => (from === to ? from : `${from} ${to}`)).join('\n');
}

/** The same read back; `null` when a line cannot be understood. */
export function readAbsences(text: string): Absence[] | null {
  const lines = text.split('\n').map((line) => line.trim());
  const read = lines.filter(Boolean).map((line) => {
    const [from = '', to = from, ...rest] = line.split(/[\s,，~至到]+/).filter(Boolean);
    return isDay(from) && isDay(to) && from <= to && rest.length === 0 ? { from, to } : null;
  });
  return read.every((one) => one !== null) ? read : null;
}
