import {
  type AlertChannel,
  alertChannels,
  type QuietHours,
  type QuietSettings,
} from '../../../../shared/domain/tasks/ringing.ts';
import { readTypedTime } from '../../../../shared/lib/typed-days.ts';

export interface TypedHours {
  readonly on: boolean;
  readonly from: string;
  readonly to: string;
}

export type TypedQuiet = Readonly<Record<AlertChannel, TypedHours>>;

/** `unread`: no time of day; `same`: from and until are one. */
export type QuietFault = 'unread' | 'same';

export function typedQuiet(quiet: QuietSettings): TypedQuiet {
  return { desktop: typedHours(quiet.desktop), mail: typedHours(quiet.mail) };
}

function typedHours(hours: QuietHours | null): TypedHours {
  return { on: hours !== null, from: hours?.from ?? '21:00', to: hours?.to ?? '07:00' };
}

/** The hours that were typed; midnight is a day's beginning for `from` and its end for `to`. */
export function readHours({ on, from, to }: TypedHours): {
  readonly hours: QuietHours | null;
  readonly faults: Readonly<Partial<Record<keyof QuietHours, QuietFault>>>;
} {
  if (!on) return { hours: null, faults: {} };
  const read = { from: readTypedTime(from), to: readTypedTime(to) };
  const hours = { from: read.from === '24:00' ? '00:00' : (read.from ?? ''), to: read.to ?? '' };
  if (read.from === null || read.to === null) {
    return { hours, faults: { ...(read.from ? {} : { from: 'unread' }), ...(read.to ? {} : { to: 'unread' }) } };
  }
  return { hours, faults: hours.from === hours.to ? { to: 'same' } : {} };
}

/** What was typed as the contract takes it; `null` while something of it cannot be read. */
export function readQuiet(typed: TypedQuiet): QuietSettings | null {
  const read = alertChannels.map((channel) => [channel, readHours(typed[channel])] as const);
  if (read.some(([, { faults }]) => Object.keys(faults).length > 0)) return null;
  return Object.fromEntries(read.map(([channel, { hours }]) => [channel, hours])) as Record<
    AlertChannel,
    QuietHours | null
  >;
}
