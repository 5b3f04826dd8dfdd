import { fireEvent, screen, within } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { connectTo } from '../../../renderer/api/client.ts';
import { defaultColumns } from '../../../renderer/features/orders/list/column-names.ts';
import { OrderGrid } from '../../../renderer/features/orders/list/OrderGrid.tsx';
import { rowHeight } from '../../../renderer/components/visible-rows.ts';
import { FormReading } from '../../../renderer/features/orders/review/FormReading.tsx';
import { ReadingContext } from '../../../renderer/features/orders/review/reading.ts';
import common from '../../../resources/locales/zh-CN/common.json' with { type: 'json' };
import orders from '../../../resources/locales/zh-CN/orders.json' with { type: 'json' };
import type { OrderRow } from '../../../shared/contract/orders.ts';
import { emptyOrderForm } from '../../../shared/domain/orders/form.ts';
import { testId } from '../../helpers/test-ids.ts';
import { showPart } from '../show.tsx';

beforeEach(() => connectTo({ call: async () => ({ company: { zone: 'Asia/Shanghai' }, user: null }) }));

const show = (children: ReactNode) => showPart(children, { common, orders }, 'zh-CN');

function row(n: number): OrderRow {
  return {
    id: testId(n),
    number: `DD261123-${String(n).padStart(4, '0')}`,
    revision: 1,
    state: 'confirmed',
    jobType: 'cityDelivery',
    centre: 'dispatch',
    customerId: testId(1),
    customerName: '华联',
    customerOrderNo: '',
    consignee: '李雷',
    destination: '北京市朝阳区',
    goods: '电视',
    pieces: 10,
    grams: 250_000,
    cm3: 1_000_000,
    urgent: false,
    papersPending: false,
    ownerId: testId(2),
    ownerName: '王丽',
    deliveryToAt: null,
    confirmedAt: 1_763_900_000_000,
    printState: 'printed',
    version: 1,
  };
}

const rows = Array.from({ length: 10_000 }, (_, index) => row(index + 1));

function Grid({ onOpen, onSelected }: { onOpen: (id: string) => void; onSelected: (size: number) => void }) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  return (
    <OrderGrid
      rows={rows}
      columns={defaultColumns}
      selected={selected}
      onSelect={(next) => {
        setSelected(next);
        onSelected(next.size);
      }}
      onOpen={onOpen}
      onNearEnd={() => {}}
    />
  );
}

it('keeps ten thousand orders as a few dozen rows of the page', async () => {
  await show(<Grid onOpen={vi.fn()} onSelected={vi.fn()} />);
  const grid = screen.getByRole('grid');
  expect(within(grid).getAllByRole('row').length).toBeLessThan(60);
  fireEvent.scroll(grid, { target: { scrollTop: 5_000 * rowHeight } });
  expect(screen.getByText('DD261123-5001')).toBeTruthy();
  expect(screen.queryByText('DD261123-0001')).toBeNull();
});

it('walks the list by keys: arrows, Space to select, Shift to take rows along, Enter to open', async () => {
  const onOpen = vi.fn();
  const onSelected = vi.fn();
  const user = await show(<Grid onOpen={onOpen} onSelected={onSelected} />);
  screen.getByRole('grid').focus();
  await user.keyboard('{ArrowDown}{ArrowDown} ');
  expect(onSelected).toHaveBeenLastCalledWith(1);
  await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  expect(onSelected).toHaveBeenLastCalledWith(3);
  await user.keyboard('{Escape}');
  expect(onSelected).toHaveBeenLastCalledWith(0);
  await user.keyboard('{Enter}');
  expect(onOpen).toHaveBeenCalledWith(testId(5));
});

it('[1.3.1.7] shows the whole order with what is missing marked, each mark a jump to its field', async () => {
  const onJump = vi.fn();
  const markOf = (path: string) =>
    path === 'pickups.0.phone' ? { kind: 'missing' as const, text: '请填电话' } : undefined;
  const user = await show(
    <ReadingContext value={{ markOf, onJump }}>
      <FormReading form={{ ...emptyOrderForm, customerId: testId(1), remarks: '轻放' }} customerName="华联" />
    </ReadingContext>,
  );
  expect(screen.getByText('华联')).toBeTruthy();
  expect(screen.getByText('轻放')).toBeTruthy();
  await user.click(screen.getByText('请填电话'));
  expect(onJump).toHaveBeenCalledWith('pickups.0.phone');
});
