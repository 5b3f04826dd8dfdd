import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Autosave, type SaveFailure, type SaveState } from '../../../renderer/features/orders/form/autosave.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A backend that answers when the test says so. */
function scene(failureOf: (error: unknown) => SaveFailure = () => 'retry') {
  const saves: { value: string; done: (failure?: unknown) => void }[] = [];
  const states: SaveState['kind'][] = [];
  const conflicts: unknown[] = [];
  const autosave = new Autosave<string>({
    save: (value) =>
      new Promise((resolve, reject) => {
        saves.push({ value, done: (failure) => (failure ? reject(failure) : resolve({ at: 1 })) });
      }),
    failureOf,
    onState: (state) => states.push(state.kind),
    onConflict: (error) => conflicts.push(error),
  });
  return { autosave, saves, states, conflicts };
}

describe('saving as one types', () => {
  it('[1.3.1.6] saves within 200 ms of a key, and once for keys that come together', async () => {
    const { autosave, saves, states } = scene();
    autosave.change('a');
    autosave.change('ab');
    autosave.change('abc');
    await vi.advanceTimersByTimeAsync(200);
    expect(saves.map((save) => save.value)).toEqual(['abc']);
    saves[0]?.done();
    await vi.advanceTimersByTimeAsync(0);
    expect(states.at(-1)).toBe('saved');
    expect(autosave.clean()).toBe(true);
  });

  it('keeps typing going: a slow keyboard never postpones the save', async () => {
    const { autosave, saves } = scene();
    for (const text of ['a', 'ab', 'abc', 'abcd']) {
      autosave.change(text);
      await vi.advanceTimersByTimeAsync(60);
    }
    expect(saves.length).toBeGreaterThan(0);
  });

  it('never has two saves in flight, and the last text is the last one saved', async () => {
    const { autosave, saves } = scene();
    autosave.change('a');
    await vi.advanceTimersByTimeAsync(150);
    autosave.change('ab');
    autosave.change('abc');
    await vi.advanceTimersByTimeAsync(500);
    expect(saves).toHaveLength(1);
    saves[0]?.done();
    await vi.advanceTimersByTimeAsync(150);
    expect(saves.map((save) => save.value)).toEqual(['a', 'abc']);
  });

  it('keeps the text and tries again while the backend is away', async () => {
    const { autosave, saves, states } = scene();
    autosave.change('a');
    await vi.advanceTimersByTimeAsync(150);
    saves[0]?.done(new Error('away'));
    await vi.advanceTimersByTimeAsync(0);
    expect(states.at(-1)).toBe('unreachable');
    autosave.change('ab');
    await vi.advanceTimersByTimeAsync(600);
    expect(saves[1]?.value).toBe('ab');
    saves[1]?.done();
    await vi.advanceTimersByTimeAsync(0);
    expect(states.at(-1)).toBe('saved');
  });

  it('stops at a conflict until it is settled', async () => {
    const { autosave, saves, conflicts } = scene(() => 'conflict');
    autosave.change('a');
    await vi.advanceTimersByTimeAsync(150);
    saves[0]?.done(new Error('changed'));
    await vi.advanceTimersByTimeAsync(0);
    autosave.change('ab');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(saves).toHaveLength(1);
    expect(conflicts).toHaveLength(1);
    autosave.resume('merged');
    await vi.advanceTimersByTimeAsync(0);
    expect(saves[1]?.value).toBe('merged');
  });

  it('flushes at once what waits, and what was typed during the save', async () => {
    const { autosave, saves } = scene();
    autosave.change('a');
    await vi.advanceTimersByTimeAsync(150);
    autosave.change('ab');
    const flushed = autosave.flush();
    saves[0]?.done();
    await vi.advanceTimersByTimeAsync(0);
    expect(saves[1]?.value).toBe('ab');
    saves[1]?.done();
    await flushed;
    expect(autosave.clean()).toBe(true);
  });
});
