import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectTo, queries } from '../../../renderer/api/client.ts';
import { addressToGoOn } from '../../../renderer/api/held.ts';
import { queryClient } from '../../../renderer/api/query-client.ts';
import { Taking } from '../../../renderer/features/exams/take/Taking.tsx';
import common from '../../../resources/locales/en/common.json' with { type: 'json' };
import exams from '../../../resources/locales/en/exams.json' with { type: 'json' };
import { testId } from '../../helpers/test-ids.ts';
import { showPart } from '../show.tsx';
import { running, shortAnswer } from './sittings.ts';

const sitting = { ...running, questions: [shortAnswer(0), shortAnswer(1)] };

let calls: { readonly path: string; readonly input: unknown }[];
let unreachable: boolean;
let beat: { readonly remainingMs: number; readonly state: string };
const answers = () => calls.filter(({ path }) => path === 'exams.answer').map(({ input }) => input);

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  calls = [];
  unreachable = false;
  beat = { remainingMs: 60_000, state: 'running' };
  connectTo({
    call: async (path, input) => {
      const name = path.join('.');
      if (name === 'company.status') return { company: { zone: 'Asia/Shanghai' } };
      calls.push({ path: name, input });
      if (unreachable) throw new TypeError('no answer');
      return beat;
    },
  });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function comes(person: number): void {
  const me = { user: { id: testId(person), displayName: '' }, locked: false };
  queryClient.setQueryData(queries.people.me.queryKey(), me as never);
}

const show = (onOver = () => {}) =>
  showPart(<Taking sitting={sitting} onOver={onOver} />, { common, exams }, 'en', queryClient);
const words = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: exams.take.answer });

describe('[5.3.10] an exam on the screen', () => {
  it('keeps an answer that the app did not take for who wrote it, and sends nothing of it under the next person', async () => {
    comes(3);
    await show();
    unreachable = true;
    fireEvent.change(words(), { target: { value: '您好，客服中心' } });
    await vi.advanceTimersByTimeAsync(700);
    expect(answers()).toHaveLength(1);
    comes(4);
    cleanup();
    unreachable = false;
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(answers()).toHaveLength(1);
    expect(addressToGoOn(testId(4))).toBe('#/');
    expect(addressToGoOn(testId(3))).toBe(location.hash);
    comes(3);
    await show();
    expect(words().value).toBe('您好，客服中心');
    await waitFor(() => expect(answers()).toHaveLength(2));
    expect(answers().at(-1)).toMatchObject({ id: sitting.id, place: 0, text: '您好，客服中心' });
  });

  it('ends when the app says so: at nought it is asked, and a moment that was left is waited for', async () => {
    comes(3);
    const onOver = vi.fn();
    beat = { remainingMs: 5_000, state: 'running' };
    await show(onOver);
    await vi.advanceTimersByTimeAsync(100);
    beat = { remainingMs: 1_500, state: 'running' };
    await vi.advanceTimersByTimeAsync(6_000);
    expect(onOver).not.toHaveBeenCalled();
    beat = { remainingMs: 0, state: 'marking' };
    await vi.advanceTimersByTimeAsync(4_000);
    expect(onOver).toHaveBeenCalledTimes(1);
  });

  it('is not handed in without an answer that could not be saved, and says so', async () => {
    comes(3);
    await show();
    unreachable = true;
    fireEvent.change(words(), { target: { value: '好' } });
    fireEvent.click(screen.getByRole('button', { name: (name) => name.startsWith(exams.take.hand) }));
    fireEvent.click(screen.getByRole('button', { name: (name) => name.startsWith(exams.take.reallyHand) }));
    await screen.findByText(exams.take.unsent);
    const sent = answers().length;
    expect(calls.some(({ path }) => path === 'exams.submit')).toBe(false);
    unreachable = false;
    await vi.advanceTimersByTimeAsync(4_000);
    expect(answers().length).toBeGreaterThan(sent);
  });
});
