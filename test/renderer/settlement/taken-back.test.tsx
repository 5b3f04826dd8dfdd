import { fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { TakeBackInvoicePanel } from '../../../renderer/features/settlement/page/panels/ReasonPanels.tsx';
import { CourseTab } from '../../../renderer/features/settlement/page/tabs/CourseTab.tsx';
import { InvoiceTab } from '../../../renderer/features/settlement/page/tabs/InvoiceTab.tsx';
import { VersionsTab } from '../../../renderer/features/settlement/page/tabs/VersionsTab.tsx';
import { WriteOffList } from '../../../renderer/features/settlement/page/tabs/WriteOffList.tsx';
import { PaymentList } from '../../../renderer/features/settlement/receivables/PaymentList.tsx';
import common from '../../../resources/locales/en/common.json' with { type: 'json' };
import settlement from '../../../resources/locales/en/settlement.json' with { type: 'json' };
import type { Permission } from '../../../shared/domain/people/permissions.ts';
import { testId } from '../../helpers/test-ids.ts';
import { payment, statement } from './samples.ts';
import {
  conflict,
  listen,
  Meanwhile,
  pasteInto,
  refusal,
  Reopened,
  send,
  show,
  showRouted,
  wangli,
} from './screen.tsx';

const me = { id: testId(8), permissions: ['settlement.finance', 'settlement.writeOff'] satisfies Permission[] };
/** A reason that was typed waits in the window: each test takes something else back. */
let id = '';
beforeEach(() => {
  id = crypto.randomUUID();
});

const takeBack = () => screen.findByRole<HTMLButtonElement>('button', { name: settlement.do.takeBack });
const reason = () => screen.getByRole<HTMLTextAreaElement>('textbox');
const ask = { keepsTyping: 'Entered twice', act: 'settlement.payments.takeBackWriteOff' };

function writeOff() {
  const { at, byId, byName } = payment();
  return { id, fen: 3_000, reason: `=cmd|' /C calc'!A0`, at, byId, byName, takenBack: null };
}

describe('a write-off', () => {
  it('[7.3.1] is taken back with a reason, and with none it is not', async () => {
    const calls = listen({ [ask.act]: () => statement() }, me);
    const user = await show(<WriteOffList writeOffs={[writeOff()]} />);
    await user.click(await takeBack());
    expect(screen.getByRole('dialog').textContent).toContain(`¥30.00 · =cmd|' /C calc'!A0`);
    await pasteInto(user, reason(), '  ');
    await user.keyboard(send);
    expect(screen.getByRole('alert').textContent).toBe(common.ask.reasonMissing);
    await pasteInto(user, reason(), ask.keepsTyping);
    await user.keyboard(send);
    expect(calls).toEqual([{ path: ask.act, input: { id, reason: ask.keepsTyping } }]);
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
  });

  it('[7.3.1] that somebody else took back meanwhile says so, and the reason stays', async () => {
    const answers = {
      [ask.act]: () => {
        throw refusal('settlement.writeOffOver');
      },
    };
    listen(answers, me);
    const user = await show(<WriteOffList writeOffs={[writeOff()]} />);
    await user.click(await takeBack());
    await pasteInto(user, reason(), ask.keepsTyping);
    await user.keyboard(send);
    expect((await screen.findByRole('alert')).textContent).toContain(settlement.error.writeOffOver);
    expect(reason().value).toBe(ask.keepsTyping);
  });

  it('[7.3.1] keeps the reason that was typed where the panel is closed over it', async () => {
    listen({}, me);
    const user = await show(<WriteOffList writeOffs={[writeOff()]} />);
    await user.click(await takeBack());
    await pasteInto(user, reason(), ask.keepsTyping);
    await user.keyboard('{Escape}');
    await user.click(await takeBack());
    expect(reason().value).toBe(ask.keepsTyping);
  });
});

describe('a payment', () => {
  it('[7.3.1] that was recorded wrongly is taken back, and the reason waits as well', async () => {
    const calls = listen({}, me);
    const user = await showRouted(<PaymentList payments={[payment({ id })]} />);
    await user.click(await takeBack());
    expect(screen.getByRole('dialog').textContent).toContain(settlement.takeBack.text);
    await pasteInto(user, reason(), ask.keepsTyping);
    await user.keyboard('{Escape}');
    await user.click(await takeBack());
    await user.keyboard(send);
    expect(calls).toEqual([{ path: 'settlement.payments.takeBack', input: { id, reason: ask.keepsTyping } }]);
  });

  it('[7.3.1] to the customer is called a refund, where it is listed and where it is taken back', async () => {
    listen({}, me);
    const user = await showRouted(<PaymentList payments={[payment({ id, fen: -12_300, rest: -12_300 })]} />);
    expect((await screen.findByRole('listitem')).textContent).toContain(`-¥123.00${settlement.payment.refund}`);
    await user.click(await takeBack());
    expect(screen.getByRole('dialog').textContent).toContain(settlement.takeBackRefund.text);
  });

  it('[7.3.1] is not offered to be taken back by who recorded it', async () => {
    listen({}, me);
    await showRouted(<PaymentList payments={[payment({ id, byId: me.id })]} />);
    expect((await takeBack()).disabled).toBe(true);
    expect((await takeBack()).title).toBe(settlement.error.ownPayment);
  });
});

describe('whoever took something back', () => {
  const takenBack = { reason: 'Twice', byId: wangli.id, byName: wangli.displayName, at: 1 };

  it('[7.3.1] is named in the language on screen, at a write-off and at a payment', async () => {
    listen({}, me);
    await showRouted(
      <>
        <WriteOffList writeOffs={[{ ...writeOff(), takenBack }]} />
        <PaymentList payments={[payment({ id, takenBack })]} />
      </>,
    );
    await expect.poll(() => screen.queryAllByText(/Wang Li: Twice/)).toHaveLength(2);
  });

  it('[7.1.4] is named so in the course of the statement, at its versions and its invoice', async () => {
    listen({ 'attachments.list': () => [] }, me);
    const totals = statement().totals;
    const one = statement({
      preparedAt: 1,
      preparedById: wangli.id,
      preparedByName: wangli.displayName,
      revisions: [{ revision: 1, state: 'submitted', totals, ...takenBack }],
      invoice: { ...statement().invoice, takenBack: [{ no: 'FP1', day: null, fen: 1, ...takenBack }] },
    });
    await showRouted(
      <>
        <CourseTab statement={one} onAsk={() => {}} />
        <VersionsTab statement={one} />
        <InvoiceTab statement={one} />
      </>,
    );
    await expect.poll(() => screen.queryAllByText(/Wang Li/)).toHaveLength(3);
    expect(screen.queryByText(/王丽/)).toBeNull();
  });
});

describe('an invoice', () => {
  const act = 'settlement.invoices.takeBack';
  const invoiced = (no: string, version: number) =>
    statement({ id, version, invoice: { ...statement().invoice, no } }, { takeBackInvoice: true });

  it('[7.1.4] is taken back with a reason that waits where the panel is closed over it', async () => {
    const calls = listen({ [act]: () => statement() });
    const user = await show(
      <Reopened>{(onClose) => <TakeBackInvoicePanel statement={invoiced('0423', 5)} onClose={onClose} />}</Reopened>,
    );
    expect(screen.getByRole('dialog').textContent).toContain('0423');
    await pasteInto(user, reason(), 'Wrong title');
    await user.keyboard('{Escape}');
    await user.click(screen.getByLabelText('again'));
    await user.keyboard(send);
    expect(calls).toEqual([{ path: act, input: { id, version: 5, reason: 'Wrong title' } }]);
  });

  it('[7.1.4] that somebody else recorded in its place meanwhile is not taken back unseen', async () => {
    const calls = listen({
      [act]: ({ version }: { readonly version: number }) => {
        if (version === 7) return statement();
        throw conflict('settlement.changedMeanwhile');
      },
    });
    const user = await show(
      <Meanwhile first={invoiced('0423', 5)} then={invoiced('0424', 7)}>
        {(one) => <TakeBackInvoicePanel statement={one} onClose={() => {}} />}
      </Meanwhile>,
    );
    await pasteInto(user, reason(), 'Wrong title');
    await user.click(screen.getByLabelText('theirs'));
    await user.keyboard(send);
    expect((await screen.findByRole('alert')).textContent).toContain(settlement.error.changedMeanwhile);
    await user.keyboard(send);
    expect(calls.map(({ input }) => (input as { readonly version: number }).version)).toEqual([5, 7]);
  });
});

it('[7.3.1] Enter that is still held from the list presses nothing in a panel', async () => {
  listen({}, me);
  const user = await show(<WriteOffList writeOffs={[writeOff()]} />);
  await user.click(await takeBack());
  const button = within(screen.getByRole('dialog')).getByRole('button', { name: new RegExp(settlement.do.takeBack) });
  expect(fireEvent.keyDown(button, { key: 'Enter', repeat: true })).toBe(false);
  expect(fireEvent.keyDown(button, { key: 'Enter' })).toBe(true);
});
