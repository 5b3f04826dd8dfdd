import { describe, expect, it } from 'vitest';
import { uuidV7Source } from '../../../../electron/host/ids.ts';

describe('ids', () => {
  it('are UUIDs of version 7 that carry their time', () => {
    const id = uuidV7Source({ now: () => 0x0123456789ab }).next();
    expect(id).toMatch(/^01234567-89ab-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('rise, also within a millisecond and when the clock is set back', () => {
    let now = 1_700_000_000_000;
    const ids = uuidV7Source({ now: () => now });
    const made = Array.from({ length: 20_000 }, (_, index) => {
      if (index === 10_000) now -= 60_000;
      return ids.next();
    });
    expect(made).toEqual(made.toSorted());
    expect(new Set(made).size).toBe(made.length);
  });
});
