import { ORPCError } from '@orpc/client';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { VisitList } from '../../../renderer/features/reception/list/VisitList.tsx';
import { Visitors } from '../../../renderer/features/today/Visitors.tsx';
import { testId } from '../../helpers/test-ids.ts';
import { counterWith, show } from './screen.tsx';

const row = {
  id: testId(1),
  version: 2,
  state: 'confirmed',
  customerName: 'Orient Trading',
  fromAt: Date.parse('2026-12-24T14:00:00+08:00'),
  toAt: Date.parse('2026-12-24T15:00:00+08:00'),
  grade: 'B',
  room: null,
};

it.each([
  ['the list of visits', () => <VisitList search={{}} />],
  ["today's visitors", () => <Visitors />],
])('[6.3.1] A on a row of %s says that they are here, and why it is refused', async (_where, list) => {
  const calls = counterWith({
    'reception.list': () => ({ rows: [row], next: null, total: 1 }),
    'reception.arrive': () => {
      throw new ORPCError('REFUSED', {
        data: { code: 'reception.notToday', params: { day: '2026-12-24' }, issues: [] },
        defined: true,
      });
    },
  });
  const { user } = await show(list());
  (await screen.findByText('Orient Trading')).closest('a')?.focus();
  await user.keyboard('a');
  expect(await screen.findByText(/This visit is on 2026-12-24/)).toBeTruthy();
  expect(calls.at(-1)).toEqual({ path: 'reception.arrive', input: { id: row.id, version: 2 } });
});

it('[6] guests of today that cannot be read are no day without guests', async () => {
  counterWith({
    'reception.list': () => {
      throw new ORPCError('UNAVAILABLE', { defined: true });
    },
  });
  await show(<Visitors />);
  expect(await screen.findByRole('button', { name: /Try again/ }, { timeout: 15_000 })).toBeTruthy();
});
