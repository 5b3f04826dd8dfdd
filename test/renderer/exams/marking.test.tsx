import { cleanup, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { connectTo } from '../../../renderer/api/client.ts';
import { MarkingView } from '../../../renderer/features/exams/marking/MarkingView.tsx';
import common from '../../../resources/locales/en/common.json' with { type: 'json' };
import exams from '../../../resources/locales/en/exams.json' with { type: 'json' };
import { UserError } from '../../../shared/errors/errors.ts';
import { testId } from '../../helpers/test-ids.ts';
import { showPart } from '../show.tsx';
import { running, shortAnswer, unmarked } from './sittings.ts';

/** What is held for its marker is held by exam: each test has its own. */
let exam = 0;
let sitting = {
  ...running,
  state: 'marking' as const,
  endedAt: 60_000,
  questions: [shortAnswer(0), shortAnswer(1)],
  solutions: [unmarked(0), { ...unmarked(1), awarded: 3 }],
  may: { take: false, mark: true, withdraw: false },
};

let calls: { readonly path: string; readonly input: unknown }[];
let refuse: Error | null;

beforeEach(() => {
  exam += 1;
  sitting = { ...sitting, id: testId(exam) };
  calls = [];
  refuse = null;
  connectTo({
    call: async (path, input) => {
      const name = path.join('.');
      if (name === 'company.status') return { company: { zone: 'Asia/Shanghai' } };
      if (name === 'people.names') return [];
      if (!name.startsWith('exams.')) return { user: null, locked: false };
      calls.push({ path: name, input });
      if (refuse) throw refuse;
      return sitting;
    },
  });
});

const show = () => showPart(<MarkingView sitting={sitting} />, { common, exams });
const points = () => screen.getAllByRole<HTMLInputElement>('textbox', { name: /Points/ });
const completed = () => calls.some(({ path }) => path === 'exams.complete');

describe('[5.3.10] short answers before whoever marks them', () => {
  it('are completed with what was typed last, also when it is typed just before', async () => {
    const user = await show();
    await user.type(points()[0] ?? document.body, '4');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(completed()).toBe(true));
    expect(calls).toEqual([
      { path: 'exams.markAnswer', input: { id: sitting.id, place: 0, awarded: 4, remark: '' } },
      { path: 'exams.complete', input: { id: sitting.id, version: sitting.version } },
    ]);
  });

  it('are not completed while points that were typed are not saved', async () => {
    const user = await show();
    refuse = new UserError('exams.markWrong', { most: 4 }, [
      { path: 'awarded.1', code: 'exams.markWrong', params: { most: 4 } },
    ]);
    const [, second] = points();
    await user.clear(second ?? document.body);
    await user.type(second ?? document.body, '9');
    await user.click(screen.getByRole('button', { name: /Complete/ }));
    await screen.findByText('Between 0 and 4 points.');
    await user.type(points()[0] ?? document.body, 'x');
    await user.click(screen.getByRole('button', { name: /Complete/ }));
    await waitFor(() => expect(screen.getAllByText('Between 0 and 4 points.')).toHaveLength(2));
    expect(completed()).toBe(false);
  });

  it('are saved when the page is left before typing rests', async () => {
    const user = await show();
    await user.type(screen.getAllByRole('textbox', { name: 'Remark' })[1] ?? document.body, '好');
    cleanup();
    await waitFor(() => expect(calls).toHaveLength(1));
    expect(calls[0]?.input).toEqual({ id: sitting.id, place: 1, awarded: 3, remark: '好' });
  });

  it('that could not be saved stand there again when their marker comes back', async () => {
    const user = await show();
    refuse = new TypeError('no answer');
    await user.type(points()[0] ?? document.body, '2');
    cleanup();
    await waitFor(() => expect(calls).toHaveLength(1));
    refuse = null;
    await show();
    expect(points()[0]?.value).toBe('2');
    await waitFor(() => expect(calls).toHaveLength(2));
    expect(calls[1]?.input).toEqual({ id: sitting.id, place: 0, awarded: 2, remark: '' });
  });
});
