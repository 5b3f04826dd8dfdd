import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ORPCError } from '@orpc/client';
import { connectTo, queries } from '../../../renderer/api/client.ts';
import { BoardView } from '../../../renderer/features/dispatch/board/BoardView.tsx';
import common from '../../../resources/locales/zh-CN/common.json' with { type: 'json' };
import dispatch from '../../../resources/locales/zh-CN/dispatch.json' with { type: 'json' };
import { boardOf, cardOf } from '../../fixtures/dispatch-board.ts';
import { testId } from '../../helpers/test-ids.ts';

const calls: { path: string; input: unknown }[] = [];
let refusal: Error | null = null;
const me = {
  company: { zone: 'Asia/Shanghai' },
  user: { id: testId(950), permissions: ['dispatch.read', 'dispatch.plan'] },
  locked: false,
};
const board = boardOf({ waiting: [cardOf(1), cardOf(2)], onTrip: [cardOf(4), cardOf(5)] });
const trip = testId(903);

beforeEach(() => {
  calls.length = 0;
  refusal = null;
  connectTo({
    call: async (path, input) => {
      const name = path.join('.');
      if (name.startsWith('dispatch.')) {
        calls.push({ path: name, input });
        if (refusal) throw refusal;
        return { id: trip };
      }
      return me;
    },
  });
});

async function show() {
  const language = i18next.createInstance();
  await language.use(initReactI18next).init({ lng: 'zh-CN', resources: { 'zh-CN': { common, dispatch } } });
  const client = new QueryClient();
  client.setQueryData(queries.people.me.queryKey(), me as never);
  const onOpen = vi.fn<(id: string) => void>();
  const onTrip = vi.fn<() => void>();
  render(
    <I18nextProvider i18n={language}>
      <QueryClientProvider client={client}>
        <BoardView board={board} kind={undefined} onOpen={onOpen} onTrip={onTrip} />
      </QueryClientProvider>
    </I18nextProvider>,
  );
  const user = userEvent.setup();
  await user.tab();
  return { user, onOpen, onTrip };
}

const focused = () => document.activeElement?.textContent ?? '';
const said = () => screen.getByRole('status').textContent ?? '';

describe('the board by keyboard', () => {
  it('[2.3.1-sameDay] the first order has the cursor; arrows walk, Enter opens it or its trip', async () => {
    const { user, onOpen, onTrip } = await show();
    expect(focused()).toContain('DD261123-0001');
    await user.keyboard('{ArrowDown}{Enter}');
    expect(onOpen).toHaveBeenCalledWith(testId(2));
    await user.keyboard('{ArrowRight}');
    expect(focused()).toContain('DD261123-0005');
    await user.keyboard('{Home}{ArrowUp}');
    expect(focused()).toContain('京A12345');
    await user.keyboard('{Enter}');
    expect(onTrip).toHaveBeenCalledOnce();
  });

  it('[2.3.1-sameDay] Space picks up, arrows choose trip and place, Enter drops; each step is said aloud', async () => {
    const { user } = await show();
    await user.keyboard(' ');
    expect(said()).toContain('已拿起 DD261123-0001');
    await user.keyboard('{ArrowRight}');
    expect(said()).toContain('京A12345 赵师傅，第 3 位，共 3 位');
    await user.keyboard('{ArrowUp}{Enter}');
    await waitFor(() => expect(said()).toContain('已派给 京A12345 赵师傅'));
    expect(calls).toEqual([
      { path: 'dispatch.place', input: { orderId: testId(1), from: null, tripId: trip, version: 7, position: 1 } },
    ]);
  });

  it('[2.3.1-sameDay] Escape gives up and moves nothing', async () => {
    const { user } = await show();
    await user.keyboard(' {ArrowRight}{Escape}');
    expect(said()).toContain('已放弃，DD261123-0001 没有移动');
    expect(calls).toEqual([]);
  });

  it('[2.3.1-sameDay] Delete takes an order off its trip', async () => {
    const { user } = await show();
    await user.keyboard('{ArrowRight}{Delete}');
    await waitFor(() => expect(said()).toContain('已撤下'));
    expect(calls).toEqual([{ path: 'dispatch.takeOff', input: { orderId: testId(4), from: trip } }]);
  });

  it('[2.3.1-sameDay] V finds a vehicle by the initials of its driver', async () => {
    const { user } = await show();
    await user.keyboard('v');
    const panel = await screen.findByRole('dialog');
    await user.keyboard('zsf');
    expect(within(panel).getAllByRole('option')).toHaveLength(1);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(calls[0]).toMatchObject({ path: 'dispatch.place', input: { position: 2 } }));
  });

  it('[2.3.1-sameDay] when another dispatcher was first, it says so and the order stays in sight', async () => {
    refusal = new ORPCError('CONFLICT', { data: { code: 'dispatch.tripChanged', current: board }, defined: true });
    const { user } = await show();
    await user.keyboard(' {ArrowRight}{Enter}');
    await waitFor(() => expect(said()).toContain('DD261123-0001 没有移动：别的调度员刚改过这个车次'));
    expect(screen.getByRole('option', { name: /DD261123-0001/ })).toBeTruthy();
  });
});
