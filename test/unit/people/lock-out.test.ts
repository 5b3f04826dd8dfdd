import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFailure, failuresAllowed, minutesLocked, type Failures } from '../../../shared/domain/people/lock-out.ts';

const start = Date.parse('2026-11-23T09:00:00+08:00');
const minute = 60_000;

function failing(times: number, at: number, before: Failures | null = null): Failures | null {
  let failures = before;
  for (let n = 0; n < times; n += 1) failures = addFailure(failures, at + n);
  return failures;
}

describe('lock-out after repeated failures', () => {
  it('leaves four failures without a consequence and locks at the fifth for five minutes', () => {
    expect(minutesLocked(failing(4, start), start + 10)).toBe(0);
    expect(minutesLocked(failing(5, start), start + 10)).toBe(5);
    expect(minutesLocked(failing(5, start), start + 6 * minute)).toBe(0);
  });

  it('forgets failures that lie more than 15 minutes apart', () => {
    const four = failing(4, start);
    expect(minutesLocked(addFailure(four, start + 16 * minute), start + 16 * minute)).toBe(0);
  });

  it('locks for longer each time: 5, 15, 60 and then always 240 minutes', () => {
    const waits: number[] = [];
    let failures: Failures | null = null;
    let now = start;
    for (let round = 0; round < 5; round += 1) {
      failures = failing(5, now, failures);
      waits.push(minutesLocked(failures, now + 5));
      now = (failures?.lockedUntil ?? now) + minute;
    }
    expect(waits).toEqual([5, 15, 60, 240, 240]);
  });

  it('starts over with the short wait after a day without a failure', () => {
    const once = failing(5, start);
    const nextDay = start + 25 * 60 * minute;
    expect(minutesLocked(failing(5, nextDay, once), nextDay + 5)).toBe(5);
  });

  it('says nothing of a name that never failed', () => {
    expect(minutesLocked(null, start)).toBe(0);
  });

  it('lets no more than ten tries through within five minutes, however they are spread', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3 * minute }), { maxLength: 80 }), (gaps) => {
        let failures: Failures | null = null;
        let now = start;
        const heard: number[] = [];
        for (const gap of gaps) {
          now += gap;
          if (minutesLocked(failures, now) > 0) continue;
          failures = addFailure(failures, now);
          heard.push(now);
        }
        for (const [index, at] of heard.entries()) {
          const windowEnd = heard[index + 2 * failuresAllowed];
          expect(windowEnd === undefined || windowEnd - at >= 5 * minute).toBe(true);
        }
      }),
    );
  });
});
