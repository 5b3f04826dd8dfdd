import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { RefundPanel } from '../../../renderer/features/settlement/receivables/RefundPanel.tsx';
import settlement from '../../../resources/locales/en/settlement.json' with { type: 'json' };
import { receivable } from './samples.ts';
import { listen, pasteInto, refusal, Reopened, send, show } from './screen.tsx';

const refund = 'settlement.payments.refund';
let row = receivable();
beforeEach(() => {
  // What is typed of one customer waits for him in the window.
  row = receivable({ customerId: crypto.randomUUID(), advance: 50_000 });
});

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(`${label}*`);
const amount = () => field(settlement.field.amount);
const reference = () => field(settlement.field.reference);

describe('a refund', () => {
  it('[7.3.1] begins with all that the customer has to get, and says how much that is', async () => {
    const calls = listen({ [refund]: () => ({ fen: -50_000 }) });
    let closed = false;
    const user = await show(<RefundPanel row={row} onClose={() => (closed = true)} />);
    expect(screen.getByRole('dialog').textContent).toContain('¥500.00 at most');
    expect(amount().value).toBe('500.00');
    await user.keyboard(send);
    expect(screen.getByRole('alert').textContent).toBe(settlement.error.fieldMissing);
    await pasteInto(user, reference(), 'ICBC 9912');
    await user.keyboard(send);
    expect(calls).toMatchObject([{ path: refund, input: { fen: 50_000, way: 'wire', reference: 'ICBC 9912' } }]);
    await expect.poll(() => closed).toBe(true);
  });

  it.each([
    ['1,000', 100_000],
    ['１２３', 12_300],
    ['¥ 12.5', 1_250],
  ])('[7.3.1] of %s is read as it is meant', async (typed, fen) => {
    const calls = listen({ [refund]: () => ({ fen: -fen }) });
    const user = await show(<RefundPanel row={row} onClose={() => {}} />);
    await pasteInto(user, amount(), typed);
    await pasteInto(user, reference(), 'A1');
    await user.keyboard(send);
    expect(calls).toMatchObject([{ input: { fen } }]);
  });

  it.each(['abc', '-5', '0', '1.000,00', '12,5', ''])('[7.3.1] of "%s" is not sent', async (typed) => {
    const calls = listen();
    const user = await show(<RefundPanel row={row} onClose={() => {}} />);
    await user.clear(amount());
    if (typed !== '') await pasteInto(user, amount(), typed);
    await pasteInto(user, reference(), 'A1');
    await user.keyboard(send);
    expect(amount().getAttribute('aria-invalid')).toBe('true');
    expect(calls).toEqual([]);
  });

  it('[7.3.1] above what the customer has to get, or paid back by somebody else meanwhile, is refused at its amount', async () => {
    const calls = listen({
      [refund]: () => {
        throw refusal('settlement.aboveCredit', 'fen', { credit: '100.00' });
      },
    });
    const user = await show(<RefundPanel row={row} onClose={() => {}} />);
    await pasteInto(user, reference(), 'A1');
    await user.keyboard(`${send}`);
    await expect.poll(() => amount().getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('alert').textContent).toContain('100.00');
    expect(reference().value).toBe('A1');
    expect(calls).toHaveLength(1);
  });

  it('[7.3.1] that was half typed waits where the panel is closed over it', async () => {
    listen();
    const user = await show(<Reopened>{(onClose) => <RefundPanel row={row} onClose={onClose} />}</Reopened>);
    await pasteInto(user, reference(), 'ICBC 99');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.click(screen.getByLabelText('again'));
    expect(reference().value).toBe('ICBC 99');
  });
});
