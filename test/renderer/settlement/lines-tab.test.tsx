import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { LinesTab } from '../../../renderer/features/settlement/page/lines/LinesTab.tsx';
import settlement from '../../../resources/locales/en/settlement.json' with { type: 'json' };
import { line, statement } from './samples.ts';
import { listen, pasteInto, send, showRouted } from './screen.tsx';

const nothing = () => {};
const day = Date.parse('2025-12-30T10:00:00+08:00');
const lines = [
  line({ orderId: 'first', orderNumber: 'SN1', deliveredAt: day }),
  line({ orderId: 'second', orderNumber: 'SN2', deliveredAt: day }),
];
const draft = statement({ lines }, { write: true });

describe('the lines of a draft', () => {
  it('[7.1.1] are written one after the other, the focus in the first field of each', async () => {
    listen({ 'settlement.statements.saveLine': () => draft });
    const user = await showRouted(<LinesTab statement={draft} onAsk={nothing} />);
    (await screen.findByRole('grid')).focus();
    await user.keyboard('{Enter}');
    await pasteInto(user, screen.getByLabelText('Upstairs'), '80');
    await user.keyboard(send);
    await screen.findByRole('dialog', { name: 'SN2' });
    expect(document.activeElement).toBe(screen.getByLabelText('Freight'));
    await user.keyboard('{Escape}');
    expect(screen.getByRole('row', { selected: true }).textContent).toContain('SN2');
  });

  it('[7.1.1] end with the last one open and saved, so that one key too many hands nothing over', async () => {
    const last = line({ orderId: 'last', orderNumber: 'SN3' });
    const fees = { ...last.fees, upstairs: 8_000 };
    const calls = listen({
      'settlement.statements.saveLine': () => statement({ lines: [{ ...last, fees }] }, { write: true }),
    });
    const user = await showRouted(
      <LinesTab statement={statement({ lines: [last] }, { write: true })} onAsk={nothing} />,
    );
    (await screen.findByRole('grid')).focus();
    await user.keyboard('{Enter}');
    await pasteInto(user, screen.getByLabelText('Upstairs'), '80');
    await user.keyboard(send);
    await expect.poll(() => screen.getByLabelText<HTMLInputElement>('Upstairs').value).toBe('80.00');
    await user.keyboard(send);
    expect(calls.map(({ path }) => path)).toEqual(Array(2).fill('settlement.statements.saveLine'));
  });

  it('[7.1.1] stay closed when the panel was closed before the answer came', async () => {
    const saved = Promise.withResolvers<typeof draft>();
    listen({ 'settlement.statements.saveLine': () => saved.promise });
    const user = await showRouted(<LinesTab statement={draft} onAsk={nothing} />);
    (await screen.findByRole('grid')).focus();
    await user.keyboard('{Enter}');
    await pasteInto(user, screen.getByLabelText('Upstairs'), '90');
    await user.keyboard(send);
    await user.keyboard('{Escape}');
    saved.resolve(draft);
    await expect(screen.findByRole('dialog', {}, { timeout: 300 })).rejects.toThrow('dialog');
  });

  it('[7.1.1] sum up the orders that count, and say how many of them are held', async () => {
    listen();
    const held = line({ orderId: 'held', orderNumber: 'SN3', pod: 'missing', hold: 'receipt' });
    await showRouted(<LinesTab statement={statement({ lines: [...lines, held] })} onAsk={nothing} />);
    const sums = (await screen.findAllByRole('row')).at(-1)?.textContent;
    expect(sums).toMatch(/2 lines.*240\.00.*1/);
  });

  it('[7.1.1] name the day of a delivery without its year', async () => {
    listen();
    await showRouted(<LinesTab statement={draft} onAsk={nothing} />);
    expect((await screen.findAllByText('30 Dec')).length).toBe(2);
  });

  it('[7.1.4] mark the disputed one beside its number, whole in its column', async () => {
    listen();
    const dispute = { state: 'open', orderId: 'second' } as (typeof draft)['disputes'][number];
    await showRouted(<LinesTab statement={{ ...draft, disputes: [dispute] }} onAsk={nothing} />);
    const mark = await screen.findByRole('img', { name: settlement.line.disputed });
    expect(mark.parentElement?.textContent).toBe('SN2!');
  });
});
