import { describe, expect, it } from 'vitest';
import { idleAfter, idleSince, listen, silenceLimit } from '../../../shared/domain/presence/presence.ts';

describe('[1.1] who is still there', () => {
  const row = (beat: number) => [{ id: 'a', beat }];

  it('goes by the clock of whoever looks, and only by whether the other one moves', () => {
    const first = listen(row(7), new Map(), 1_000_000);
    expect(first.silent).toEqual([]);
    const moved = listen(row(8), first.heard, 1_000_000 + silenceLimit);
    expect(moved.silent).toEqual([]);
    const still = listen(row(8), moved.heard, 1_000_000 + 2 * silenceLimit);
    expect(still.silent).toEqual(['a']);
  });

  it('waits anew after the clock was set back, and forgets who has gone', () => {
    const first = listen(row(7), new Map(), 1_000_000);
    const back = listen(row(7), first.heard, 400_000);
    expect(back.silent).toEqual([]);
    expect(listen(row(7), back.heard, 400_000 + silenceLimit).silent).toEqual(['a']);
    expect(listen([], back.heard, 500_000).heard.size).toBe(0);
  });

  it('calls a window idle from its last act', () => {
    expect(idleSince(1_000, 1_000 + idleAfter - 1)).toBeNull();
    expect(idleSince(1_000, 1_000 + idleAfter)).toBe(1_000);
  });
});
