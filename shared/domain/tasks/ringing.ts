import { addDays, instantOf, wallTime } from '../../lib/dates.ts';
import type { StepName } from './ladder.ts';

const minute = 60_000;
/** Rings after which it rings twice as often. */
const patience = 3;

/** How an alert that nobody acknowledged makes itself heard for the nth time, and when it does so again. */
export function ringOf(
  step: StepName,
  times: number,
  repeatEvery: number,
): { readonly urgent: boolean; readonly againAfterMs: number } {
  const escalated = step !== 'warn' && step !== 'due';
  const urgent = escalated || times >= 2;
  const every = times >= patience ? Math.max(1, repeatEvery / 2) : repeatEvery;
  return { urgent, againAfterMs: Math.round(every * minute) };
}

export const alertChannels = ['desktop', 'mail'] as const;
export type AlertChannel = (typeof alertChannels)[number];

/** Hours of the company's wall in which a channel keeps still; over midnight when `from` is later than `to`. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

export type QuietSettings = Readonly<Record<AlertChannel, QuietHours | null>>;

/** Whoever is signed in is at work; mail wakes people at home. */
export const defaultQuiet: QuietSettings = { desktop: null, mail: { from: '21:00', to: '07:00' } };

/** When the channel may be used again, epoch ms; `null` when it may be used at once. */
export function quietUntil(quiet: QuietHours | null, at: number, zone: string): number | null {
  if (!quiet || quiet.from === quiet.to) return null;
  const { day, time } = wallTime(at, zone);
  const overMidnight = quiet.from > quiet.to;
  const still = overMidnight ? time >= quiet.from || time < quiet.to : time >= quiet.from && time < quiet.to;
  if (!still) return null;
  return instantOf(overMidnight && time >= quiet.from ? addDays(day, 1) : day, quiet.to, zone);
}
