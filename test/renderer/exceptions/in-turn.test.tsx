import { ORPCError } from '@orpc/client';
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { connectTo, queries } from '../../../renderer/api/client.ts';
import { problemOf } from '../../../renderer/api/errors.ts';
import { useAct } from '../../../renderer/api/in-turn.ts';
import { TroublePanel } from '../../../renderer/features/exceptions/panels/TroublePanel.tsx';
import common from '../../../resources/locales/en/common.json' with { type: 'json' };
import exceptions from '../../../resources/locales/en/exceptions.json' with { type: 'json' };
import type { Trouble } from '../../../shared/contract/exceptions.ts';
import type { Order } from '../../../shared/contract/orders.ts';
import { testId } from '../../helpers/test-ids.ts';
import { showPart } from '../show.tsx';

const order = { id: testId(1), number: 'HY261123-0001', pieces: 20 } as Order;
const trouble = { id: testId(2), version: 3, kind: 'lost', cause: '', causeSide: null } as Trouble;

/** One act after the other; the screen goes on showing the version of before. */
function TwoActs() {
  const [done, setDone] = useState(0);
  const name = (['reopen', 'noRemedy'] as const)[done];
  return name && <TroublePanel name={name} trouble={trouble} order={order} onClose={() => setDone(done + 1)} />;
}

/** Keys that act at once, as they stand on a page. */
function Keys() {
  const add = useAct(queries.exceptions.add.mutationOptions());
  const close = useAct(queries.exceptions.close.mutationOptions());
  const { id, version } = trouble;
  return (
    <>
      <button type="button" onClick={() => add.mutate({ id, version, note: 'seen' })}>
        add
      </button>
      <button type="button" onClick={() => close.mutate({ id, version, result: 'over' })}>
        close
      </button>
      <p>{close.isSuccess ? 'closed' : close.error && problemOf(close.error).kind}</p>
    </>
  );
}

let stored: number;
let sent: number[];
let answered: Promise<void>;

beforeEach(() => {
  stored = 3;
  sent = [];
  answered = Promise.resolve();
  connectTo({
    call: async (path, input) => {
      if (path.join('.') === 'company.status') return { company: { zone: 'Asia/Shanghai' } };
      const { version } = input as { readonly version: number };
      sent.push(version);
      if (version !== stored) throw new ORPCError('CONFLICT', { data: { code: 'exceptions.changedMeanwhile' } });
      stored += 1;
      const now = stored;
      await answered;
      return { ...trouble, version: now };
    },
  });
});

const act = async (user: Awaited<ReturnType<typeof showPart>>, title: RegExp) => {
  await screen.findByRole('dialog', { name: title });
  await user.type(screen.getByRole('textbox'), 'Found again');
  await user.keyboard('{Control>}{Enter}{/Control}');
};

describe('a second act on the same trouble', () => {
  it('[2.5.2] right after the first goes out with the version that this one made', async () => {
    const user = await showPart(<TwoActs />, { common, exceptions });
    await act(user, /Open again/);
    await act(user, /Nothing more to do/);
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
    expect(sent).toEqual([3, 4]);
  });

  it('[2.5.2] begun while the first one runs waits for its answer', async () => {
    const first = Promise.withResolvers<void>();
    answered = first.promise;
    const user = await showPart(<Keys />, { common });
    await user.click(screen.getByText('add'));
    await user.click(screen.getByText('close'));
    expect(sent).toEqual([3]);
    first.resolve();
    await screen.findByText('closed');
    expect(sent).toEqual([3, 4]);
  });

  it('[2.5.2] is a conflict still where somebody else was there in between', async () => {
    const user = await showPart(<Keys />, { common });
    await user.click(screen.getByText('add'));
    await expect.poll(() => stored).toBe(4);
    stored = 5;
    await user.click(screen.getByText('close'));
    await screen.findByText('conflict');
    expect(sent).toEqual([3, 4]);
  });
});
