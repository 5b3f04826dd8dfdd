import { ORPCError } from '@orpc/client';
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Asked } from '../../../renderer/features/settlement/page/asked.ts';
import { NextSteps } from '../../../renderer/features/settlement/page/NextSteps.tsx';
import { ChasePanel } from '../../../renderer/features/settlement/page/panels/CustomerPanels.tsx';
import { DeductionsPanel } from '../../../renderer/features/settlement/page/panels/DeductionsPanel.tsx';
import { DisputePanel } from '../../../renderer/features/settlement/page/panels/DisputePanels.tsx';
import { DeliverPanel, IssuePanel } from '../../../renderer/features/settlement/page/panels/InvoicePanels.tsx';
import { GiveBackPanel } from '../../../renderer/features/settlement/page/panels/ReasonPanels.tsx';
import { SendPanel } from '../../../renderer/features/settlement/page/panels/SendPanel.tsx';
import { FieldsPanel } from '../../../renderer/features/settlement/panels/FieldsPanel.tsx';
import type { TypedField } from '../../../renderer/features/settlement/panels/typed-fields.ts';
import settlement from '../../../resources/locales/en/settlement.json' with { type: 'json' };
import { testId } from '../../helpers/test-ids.ts';
import { statement } from './samples.ts';
import { listen, Meanwhile, pasteInto, Reopened, send, show } from './screen.tsx';

const nothing = () => {};

function field(label: string) {
  return screen.getByLabelText(`${label}*`);
}

describe('a dispute', () => {
  it('[7.1.4] of an order that left the statement is refused where the order is chosen', async () => {
    listen({
      'settlement.statements.dispute': () => {
        const issues = [{ path: 'orderId', code: 'settlement.notOnIt' }];
        throw new ORPCError('REFUSED', { data: { code: 'settlement.notOnIt', params: {}, issues } });
      },
    });
    const user = await show(<DisputePanel statement={statement()} orderId={testId(10)} onClose={nothing} />);
    await pasteInto(user, field(settlement.field.raisedBy), 'Zhou');
    await pasteInto(user, field(settlement.field.dispute), 'Too dear');
    await user.keyboard(send);
    await expect.poll(() => field(settlement.field.order).getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('alert').textContent).toBe(settlement.error.notOnIt);
  });
});

describe('a panel in which one of very many orders is chosen', () => {
  it('[7.1.4] reads each of them once, however much is typed beside them', async () => {
    listen();
    let read = 0;
    const choices = Array.from({ length: 500 }, (_, at) => ({
      label: `DD${at}`,
      get value() {
        read += 1;
        return String(at);
      },
    }));
    const fields: readonly TypedField[] = [
      { name: 'order', label: 'Order', kind: 'choice', start: '3', choices },
      { name: 'text', label: 'Text', kind: 'text' },
    ];
    const user = await show(
      <FieldsPanel title="long" act="Send" fields={fields} toInput={nothing} options={{}} onClose={nothing} />,
    );
    read = 0;
    await pasteInto(user, field('Text'), 'Too dear');
    await user.keyboard('!');
    expect(read).toBe(0);
    await user.selectOptions(field('Order'), 'DD7');
    expect((field('Order') as HTMLSelectElement).value).toBe('7');
  });
});

describe('the disputes of a statement', () => {
  it('[7.1.4] are ended by the key of the page from the one that was chosen', async () => {
    listen();
    const dispute = (id: string) =>
      ({ id, state: 'open', orderId: null, orderNumber: '', text: id }) as ReturnType<
        typeof statement
      >['disputes'][number];
    const disputed = statement({ state: 'disputed', disputes: [dispute('one'), dispute('two')] }, { answer: true });
    const asked: Asked[] = [];
    const user = await show(
      <NextSteps statement={disputed} dispute="two" onAsk={(one) => asked.push(one)} onTab={nothing} />,
    );
    await user.keyboard('x');
    expect(asked).toMatchObject([{ act: 'endDispute', dispute: { id: 'two' } }]);
  });
});

describe('an invoice', () => {
  it('[7.1.4] is not recorded by Enter, which goes to the next field', async () => {
    const calls = listen();
    const user = await show(<IssuePanel statement={statement({ id: testId(31) })} onClose={nothing} />);
    await pasteInto(user, field(settlement.field.invoiceNo), '0423');
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(field(settlement.field.invoiceDay));
    expect(calls).toEqual([]);
  });
});

describe('deductions', () => {
  const deduction = (text: string, amount: number) =>
    ({ kind: 'penalty', claimId: null, orderId: null, orderNumber: '', text, fen: amount }) as const;

  it('[7.1.1] that somebody else wrote meanwhile are not written over: both stand there before they are saved', async () => {
    const first = statement({ id: testId(32), version: 4 });
    const then = statement({ id: testId(32), version: 5, deductions: [deduction('Theirs', 1_000)] });
    const calls = listen({
      'settlement.statements.saveDeductions': ({ version }: { readonly version: number }) => {
        if (version === then.version) return then;
        throw new ORPCError('CONFLICT', { data: { code: 'settlement.changedMeanwhile', current: then } });
      },
    });
    const user = await show(
      <Meanwhile first={first} then={then}>
        {(one) => <DeductionsPanel statement={one} onClose={nothing} />}
      </Meanwhile>,
    );
    await pasteInto(user, screen.getByLabelText(settlement.deductions.text), 'Mine');
    await pasteInto(user, screen.getByLabelText(settlement.deductions.amount), '20');
    await user.click(screen.getByLabelText('theirs'));
    await user.keyboard(send);
    expect((await screen.findByRole('alert')).textContent).toContain(settlement.error.changedMeanwhile);
    await user.keyboard(send);
    expect(calls.map(({ input }) => input)).toMatchObject([
      { version: 4, deductions: [{ text: 'Mine' }] },
      {
        version: 5,
        deductions: [
          { text: 'Mine', fen: 2_000 },
          { text: 'Theirs', fen: 1_000 },
        ],
      },
    ]);
  });
});

describe('the deduction of a decided claim', () => {
  it('[3.3.2.3, 7.1.1] is worded here; its amount is decided with the claim, and it is not taken out', async () => {
    listen();
    const claim = { kind: 'claim', claimId: testId(61), orderId: testId(62), orderNumber: 'DD1' } as const;
    const drafted = statement({ id: testId(63), deductions: [{ ...claim, text: 'KF-1', fen: 10_000 }] });
    await show(<DeductionsPanel statement={drafted} onClose={nothing} />);
    const isShut = (name: keyof typeof settlement.deductions) =>
      screen.getByLabelText<HTMLInputElement | HTMLButtonElement>(settlement.deductions[name]).disabled;
    expect((['kind', 'order', 'amount', 'remove'] as const).map(isShut)).toEqual([true, true, true, true]);
    expect(isShut('text')).toBe(false);
  });
});

describe('sending a statement', () => {
  it('[7.1.2] goes to nobody whom the clerk took out', async () => {
    const calls = listen();
    const { terms } = statement();
    const known = { ...terms, recipients: [{ name: 'Zhou', address: 'zhou@example.cn' }] };
    const reviewed = statement({ id: testId(33), state: 'reviewed', terms: known }, { send: true });
    const user = await show(<SendPanel statement={reviewed} onClose={nothing} />);
    await user.click(screen.getByRole('button', { name: settlement.field.removeRecipient }));
    await user.keyboard(send);
    expect((await screen.findByRole('alert')).textContent).toBe(settlement.error.noRecipient);
    expect(calls.filter(({ path }) => path === 'settlement.statements.send')).toEqual([]);
  });
});

describe('what was typed', () => {
  it('[7.1.3] of a reminder waits where the panel is closed over it, until it is recorded', async () => {
    const calls = listen({ 'settlement.statements.chase': () => statement() });
    const sent = statement({ id: testId(34) });
    const user = await show(<Reopened>{(onClose) => <ChasePanel statement={sent} onClose={onClose} />}</Reopened>);
    await pasteInto(user, field(settlement.field.chase), 'Called Zhou');
    await user.keyboard('{Escape}');
    await user.click(screen.getByLabelText('again'));
    expect((field(settlement.field.chase) as HTMLTextAreaElement).value).toBe('Called Zhou');
    await user.keyboard(send);
    expect(calls).toMatchObject([{ input: { text: 'Called Zhou' } }]);
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
    await user.click(screen.getByLabelText('again'));
    expect((field(settlement.field.chase) as HTMLTextAreaElement).value).toBe('');
  });

  it('[7.1.1] as the reason why a statement is given back waits as well', async () => {
    listen();
    const handedIn = statement({ id: testId(35) });
    const user = await show(
      <Reopened>{(onClose) => <GiveBackPanel statement={handedIn} onClose={onClose} />}</Reopened>,
    );
    await pasteInto(user, screen.getByRole('textbox'), 'The carrying is missing');
    await user.keyboard('{Escape}');
    await user.click(screen.getByLabelText('again'));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('The carrying is missing');
  });

  it('[7.1.5] of an invoice on its way waits with the slip that was chosen', async () => {
    const calls = listen({ 'settlement.invoices.deliver': () => statement() });
    const invoiced = statement({ id: testId(36) });
    const user = await show(
      <Reopened>{(onClose) => <DeliverPanel statement={invoiced} onClose={onClose} />}</Reopened>,
    );
    const slip = new File(['signed'], 'slip.png', { type: 'image/png' });
    await user.upload(document.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement, slip);
    await screen.findByText(/slip\.png/);
    await pasteInto(user, field(settlement.field.receiver), 'Zhou');
    await user.keyboard('{Escape}');
    await user.click(screen.getByLabelText('again'));
    expect(screen.getByRole('dialog').textContent).toContain('slip.png');
    await user.keyboard(send);
    expect(calls).toMatchObject([{ input: { receiver: 'Zhou', slip: { name: 'slip.png', base64: btoa('signed') } } }]);
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
    await user.click(screen.getByLabelText('again'));
    expect(screen.getByRole('dialog').textContent).not.toContain('slip.png');
  });
});
