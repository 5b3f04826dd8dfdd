import { percentText } from '../../lib/percent.ts';
import { type KpiFigure, kindOf } from './figures.ts';

/** n of how many; of a length the sum of all n in ms. */
export interface Counted {
  readonly n: number;
  readonly of: number;
  readonly ms: number;
}

export function isEmpty(figure: KpiFigure, { n, of }: Counted): boolean {
  return kindOf[figure].unit === 'length' ? n === 0 : of === 0;
}

/** A share as a fraction, or a mean length in ms; `null` of nothing. */
export function valueOf(figure: KpiFigure, counted: Counted): number | null {
  if (isEmpty(figure, counted)) return null;
  const { n, of, ms } = counted;
  return kindOf[figure].unit === 'length' ? ms / n : n / of;
}

/** Whether a goal is reached, by the whole numbers and not by what is shown of them; `null` of nothing. */
export function isReached(figure: KpiFigure, counted: Counted, goal: number): boolean | null {
  if (isEmpty(figure, counted)) return null;
  const { n, of, ms } = counted;
  const { unit, better } = kindOf[figure];
  if (unit === 'length') return ms <= goal * 60_000 * n;
  return better === 'more' ? n * 10_000 >= goal * of : n * 10_000 <= goal * of;
}

/**
 * A share in percent, rounded against us: nothing that is not whole is called whole, and nothing that happened is called
 * never. Empty of nothing.
 */
export function percentOf(figure: KpiFigure, n: number, of: number): string {
  if (of === 0) return '';
  const { digits, better } = kindOf[figure];
  return percentText(n, of, digits, better === 'more' ? 'down' : 'up');
}

/** A value as charts and spreadsheets write it: percent, or hours to the tenth; rounded against us, empty of nothing. */
export function chartText(figure: KpiFigure, counted: Counted): string {
  if (isEmpty(figure, counted)) return '';
  const { n, of, ms } = counted;
  if (kindOf[figure].unit === 'share') return percentOf(figure, n, of);
  const exact = (ms * 10) / (n * 3_600_000);
  return ((Math.abs(exact - Math.round(exact)) < 1e-6 ? Math.round(exact) : Math.ceil(exact)) / 10).toFixed(1);
}

/** The same as a number; `null` of nothing, which a chart leaves out. */
export function chartValue(figure: KpiFigure, counted: Counted): number | null {
  const text = chartText(figure, counted);
  return text === '' ? null : Number(text);
}

/** A goal in the unit of `chartValue`. */
export function chartGoal(figure: KpiFigure, goal: number): number {
  return kindOf[figure].unit === 'share' ? goal / 100 : goal / 60;
}

/** A goal in percent as it is typed and shown. */
export function goalPercent(goal: number): string {
  return String(goal / 100);
}

/** Reads a goal that was typed, in percent or hours; `null` when it is none. */
export function readGoal(figure: KpiFigure, typed: string): number | null {
  const text = typed.trim().replace('％', '%').replace(/%$/, '').trim();
  if (!/^\d{1,6}(\.\d{1,2})?$/.test(text)) return null;
  const { unit, most } = kindOf[figure];
  const goal = Math.round(Number(text) * (unit === 'share' ? 100 : 60));
  return goal <= most ? goal : null;
}

/** A goal as `readGoal` reads it. */
export function typedGoal(figure: KpiFigure, goal: number): string {
  return kindOf[figure].unit === 'share' ? goalPercent(goal) : String(Math.round((goal / 60) * 100) / 100);
}
