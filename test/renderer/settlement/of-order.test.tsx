import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import { connectTo } from '../../../renderer/api/client.ts';
import { StatementsOfOrder } from '../../../renderer/features/settlement/order/StatementsOfOrder.tsx';
import { Timeline } from '../../../renderer/features/orders/order/Timeline.tsx';
import common from '../../../resources/locales/en/common.json' with { type: 'json' };
import orders from '../../../resources/locales/en/orders.json' with { type: 'json' };
import settlement from '../../../resources/locales/en/settlement.json' with { type: 'json' };
import type { OrderStatement } from '../../../shared/contract/settlement.ts';
import { testId } from '../../helpers/test-ids.ts';

const orderId = testId(10);
const november: OrderStatement = {
  id: testId(2),
  number: 'DZ2611-0002',
  month: '2026-11',
  stage: 'disputed',
  revision: 2,
  standing: 'billed',
  disputes: 1,
};
const october: OrderStatement = {
  ...november,
  id: testId(1),
  number: 'DZ2610-0007',
  month: '2026-10',
  stage: 'paid',
  revision: 1,
  standing: 'held',
  disputes: 0,
};
const told = {
  seq: 5,
  type: 'statement.disputeEnded',
  at: 0,
  actorName: '王丽',
  workstation: 'counter-1',
  clauses: ['7.1.4'],
  payload: {
    number: 'DZ2611-0002',
    month: '2026-11',
    revision: 2,
    disputeResult: 'rejected',
    note: 'By the quotation',
  },
};

async function show(statements: readonly OrderStatement[], permissions: readonly string[] = ['settlement.read']) {
  const asked: string[] = [];
  connectTo({
    call: async (path) => {
      const name = path.join('.');
      asked.push(name);
      if (name === 'people.me') return { user: { permissions } };
      if (name === 'settlement.ofOrder') return statements;
      return name === 'orders.timeline' ? [told] : { company: { zone: 'Asia/Shanghai' } };
    },
  });
  const language = i18next.createInstance();
  await language.use(initReactI18next).init({ lng: 'en', resources: { en: { common, orders, settlement } } });
  const history = createMemoryHistory();
  const page = () => (
    <>
      <StatementsOfOrder orderId={orderId} />
      <Timeline orderId={orderId} onRevision={() => {}} />
    </>
  );
  const routeTree = createRootRoute({ component: page, notFoundComponent: () => null });
  render(
    <I18nextProvider i18n={language}>
      <QueryClientProvider client={new QueryClient()}>
        <RouterProvider router={createRouter({ routeTree, history }) as never} />
      </QueryClientProvider>
    </I18nextProvider>,
  );
  return { user: userEvent.setup(), history, asked };
}

describe('an order and its statements', () => {
  it('[7.1.1] names each with month, stage, version, standing and dispute; one key opens the newest', async () => {
    const { user, history } = await show([november, october]);
    const newest = await screen.findByRole('link', { name: 'DZ2611-0002' });
    expect(newest.closest('li')?.textContent).toBe('DZ2611-00022026-11version 2DisputedBilledIn dispute');
    const older = screen.getByRole('link', { name: 'DZ2610-0007' });
    expect(older.closest('li')?.textContent).toBe('DZ2610-00072026-10SettledHeld, not counted');
    expect(older.getAttribute('href')).toBe(`/settlement/${october.id}`);
    await user.keyboard('m');
    await waitFor(() => expect(history.location.pathname).toBe(`/settlement/${november.id}`));
  });

  it('[3.4] tells in its timeline what became of the statement', async () => {
    await show([november]);
    expect(await screen.findByText('Dispute on statement DZ2611-0002: Rejected')).toBeTruthy();
    expect(screen.getByText('By the quotation')).toBeTruthy();
  });

  it('[3.4] shows nothing of statements to whoever may not read them, nor before there is one', async () => {
    const { asked } = await show([november], []);
    await screen.findByText(/Dispute on statement/);
    expect(asked).not.toContain('settlement.ofOrder');
    expect(screen.queryByText(settlement.ofOrder.title)).toBeNull();
  });
});
