import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UserError } from '../../../shared/errors/errors.ts';
import { type Answer, createAnswerKeeper, type Saving } from '../../../renderer/features/exams/take/answer-keeper.ts';

const chosen = (...places: readonly number[]): Answer => ({ chosen: places, text: '', flagged: false });

describe('[5.3.10] answers on their way to the app', () => {
  const sent: [number, Answer][] = [];
  const states: Saving[] = [];
  let refuse: Error | null = null;
  let mine = true;
  const onOver = vi.fn();
  const keeper = () =>
    createAnswerKeeper({
      send: async (place, answer) => {
        if (refuse) throw refuse;
        sent.push([place, answer]);
      },
      onState: (state) => states.push(state),
      onOver,
      isMine: () => mine,
    });

  beforeEach(() => vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    sent.length = 0;
    states.length = 0;
    refuse = null;
    mine = true;
    onOver.mockReset();
  });

  it('go at once, words when typing rests, and of each question only the last', async () => {
    const kept = keeper();
    kept.put(0, chosen(1), false);
    kept.put(2, { ...chosen(), text: '您' }, true);
    kept.put(2, { ...chosen(), text: '您好' }, true);
    await vi.advanceTimersByTimeAsync(700);
    expect(sent).toEqual([
      [0, chosen(1)],
      [2, { ...chosen(), text: '您好' }],
    ]);
    expect(states.at(-1)).toBe('saved');
  });

  it('that do not get through are kept, said so, and tried again', async () => {
    const kept = keeper();
    refuse = new TypeError('no answer');
    kept.put(0, chosen(1), false);
    expect(await kept.flush()).toBe(false);
    expect(states.at(-1)).toBe('failed');
    refuse = null;
    await vi.advanceTimersByTimeAsync(3_100);
    expect(sent).toEqual([[0, chosen(1)]]);
    expect(await kept.flush()).toBe(true);
  });

  it('that come after the end are not tried again', async () => {
    const kept = keeper();
    refuse = new UserError('exams.timeOver');
    kept.put(0, chosen(1), false);
    expect(await kept.flush()).toBe(false);
    expect(onOver).toHaveBeenCalledTimes(1);
  });

  it('are not sent under the next person’s name, however long they wait', async () => {
    const kept = keeper();
    refuse = new TypeError('no answer');
    kept.put(0, chosen(1), false);
    await vi.advanceTimersByTimeAsync(100);
    refuse = null;
    mine = false;
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(await kept.flush()).toBe(false);
    expect(sent).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('are tried ever more rarely while the app does not answer', async () => {
    let tries = 0;
    const counted = createAnswerKeeper({
      send: async () => {
        tries += 1;
        throw new TypeError('no answer');
      },
      onState: () => {},
      onOver,
      isMine: () => true,
    });
    counted.put(0, chosen(1), false);
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(tries).toBeLessThan(20);
    counted.stop();
  });
});
