import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Change } from '../../../shared/contract/system.ts';
import { connectTo, queries } from '../../../renderer/api/client.ts';
import { followChanges } from '../../../renderer/api/live.ts';

type Stream = { readonly push: (change: Change) => void; readonly break: () => void };

let opened: Stream[] = [];
let stop: (() => void) | null = null;

function stream(): AsyncGenerator<Change> & Stream {
  const waiting: Change[] = [];
  let wake: () => void = () => {};
  let broken = false;
  const iterator = (async function* () {
    for (;;) {
      while (waiting.length > 0) yield waiting.shift() as Change;
      if (broken) throw new TypeError('network error');
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  })();
  return Object.assign(iterator, {
    push: (change: Change) => {
      waiting.push(change);
      wake();
    },
    break: () => {
      broken = true;
      wake();
    },
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  opened = [];
  connectTo({
    call: async () => {
      const next = stream();
      opened.push(next);
      return next;
    },
  });
});

afterEach(() => {
  stop?.();
  vi.useRealTimers();
});

describe('the change feed of a window', () => {
  it('makes only the topic’s queries stale, and several changes at once by one refetch', async () => {
    const client = new QueryClient();
    const invalidate = vi.spyOn(client, 'invalidateQueries');
    stop = followChanges(client);
    await vi.advanceTimersByTimeAsync(0);
    opened[0]?.push({ topic: 'customer', ids: ['a'] });
    opened[0]?.push({ topic: 'customer', ids: ['b'] });
    await vi.advanceTimersByTimeAsync(200);
    const keys = invalidate.mock.calls.map(([filter]) => filter?.queryKey);
    expect(keys).toEqual([
      queries.customers.key(),
      queries.handovers.acceptance.key(),
      queries.orders.customerDefaults.key(),
    ]);
  });

  it('[1.2.4b, 5.3.11] asks anew who is asked to act when somebody’s roles or standing change', async () => {
    const client = new QueryClient();
    const invalidate = vi.spyOn(client, 'invalidateQueries');
    stop = followChanges(client);
    await vi.advanceTimersByTimeAsync(0);
    opened[0]?.push({ topic: 'account', ids: ['a'] });
    await vi.advanceTimersByTimeAsync(200);
    const keys = invalidate.mock.calls.map(([filter]) => filter?.queryKey);
    expect(keys).toEqual(expect.arrayContaining([queries.tasks.key(), queries.handovers.absences.today.key()]));
  });

  it('connects again after a break, and its first word makes everything on screen fresh', async () => {
    const client = new QueryClient();
    const invalidate = vi.spyOn(client, 'invalidateQueries');
    stop = followChanges(client);
    await vi.advanceTimersByTimeAsync(0);
    opened[0]?.break();
    await vi.advanceTimersByTimeAsync(400);
    expect(opened).toHaveLength(2);
    invalidate.mockClear();
    opened[1]?.push({ topic: 'all', ids: [] });
    await vi.advanceTimersByTimeAsync(200);
    expect(invalidate.mock.calls).toEqual([[]]);
  });

  it('opens nothing more once it is stopped', async () => {
    stop = followChanges(new QueryClient());
    await vi.advanceTimersByTimeAsync(0);
    stop();
    opened[0]?.break();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(opened).toHaveLength(1);
  });
});
