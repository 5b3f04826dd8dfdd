import { randomFillSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createIdSource, idPattern } from '../../../shared/lib/ids.ts';

describe('ids', () => {
  it('rise with every call, within one millisecond and when the clock is set back', () => {
    let now = 1_764_000_000_000;
    const ids = createIdSource(
      (bytes) => randomFillSync(bytes),
      () => now,
    );
    const made = Array.from({ length: 10_000 }, (_, index) => {
      if (index === 5_000) now -= 3_600_000;
      return ids.next();
    });
    expect([...made].sort()).toEqual(made);
    expect(new Set(made).size).toBe(made.length);
    expect(made.every((id) => idPattern.test(id))).toBe(true);
  });
});
