import { describe, expect, it } from 'vitest';
import { createSteadyClock } from '../../../electron/backend/tasks/steady-clock.ts';

const second = 1_000;
const hour = 3_600 * second;

describe('the steady clock', () => {
  it('[2.2.1] follows the wall while that goes forward', () => {
    let wall = 100 * hour;
    const clock = createSteadyClock(() => wall, 0, second);
    wall += 5 * hour;
    expect(clock.beat(1)).toEqual({ wall, steady: wall });
  });

  it('[2.2.1] goes on by every beat that fell while the wall is behind, also by those during long work', () => {
    let wall = 100 * hour;
    const clock = createSteadyClock(() => wall, 0, second);
    wall -= hour;
    expect(clock.beat(1).steady).toBe(100 * hour + second);
    expect(clock.beat(0).steady).toBe(100 * hour + second);
    expect(clock.beat(90)).toEqual({ wall, steady: 100 * hour + 91 * second });
    expect(clock.latest()).toBe(100 * hour + 91 * second);
  });

  it('[2.2.1] knows of a moment that was kept before the app was started again', () => {
    expect(createSteadyClock(() => 99 * hour, 100 * hour, second).beat(0)).toEqual({
      wall: 99 * hour,
      steady: 100 * hour,
    });
  });
});
