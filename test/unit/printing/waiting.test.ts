import { describe, expect, it } from 'vitest';
import { actsOf, waitingTime } from '../../../renderer/features/printing/queue/waiting.ts';
import type { PrintJob } from '../../../shared/contract/printing.ts';
import { printStates } from '../../../shared/domain/printing/states.ts';

const job = (given: Partial<PrintJob>) =>
  ({ confirmedAt: null, submittedAt: 1, orderId: 'order', ...given }) as PrintJob;

describe('the centre’s queue', () => {
  it('[1.3.1.8] says how long a sheet waits in the unit in which people say it', () => {
    expect(waitingTime(0, 59_000)).toEqual({ unit: 'lessThanMinute' });
    expect(waitingTime(0, 90_000)).toEqual({ unit: 'minutes', count: 1 });
    expect(waitingTime(0, 30 * 3_600_000)).toEqual({ unit: 'hours', count: 30 });
    expect(waitingTime(0, 72 * 3_600_000)).toEqual({ unit: 'days', count: 3 });
    expect(waitingTime(5_000, 0)).toEqual({ unit: 'lessThanMinute' });
  });

  it('[1.3.1.8] offers for each state only what can be done then', () => {
    const offered = (act: keyof ReturnType<typeof actsOf>) =>
      printStates.filter((state) => actsOf(job({ state }))[act]);
    expect(offered('retry')).toEqual(['queued', 'failed', 'unconfirmed']);
    expect(offered('confirm')).toEqual(['submitted', 'printed', 'failed', 'unconfirmed']);
    expect(offered('reprint')).toEqual(['submitted', 'printed', 'failed', 'unconfirmed']);
    expect(actsOf(job({ state: 'printed', confirmedAt: 1 })).confirm).toBe(false);
    expect(actsOf(job({ state: 'failed', submittedAt: null })).confirm).toBe(false);
    expect(actsOf(job({ state: 'printed', orderId: null })).reprint).toBe(false);
  });
});
