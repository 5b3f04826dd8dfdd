import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { beforeEach, describe, expect, it } from 'vitest';
import { connectTo } from '../../../renderer/api/client.ts';
import { GroupTick } from '../../../renderer/features/intake/GroupTick.tsx';
import { ReadBackBar } from '../../../renderer/features/intake/ReadBackBar.tsx';
import { useIntake } from '../../../renderer/features/intake/useIntake.ts';
import common from '../../../resources/locales/zh-CN/common.json' with { type: 'json' };
import intake from '../../../resources/locales/zh-CN/intake.json' with { type: 'json' };
import type { OrderDraft } from '../../../shared/contract/orders.ts';
import { fingerprintOf, fingerprintOfAll, readingGroups } from '../../../shared/domain/intake/reading-groups.ts';
import { cityForm } from '../../fixtures/order-forms.ts';
import { testId } from '../../helpers/test-ids.ts';

const form = { ...cityForm, customerId: testId(2) };
const draft: OrderDraft = {
  id: testId(1),
  form,
  customerName: '华信',
  authorId: testId(3),
  authorName: '王丽',
  amendsOrderId: null,
  amendsNumber: null,
  version: 1,
  createdAt: 1_763_900_000_000,
  updatedAt: 1_763_900_000_000,
};

type Ticked = { readonly callerName: string; readonly ticks: readonly { group: string; fingerprint: string }[] };

/** A backend that keeps ticks, or refuses them. */
function backend(refuse = false): Ticked[] {
  const calls: Ticked[] = [];
  const standing = () => ({
    orderId: draft.id,
    demand: 'readBack',
    groups: readingGroups.map((group) => {
      const fingerprint = fingerprintOf(group, form);
      const call = calls.find(({ ticks }) => ticks.some((tick) => tick.group === group));
      const tick = call ? { group, callerName: call.callerName, at: 1_763_900_000_000, byName: '王丽' } : null;
      return { group, fingerprint, state: tick ? 'fresh' : 'open', tick };
    }),
    fingerprint: fingerprintOfAll(form),
    confirmation: { state: 'open', newest: null },
    evidence: { faxScan: false, email: false },
    complete: false,
    begunAt: draft.createdAt,
  });
  connectTo({
    call: async (path, input) => {
      if (path.join('.') === 'company.status') return { company: { zone: 'Asia/Shanghai' } };
      if (path.join('.') === 'intake.tick') {
        if (refuse) throw new TypeError('gone');
        calls.push(input as Ticked);
      }
      return standing();
    },
  });
  return calls;
}

function Screen() {
  const model = useIntake(draft, { asking: true });
  return (
    <>
      <ReadBackBar intake={model} />
      {readingGroups.map((group) => (
        <GroupTick key={group} group={group} readBack={model.readBack} />
      ))}
      <output>{model.complete ? 'complete' : 'open'}</output>
    </>
  );
}

async function show() {
  const language = i18next.createInstance();
  await language.use(initReactI18next).init({ lng: 'zh-CN', resources: { 'zh-CN': { common, intake } } });
  render(
    <I18nextProvider i18n={language}>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <Screen />
      </QueryClientProvider>
    </I18nextProvider>,
  );
  const boxes = await screen.findAllByRole('checkbox');
  return { user: userEvent.setup(), boxes };
}

let calls: Ticked[];
beforeEach(() => {
  calls = backend();
});

describe('the read-back on the screen', () => {
  it('[1.2.2] Enter says that a group was read and goes on; the last one leads to the word that all is read', async () => {
    const { user, boxes } = await show();
    boxes[0]?.focus();
    for (let read = 0; read < boxes.length; read += 1) await user.keyboard('{Enter}');
    await waitFor(() => expect(calls).toHaveLength(7));
    expect(calls[0]).toMatchObject({
      callerName: '张三',
      ticks: [{ group: 'client', fingerprint: fingerprintOf('client', form) }],
    });
    expect(document.activeElement?.textContent).toBe(intake.readBack.done);
    expect(screen.getByText('complete')).toBeTruthy();
    await user.keyboard('{Enter}');
    expect(calls).toHaveLength(7);
  });

  it('[1.2.2] without a caller nothing is ticked, and a key that is held down reads nothing', async () => {
    const { user, boxes } = await show();
    const caller = screen.getByLabelText(intake.readBack.caller);
    await user.clear(caller);
    await user.click(boxes[0] as HTMLElement);
    expect(screen.getByRole('alert').textContent).toBe(intake.error.personMissing);
    expect(document.activeElement).toBe(caller);
    expect(calls).toEqual([]);
    await user.type(caller, '李四{Enter}');
    expect(document.activeElement).toBe(boxes[0]);
    expect(fireEvent.keyDown(boxes[0] as HTMLElement, { key: 'Enter', repeat: true })).toBe(false);
    expect(fireEvent.keyDown(boxes[0] as HTMLElement, { key: 'Enter' })).toBe(true);
  });

  it('[1.2.2] a tick that did not arrive is taken back and said', async () => {
    backend(true);
    const { user, boxes } = await show();
    await user.click(boxes[0] as HTMLElement);
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(boxes[0]?.getAttribute('aria-checked')).toBe('false');
    expect(screen.getByText('open')).toBeTruthy();
  });
});
