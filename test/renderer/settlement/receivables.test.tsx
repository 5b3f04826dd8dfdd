import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ReceivableGrid } from '../../../renderer/features/settlement/receivables/ReceivableGrid.tsx';
import { ReceivablePane } from '../../../renderer/features/settlement/receivables/ReceivablePane.tsx';
import settlement from '../../../resources/locales/en/settlement.json' with { type: 'json' };
import { testId } from '../../helpers/test-ids.ts';
import { receivable } from './samples.ts';
import { listen, show, showRouted, wangli } from './screen.tsx';

const nothing = () => {};

describe('what customers owe', () => {
  it('[7.3.1] names in English who serves them', async () => {
    listen();
    const row = receivable({ ownerId: wangli.id });
    await show(<ReceivableGrid rows={[row]} chosen={undefined} onChoose={nothing} onOpen={nothing} />);
    expect(await screen.findByText(wangli.nameEn)).toBeTruthy();
  });

  it('[7.3.1] leaves to the names of customers what the figures do not need', async () => {
    listen();
    const row = receivable({ owed: 96_200, ageing: { ...receivable().ageing, notDue: 96_200 } });
    await show(<ReceivableGrid rows={[row]} chosen={undefined} onChoose={nothing} onOpen={nothing} />);
    const head = screen.getByRole('columnheader', { name: settlement.receivable.column.customer }).parentElement;
    const template = head?.style.gridTemplateColumns ?? '';
    expect(template).toBe(`minmax(140px, 1fr) ${'66px '.repeat(8)}50px 68px`);
  });
});

describe('what a customer has to get', () => {
  it('[7.3.1] is paid back by the key that stands on the button', async () => {
    listen({ 'settlement.payments.list': () => [] }, { id: testId(8), permissions: ['settlement.finance'] });
    const user = await showRouted(<ReceivablePane row={receivable({ advance: 50_000 })} onPay={undefined} />);
    const button = await screen.findByRole('button', { name: new RegExp(settlement.do.refund) });
    expect(button.getAttribute('aria-keyshortcuts')).toBe('R');
    await user.keyboard('r');
    expect(screen.getByRole('dialog').textContent).toContain(settlement.do.refund);
  });
});
