import { QueryClient, QueryObserver } from '@tanstack/react-query';
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

/** A list on screen that takes a while to be read; answers which reading is shown. */
function listThatTakes(client: QueryClient, ms: number) {
  let begun = 0;
  const observer = new QueryObserver(client, {
    queryKey: queries.customers.list.queryKey({ input: {} }),
    queryFn: async () => {
      begun += 1;
      const reading = begun;
      await new Promise((resolve) => setTimeout(resolve, ms));
      return reading;
    },
  });
  const leave = observer.subscribe(() => {});
  return { begun: () => begun, shown: () => observer.getCurrentResult().data, leave };
}

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

  it('begins what is being read anew at the next change, so that one’s own act is seen at once', async () => {
    const client = new QueryClient();
    stop = followChanges(client);
    const list = listThatTakes(client, 500);
    await vi.advanceTimersByTimeAsync(600);
    for (const id of ['a', 'b']) {
      opened[0]?.push({ topic: 'customer', ids: [id] });
      await vi.advanceTimersByTimeAsync(300);
    }
    await vi.advanceTimersByTimeAsync(350);
    expect([list.begun(), list.shown()]).toEqual([3, 3]);
    list.leave();
  });

  it('lets a list arrive under a steady stream of changes, and reads the last of them too', async () => {
    const client = new QueryClient();
    stop = followChanges(client);
    const list = listThatTakes(client, 500);
    await vi.advanceTimersByTimeAsync(0);
    for (let n = 0; n < 20; n++) {
      opened[0]?.push({ topic: 'customer', ids: ['a'] });
      await vi.advanceTimersByTimeAsync(200);
    }
    const during = Number(list.shown());
    expect(during).toBeGreaterThan(1);
    const before = list.begun();
    opened[0]?.push({ topic: 'customer', ids: ['b'] });
    await vi.advanceTimersByTimeAsync(3_000);
    expect(list.shown()).toBe(list.begun());
    expect(list.begun()).toBeGreaterThan(before);
    list.leave();
  });

  it('reads once more what changed while it was read for the first time', async () => {
    const client = new QueryClient();
    stop = followChanges(client);
    await vi.advanceTimersByTimeAsync(0);
    const list = listThatTakes(client, 500);
    await vi.advanceTimersByTimeAsync(100);
    opened[0]?.push({ topic: 'customer', ids: ['a'] });
    await vi.advanceTimersByTimeAsync(1_500);
    expect([list.begun(), list.shown()]).toEqual([2, 2]);
    list.leave();
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
