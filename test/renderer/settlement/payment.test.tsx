import { ORPCError } from '@orpc/client';
import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { PaymentPanel } from '../../../renderer/features/settlement/receivables/PaymentPanel.tsx';
import settlement from '../../../resources/locales/en/settlement.json' with { type: 'json' };
import { testId } from '../../helpers/test-ids.ts';
import { listen, pasteInto, send, show } from './screen.tsx';

let customers = 0;
/** What is typed of one customer waits for him in the window. */
const customer = { customerId: '', customerName: 'Hualian' };
beforeEach(() => {
  customers += 1;
  customer.customerId = testId(40 + customers);
});
const record = 'settlement.payments.record';

function field(label: string) {
  return screen.getByLabelText(`${label}*`);
}

describe('a payment', () => {
  it('[7.1.6] is recorded with its day, amount and reference, and pays the statement it was opened on', async () => {
    const calls = listen({ [record]: () => ({ rest: 0 }) });
    let closed = false;
    const first = { statementId: testId(1), fen: 12_000 };
    const user = await show(<PaymentPanel {...customer} first={first} onClose={() => (closed = true)} />);
    await user.keyboard(send);
    expect(screen.getByRole('alert').textContent).toBe(settlement.error.fieldMissing);
    await pasteInto(user, field(settlement.field.reference), 'ICBC 8841');
    await user.keyboard(send);
    expect(calls).toMatchObject([
      {
        path: record,
        input: { fen: 12_000, way: 'wire', reference: 'ICBC 8841', shares: [{ statementId: testId(1), fen: 12_000 }] },
      },
    ]);
    await expect.poll(() => closed).toBe(true);
  });

  it('[7.1.6, 7.3.1] of a part pays that part of its statement, unless another share was typed', async () => {
    const calls = listen({ [record]: () => ({ rest: 0 }) });
    const first = { statementId: testId(1), fen: 12_000 };
    const user = await show(<PaymentPanel {...customer} first={first} onClose={() => {}} />);
    await user.clear(field(settlement.field.amount));
    await user.type(field(settlement.field.amount), '50.5');
    await pasteInto(user, field(settlement.field.reference), 'ICBC 1');
    await user.keyboard(send);
    expect(calls).toMatchObject([{ input: { fen: 5_050, shares: [{ statementId: testId(1), fen: 5_050 }] } }]);
  });

  it('[7.1.6] is recorded once, however often the key is pressed', async () => {
    const answer = Promise.withResolvers<{ rest: number }>();
    const calls = listen({ [record]: () => answer.promise });
    const first = { statementId: testId(1), fen: 12_000 };
    const user = await show(<PaymentPanel {...customer} first={first} onClose={() => {}} />);
    await pasteInto(user, field(settlement.field.reference), 'ICBC 2');
    await user.keyboard(send + send + send);
    answer.resolve({ rest: 0 });
    expect(calls.filter(({ path }) => path === record)).toHaveLength(1);
  });

  it('[7.3.1] above the balance asks whether the rest is kept, and keeps it only when that is ticked', async () => {
    const calls = listen({
      [record]: ({ keepRest }: { readonly keepRest: boolean }) => {
        if (keepRest) return { rest: 500 };
        throw new ORPCError('REFUSED', { data: { code: 'settlement.aboveBalance', params: {}, issues: [] } });
      },
    });
    const user = await show(<PaymentPanel {...customer} onClose={() => {}} />);
    await pasteInto(user, field(settlement.field.amount), '125');
    await pasteInto(user, field(settlement.field.reference), 'A1');
    await user.keyboard(send);
    const box = await screen.findByRole('checkbox', { name: settlement.payment.keepRest });
    expect(document.activeElement).toBe(box);
    await user.keyboard(` ${send}`);
    expect(calls.map(({ input }) => (input as { keepRest: boolean }).keepRest)).toEqual([false, true]);
  });

  it('[7.3.1] of another amount than the one whose rest was to be kept is asked about anew', async () => {
    const calls = listen({
      [record]: () => {
        throw new ORPCError('REFUSED', { data: { code: 'settlement.aboveBalance', params: {}, issues: [] } });
      },
    });
    const user = await show(<PaymentPanel {...customer} onClose={() => {}} />);
    await pasteInto(user, field(settlement.field.amount), '2,000');
    await pasteInto(user, field(settlement.field.reference), 'A1');
    await user.keyboard(send);
    await user.click(await screen.findByRole('checkbox', { name: settlement.payment.keepRest }));
    await pasteInto(user, field(settlement.field.amount), '20,000');
    expect(screen.queryByRole('checkbox')).toBeNull();
    await user.keyboard(send);
    expect(calls.map(({ input }) => (input as { keepRest: boolean }).keepRest)).toEqual([false, false]);
  });

  it('[7.1.6] never assigns more than was paid', async () => {
    const items = [{ statementId: testId(1), number: 'DZ1', month: '2026-10', open: 12_000 }];
    const calls = listen({ 'settlement.payments.receivables': () => ({ rows: [{ items }] }) });
    const first = { statementId: testId(1), fen: 12_000 };
    const user = await show(<PaymentPanel {...customer} first={first} onClose={() => {}} />);
    await pasteInto(user, field(settlement.field.amount), '100');
    await pasteInto(user, field(settlement.field.reference), 'A1');
    const share = await screen.findByLabelText(settlement.payment.shareOf.replace('{{number}}', 'DZ1'));
    await pasteInto(user, share, '110');
    await user.keyboard(send);
    expect(screen.getByRole('alert').textContent).toBe(settlement.error.sharesAbove);
    expect(calls).toEqual([]);
  });

  it('[7.1.6] says at the statement what is wrong with its share', async () => {
    const item = { statementId: testId(1), number: 'DZ202610-001', month: '2026-10', amount: 5_000, open: 5_000 };
    listen({
      'settlement.payments.receivables': () => ({ rows: [{ items: [{ ...item, dueDay: null, daysLate: 0 }] }] }),
      [record]: () => {
        const issues = [{ path: 'shares.0.fen', code: 'settlement.aboveOpen', params: { open: '50.00' } }];
        throw new ORPCError('REFUSED', { data: { code: 'settlement.aboveOpen', params: {}, issues } });
      },
    });
    const first = { statementId: testId(1), fen: 12_000 };
    const user = await show(<PaymentPanel {...customer} first={first} onClose={() => {}} />);
    const box = await screen.findByLabelText(settlement.payment.shareOf.replace('{{number}}', item.number));
    await pasteInto(user, field(settlement.field.reference), 'A1');
    await user.keyboard(send);
    expect((await screen.findByRole('alert')).textContent).toContain('More than is open');
    expect(box.getAttribute('aria-invalid')).toBe('true');
    await pasteInto(user, box, '50');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('[7.1.6] that pays a statement which is not on the list says so all the same', async () => {
    listen({
      [record]: () => {
        const issues = [{ path: 'shares.0.statementId', code: 'settlement.notPayable' }];
        throw new ORPCError('REFUSED', { data: { code: 'settlement.notPayable', params: {}, issues } });
      },
    });
    const first = { statementId: testId(1), fen: 12_000 };
    const user = await show(<PaymentPanel {...customer} first={first} onClose={() => {}} />);
    await pasteInto(user, field(settlement.field.reference), 'A1');
    await user.keyboard(send);
    expect((await screen.findByRole('alert')).textContent).toContain(settlement.error.notPayable);
  });

  it('[7.1.6] of which a part was assigned to nothing asks whether the rest is kept', async () => {
    const calls = listen({
      [record]: ({ keepRest }: { readonly keepRest: boolean }) => {
        if (keepRest) return { rest: 3_000 };
        const issues = [{ path: 'shares', code: 'settlement.restLeft', params: { rest: '30.00' } }];
        throw new ORPCError('REFUSED', { data: { code: 'settlement.restLeft', params: {}, issues } });
      },
    });
    const first = { statementId: testId(1), fen: 12_000 };
    const user = await show(<PaymentPanel {...customer} first={first} onClose={() => {}} />);
    await pasteInto(user, field(settlement.field.amount), '150');
    await pasteInto(user, field(settlement.field.reference), 'A1');
    await user.keyboard(send);
    expect(await screen.findByRole('checkbox', { name: settlement.payment.keepRest })).toBe(document.activeElement);
    await user.keyboard(` ${send}`);
    expect(calls.map(({ input }) => (input as { keepRest: boolean }).keepRest)).toEqual([false, true]);
  });
});
