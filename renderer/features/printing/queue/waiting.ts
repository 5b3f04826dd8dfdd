import type { PrintJob } from '../../../../shared/contract/printing.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long a sheet has been on its way, in the unit in which people say it. */
export type Waiting =
  | { readonly unit: 'lessThanMinute' }
  | { readonly unit: 'minutes' | 'hours' | 'days'; readonly count: number };

export function waitingTime(since: number, now: number): Waiting {
  const ms = Math.max(0, now - since);
  if (ms < minute) return { unit: 'lessThanMinute' };
  if (ms < hour) return { unit: 'minutes', count: Math.floor(ms / minute) };
  return ms < 2 * day ? { unit: 'hours', count: Math.floor(ms / hour) } : { unit: 'days', count: Math.floor(ms / day) };
}

/** What may be done with a sheet as it stands. */
export function actsOf({ state, confirmedAt, submittedAt, orderId }: PrintJob) {
  const neverSent = state === 'failed' && submittedAt === null;
  const away = neverSent || state === 'queued' || state === 'rendering' || state === 'superseded';
  return {
    retry: state === 'queued' || state === 'failed' || state === 'unconfirmed',
    confirm: confirmedAt === null && !away,
    reprint: orderId !== null && state !== 'queued' && state !== 'rendering' && state !== 'superseded',
    preview: state !== 'superseded',
  };
}
