import { ORPCError } from '@orpc/client';
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { LineForm } from '../../../renderer/features/settlement/page/lines/LineForm.tsx';
import settlement from '../../../resources/locales/en/settlement.json' with { type: 'json' };
import { noFees } from '../../../shared/domain/settlement/values.ts';
import { line, statement } from './samples.ts';
import { listen, Meanwhile, pasteInto, send, show } from './screen.tsx';

const draft = statement({}, { write: true });
const nothing = () => {};

describe('a line of a draft', () => {
  it('[7.3.1] is priced in yuan and saved in fen, with the reason for another price', async () => {
    const calls = listen({ 'settlement.statements.saveLine': () => draft });
    let next = 0;
    const user = await show(
      <LineForm statement={draft} line={line()} left={2} onNext={() => (next += 1)} onClose={nothing} />,
    );
    await pasteInto(user, screen.getByLabelText('Freight'), '1,350.5');
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByLabelText('Pick-up'));
    await pasteInto(user, screen.getByLabelText(/Reason for the price/), 'Waited two hours at the gate');
    await user.keyboard(send);
    expect(calls).toMatchObject([
      {
        path: 'settlement.statements.saveLine',
        input: {
          version: 4,
          line: { fees: { ...noFees, freight: 135_050 }, priceReason: 'Waited two hours at the gate', hold: null },
        },
      },
    ]);
    await screen.findByText(/Save, next/);
    expect(next).toBe(1);
  });

  it('[7.3.1] tells at a fee that cannot be read as soon as it is left, and nothing of what is still empty', async () => {
    listen();
    const user = await show(<LineForm statement={draft} line={line()} left={1} onNext={nothing} onClose={nothing} />);
    const freight = screen.getByLabelText('Freight');
    await pasteInto(user, freight, '1.000,00');
    await user.keyboard('{Enter}');
    expect(screen.getByRole('alert').textContent).toBe(settlement.error.feeWrong);
    await pasteInto(user, freight, '1000.00');
    expect(screen.queryByRole('alert')).toBeNull();
    await user.keyboard('{Enter}{Enter}');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('[7.3.1] takes the quoted price with one key', async () => {
    listen();
    const other = line({ fees: { ...noFees, freight: 1 } });
    const user = await show(<LineForm statement={draft} line={other} left={1} onNext={nothing} onClose={nothing} />);
    await user.keyboard('{Alt>}q{/Alt}');
    expect(screen.getByLabelText<HTMLInputElement>('Freight').value).toBe('120.00');
  });

  it('[7.2.1] is not let go without its POD unless somebody says why', async () => {
    const calls = listen({ 'settlement.statements.saveLine': () => draft });
    const held = line({ orderId: 'held', pod: 'missing', hold: 'receipt' });
    const user = await show(<LineForm statement={draft} line={held} left={1} onNext={nothing} onClose={nothing} />);
    await user.selectOptions(screen.getByLabelText('Counts or held*'), settlement.hold.none);
    await user.keyboard(send);
    expect(screen.getByRole('alert').textContent).toBe(settlement.error.holdUnexplained);
    expect(calls).toEqual([]);
    await pasteInto(user, screen.getByLabelText(/Why held or let go/), 'The customer accepts the scan');
    await user.keyboard(send);
    expect(calls).toMatchObject([{ input: { line: { hold: null, holdReason: 'The customer accepts the scan' } } }]);
  });

  it('[7.2.1] that was paid on the spot waits for no receipt, and is saved without a reason', async () => {
    const calls = listen({ 'settlement.statements.saveLine': () => draft });
    const paid = line({ orderId: 'paid', pod: 'missing', method: 'prepaid' });
    const user = await show(<LineForm statement={draft} line={paid} left={1} onNext={nothing} onClose={nothing} />);
    expect(screen.queryByLabelText(/Why held or let go/)).toBeNull();
    await pasteInto(user, screen.getByLabelText('Remark'), 'Paid at the counter');
    await user.keyboard(send);
    expect(calls).toMatchObject([{ input: { line: { hold: null, holdReason: '', remark: 'Paid at the counter' } } }]);
  });

  it('[7.1.1] keeps what was typed when somebody else was first', async () => {
    listen({
      'settlement.statements.saveLine': () => {
        throw new ORPCError('CONFLICT', { data: { code: 'settlement.changedMeanwhile', current: null } });
      },
    });
    const mine = line({ orderId: 'mine' });
    const user = await show(<LineForm statement={draft} line={mine} left={1} onNext={nothing} onClose={nothing} />);
    await pasteInto(user, screen.getByLabelText('Upstairs'), '80');
    await user.keyboard(send);
    expect((await screen.findByRole('alert')).textContent).toContain(settlement.error.changedMeanwhile);
    expect(screen.getByLabelText<HTMLInputElement>('Upstairs').value).toBe('80');
  });

  it('[7.2.1] that counts without its POD shows why, and keeps its reason', async () => {
    const calls = listen();
    const loose = line({ orderId: 'loose', pod: 'missing', hold: null, holdReason: 'The scan will do' });
    const user = await show(<LineForm statement={draft} line={loose} left={1} onNext={nothing} onClose={nothing} />);
    const why = screen.getByLabelText<HTMLInputElement>(/Why held or let go/);
    expect(why.value).toBe('The scan will do');
    await user.clear(why);
    await user.keyboard(send);
    expect(screen.getByRole('alert').textContent).toBe(settlement.error.holdUnexplained);
    expect(calls).toEqual([]);
  });

  it('[7.1.1] takes over what somebody else saved of it meanwhile, and keeps what was typed', async () => {
    const calls = listen({ 'settlement.statements.saveLine': () => draft });
    const first = line({ orderId: 'both' });
    const then = line({ orderId: 'both', fees: { ...noFees, freight: 12_000, pickup: 3_000 }, remark: 'Two floors' });
    const user = await show(
      <Meanwhile first={first} then={then}>
        {(one) => <LineForm statement={draft} line={one} left={1} onNext={nothing} onClose={nothing} />}
      </Meanwhile>,
    );
    await pasteInto(user, screen.getByLabelText('Upstairs'), '80');
    await user.click(screen.getByLabelText('theirs'));
    await user.keyboard(send);
    expect(calls).toMatchObject([
      { input: { line: { fees: { freight: 12_000, pickup: 3_000, upstairs: 8_000 }, remark: 'Two floors' } } },
    ]);
  });
});
