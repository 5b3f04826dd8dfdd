import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchIdle } from '../../../renderer/features/people/idle.ts';

const minute = 60_000;
let stop: () => void = () => {};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('a counter that nobody touches', () => {
  it('locks after the company’s minutes, once', () => {
    const locked = vi.fn();
    stop = watchIdle(10 * minute, locked);
    vi.advanceTimersByTime(9 * minute);
    expect(locked).not.toHaveBeenCalled();
    vi.advanceTimersByTime(30 * minute);
    expect(locked).toHaveBeenCalledTimes(1);
  });

  it.each(['keydown', 'pointerdown', 'wheel', 'compositionstart'])('stays open after a %s', (sign) => {
    const locked = vi.fn();
    stop = watchIdle(10 * minute, locked);
    vi.advanceTimersByTime(9 * minute);
    window.dispatchEvent(new Event(sign));
    vi.advanceTimersByTime(9 * minute);
    expect(locked).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2 * minute);
    expect(locked).toHaveBeenCalledTimes(1);
  });

  it('is not kept open by a moving mouse', () => {
    const locked = vi.fn();
    stop = watchIdle(minute, locked);
    vi.advanceTimersByTime(50_000);
    window.dispatchEvent(new Event('pointermove'));
    vi.advanceTimersByTime(15_000);
    expect(locked).toHaveBeenCalledTimes(1);
  });

  it('locks as soon as the machine wakes up from a long sleep', () => {
    const locked = vi.fn();
    stop = watchIdle(10 * minute, locked);
    vi.setSystemTime(Date.now() + 8 * 60 * minute);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(locked).toHaveBeenCalledTimes(1);
  });

  it('is left alone once the watch ends', () => {
    const locked = vi.fn();
    watchIdle(minute, locked)();
    vi.advanceTimersByTime(10 * minute);
    expect(locked).not.toHaveBeenCalled();
  });
});
