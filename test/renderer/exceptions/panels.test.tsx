import { ORPCError } from '@orpc/client';
import { screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { connectTo } from '../../../renderer/api/client.ts';
import { ClosePanel } from '../../../renderer/features/exceptions/panels/ClosePanel.tsx';
import { FlagPanel } from '../../../renderer/features/exceptions/panels/FlagPanel.tsx';
import common from '../../../resources/locales/en/common.json' with { type: 'json' };
import exceptions from '../../../resources/locales/en/exceptions.json' with { type: 'json' };
import type { Trouble } from '../../../shared/contract/exceptions.ts';
import type { Order } from '../../../shared/contract/orders.ts';
import { testId } from '../../helpers/test-ids.ts';
import { showPart } from '../show.tsx';

interface Call {
  readonly path: string;
  readonly input: unknown;
}

let calls: Call[];
let answer: (path: string) => unknown;

beforeEach(() => {
  calls = [];
  answer = () => ({});
  connectTo({
    call: async (path, input) => {
      const name = path.join('.');
      if (name === 'company.status') return { company: { zone: 'Asia/Shanghai' } };
      calls.push({ path: name, input });
      return answer(name);
    },
  });
});

const show = (children: ReactNode) => showPart(children, { common, exceptions });

const order = { id: testId(1), number: 'HY261123-0001', pieces: 20 } as Order;
const trouble = { id: testId(2), version: 3, kind: 'lost' } as Trouble;

describe('the panels of trouble', () => {
  it('[2.5.2] an unreadable count stays typed, and nothing is sent', async () => {
    const user = await show(<FlagPanel order={order} onClose={() => {}} />);
    await user.type(screen.getByLabelText('Pieces concerned'), 'some');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(screen.getByRole('alert').textContent).toBe('A whole number of pieces');
    expect(screen.getByLabelText<HTMLInputElement>('Pieces concerned').value).toBe('some');
    expect(calls).toEqual([]);
  });

  it('[2.5.2] what is flagged goes out with Ctrl+Enter, empty fields as nothing known', async () => {
    answer = () => ({ exception: { kind: 'lost' }, joined: false });
    let closed = false;
    const user = await show(<FlagPanel order={order} onClose={() => (closed = true)} />);
    await user.selectOptions(screen.getByLabelText('Kind*'), 'lost');
    await user.type(screen.getByLabelText('Pieces concerned'), '3');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(calls).toMatchObject([
      { path: 'exceptions.flag', input: { orderId: order.id, kind: 'lost', pieces: 3, newExpectedAt: null, note: '' } },
    ]);
    await expect.poll(() => closed).toBe(true);
  });

  it('[2.5.2] says what is missing before it is over', async () => {
    answer = () => {
      const issues = [
        { path: 'cause', code: 'exceptions.causeMissing' },
        { path: 'result', code: 'exceptions.resultMissing' },
      ];
      throw new ORPCError('REFUSED', { data: { code: 'exceptions.notOver', params: {}, issues } });
    };
    const user = await show(<ClosePanel trouble={trouble} order={order} onClose={() => {}} />);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText('The cause is not known yet');
    screen.getByText('Write what came of it');
    await user.type(screen.getByRole('textbox'), 'Settled');
    expect(screen.queryByText('Write what came of it')).toBeNull();
  });
});
