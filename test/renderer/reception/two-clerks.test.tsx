import { ORPCError } from '@orpc/client';
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FollowUps } from '../../../renderer/features/reception/page/FollowUps.tsx';
import { Minutes } from '../../../renderer/features/reception/page/Minutes.tsx';
import { useTicking } from '../../../renderer/features/reception/page/useTicking.tsx';
import type { Visit } from '../../../shared/contract/reception-schemas.ts';
import { testId } from '../../helpers/test-ids.ts';
import { counterWith, show } from './screen.tsx';

const theirs = { participants: '', text: 'What the colleague wrote', decisions: '' };
const line = (version: number) => ({ id: testId(3), item: { zh: '茶', en: 'Tea' }, state: 'open', version });
const task = (version: number) => ({
  id: testId(4),
  text: 'Send the offer',
  state: 'open',
  dueDay: '2026-12-01',
  version,
});

function visitWith(part: object): Visit {
  const usual = { id: testId(1), state: 'ended', hostId: null, minutes: null, lines: [], followUps: [] };
  return { ...usual, ...part } as unknown as Visit;
}

/** The first is told that somebody else was first, whoever comes then is let through. */
function firstRefused(code: string) {
  let refused = false;
  return () => {
    if (refused) return {};
    refused = true;
    throw new ORPCError('CONFLICT', { data: { code, current: {} }, defined: true });
  };
}

describe('two clerks at one visit', () => {
  it('[6] minutes that one is typing stay on the screen when the other finishes them', async () => {
    const closed = { code: 'reception.minutesMeanwhile', current: { state: 'done', writing: theirs, version: 3 } };
    const calls = counterWith({
      'reception.saveMinutes': (input) => {
        const { version } = input as { version: number };
        if (version < 4) throw new ORPCError('CONFLICT', { data: closed, defined: true });
        return { version: version + 1 };
      },
    });
    const minutes = (state: 'open' | 'done', version: number, writing = theirs) =>
      visitWith({ minutes: { state, writing, version, doneAt: null, doneByName: '' } });
    const { user, again } = await show(<Minutes visit={minutes('open', 2)} />);
    const decisions = await screen.findByLabelText<HTMLTextAreaElement>('What was agreed');
    await user.type(decisions, 'A visit a month');
    again(<Minutes visit={minutes('done', 3)} />);
    expect(await screen.findByText('What the colleague wrote', { selector: 'p' })).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>('What was agreed').value).toBe('A visit a month');
    again(<Minutes visit={minutes('open', 4)} />);
    await user.click(screen.getByLabelText('What was agreed'));
    await user.keyboard('{Control>}s{/Control}');
    await expect
      .poll(() => calls.at(-1)?.input)
      .toMatchObject({
        version: 4,
        writing: { text: 'What the colleague wrote', decisions: 'A visit a month' },
      });
  });

  it('[6] why a line does not apply is typed once, though a colleague was at the line first', async () => {
    const calls = counterWith({ 'reception.tick': firstRefused('reception.tickedMeanwhile') });
    function List({ visit }: { readonly visit: Visit }) {
      const { skip, panel } = useTicking(visit);
      return (
        <>
          <button type="button" onClick={() => visit.lines[0] && skip(visit.lines[0])}>
            Skip
          </button>
          {panel}
        </>
      );
    }
    const { user, again } = await show(<List visit={visitWith({ lines: [line(1)] })} />);
    await user.click(screen.getByRole('button', { name: 'Skip' }));
    again(<List visit={visitWith({ lines: [line(2)] })} />);
    await user.type(screen.getByLabelText('Reason*'), 'They drink water{Control>}{Enter}{/Control}');
    await screen.findByText(/Somebody has just settled this item/);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await expect.poll(() => screen.queryByLabelText('Reason*')).toBeNull();
    expect(calls.map(({ input }) => input)).toMatchObject([
      { version: 1, note: 'They drink water' },
      { version: 2, note: 'They drink water' },
    ]);
  });

  it('[6] what was done is typed once, though a colleague changed the follow-up first', async () => {
    const calls = counterWith({ 'reception.followUps.done': firstRefused('reception.changedMeanwhile') });
    const { user, again } = await show(<FollowUps visit={visitWith({ followUps: [task(1)] })} />);
    await user.click(await screen.findByRole('button', { name: 'Done' }));
    again(<FollowUps visit={visitWith({ followUps: [task(2)] })} />);
    await user.type(screen.getByLabelText('Reason*'), 'Sent by mail{Control>}{Enter}{/Control}');
    await screen.findByText(/Somebody has just changed this visit/);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await expect.poll(() => calls.map(({ input }) => (input as { version: number }).version)).toEqual([1, 2]);
  });
});
