import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { type ReactNode, useRef } from 'react';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectTo } from '../../../renderer/api/client.ts';
import { GoodsTable } from '../../../renderer/features/orders/fields/GoodsTable.tsx';
import { PointTable } from '../../../renderer/features/orders/fields/PointTable.tsx';
import { ChoiceField } from '../../../renderer/features/orders/fields/ChoiceField.tsx';
import { DayField } from '../../../renderer/features/orders/fields/DayField.tsx';
import { TextField } from '../../../renderer/features/orders/fields/TextField.tsx';
import { FormContext } from '../../../renderer/features/orders/form/form-context.ts';
import type { FormSession } from '../../../renderer/features/orders/form/sessions.ts';
import { startSession } from '../../../renderer/features/orders/form/sessions.ts';
import { useFormKeys } from '../../../renderer/features/orders/form/useFormKeys.ts';
import common from '../../../resources/locales/zh-CN/common.json' with { type: 'json' };
import orders from '../../../resources/locales/zh-CN/orders.json' with { type: 'json' };
import { emptyOrderForm } from '../../../shared/domain/orders/form.ts';
import { testId } from '../../helpers/test-ids.ts';

interface Call {
  readonly path: string;
  readonly input: unknown;
}

/** A backend that keeps drafts and takes pasted addresses apart. */
function backend(): Call[] {
  const calls: Call[] = [];
  connectTo({
    call: async (path, input) => {
      const name = path.join('.');
      calls.push({ path: name, input });
      if (name === 'orders.drafts.create') return { id: testId(1), version: 1, updatedAt: 1, authorName: '张三' };
      if (name === 'orders.drafts.save') return { version: (input as { version: number }).version + 1, updatedAt: 2 };
      if (name === 'customers.parseAddress') {
        return {
          name: '李雷',
          phone: '13912345678',
          province: '北京市',
          city: '北京市',
          district: '海淀区',
          street: '中关村大街27号',
        };
      }
      if (name === 'company.status') return { company: { zone: 'Asia/Shanghai' } };
      return {};
    },
  });
  return calls;
}

let session: FormSession;
let calls: Call[];

beforeEach(() => {
  calls = backend();
  session = startSession(null, { personId: testId(9), zone: 'Asia/Shanghai', amends: null, onCreated: () => {} });
});

afterEach(() => session.stop());

async function show(children: ReactNode) {
  const language = i18next.createInstance();
  await language.use(initReactI18next).init({ lng: 'zh-CN', resources: { 'zh-CN': { common, orders } } });
  render(
    <I18nextProvider i18n={language}>
      <QueryClientProvider client={new QueryClient()}>
        <FormContext value={session}>
          <Form>{children}</Form>
        </FormContext>
      </QueryClientProvider>
    </I18nextProvider>,
  );
  return userEvent.setup();
}

function Form({ children }: { readonly children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  return (
    <div ref={root} data-form role="presentation" {...useFormKeys(root, session.store)}>
      {children}
    </div>
  );
}

const field = (path: string) => document.querySelector<HTMLInputElement>(`[data-field="${path}"]`)!;
const focused = () => (document.activeElement as HTMLElement | null)?.dataset['field'];
const form = () => session.store.getState().form;

describe('[1.3.1.2] the form worked by keys alone', () => {
  it('goes on with Enter and back with Shift+Enter', async () => {
    const user = await show(
      <>
        <TextField path="contactName" label="联系人" columns={4} />
        <TextField path="contactPhone" label="电话" columns={4} />
      </>,
    );
    await user.click(field('contactName'));
    await user.keyboard('张三{Enter}138');
    expect(form()).toMatchObject({ contactName: '张三', contactPhone: '138' });
    await user.keyboard('{Shift>}{Enter}{/Shift}');
    expect(focused()).toBe('contactName');
  });

  it('leaves Enter to an input method that is choosing characters', async () => {
    const user = await show(
      <>
        <TextField path="contactName" label="联系人" columns={4} />
        <TextField path="contactPhone" label="电话" columns={4} />
      </>,
    );
    await user.click(field('contactName'));
    for (const sign of [{ isComposing: true }, { key: 'Process' }]) {
      const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
      for (const [name, value] of Object.entries(sign)) Object.defineProperty(enter, name, { value });
      fireEvent(field('contactName'), enter);
      expect(enter.defaultPrevented).toBe(false);
    }
    expect(focused()).toBe('contactName');
  });

  it('says what is wrong as soon as a field is left, and no longer when it is mended', async () => {
    const user = await show(
      <>
        <TextField path="contactPhone" label="电话" columns={4} />
        <TextField path="remarks" label="备注" columns={4} />
      </>,
    );
    await user.click(field('contactPhone'));
    await user.keyboard('12ab');
    expect(screen.queryByRole('alert')).toBeNull();
    await user.keyboard('{Enter}');
    expect((await screen.findByRole('alert')).textContent).toBe('电话号码不对');
    expect(field('contactPhone').getAttribute('aria-invalid')).toBe('true');
    await user.clear(field('contactPhone'));
    await user.type(field('contactPhone'), '１３８００１３８０００');
    await vi.waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('takes a choice by its number, its pinyin or the arrows', async () => {
    const choices = [
      { value: 'prepaid', label: '现付', words: ['xf'] },
      { value: 'monthly', label: '月结', words: ['yj'] },
    ];
    const user = await show(
      <ChoiceField path="settlementMethod" label="结算" columns={4} choices={choices} clearable />,
    );
    await user.click(field('settlementMethod'));
    await user.keyboard('2');
    expect(form().settlementMethod).toBe('monthly');
    await user.keyboard('{ArrowUp}');
    expect(form().settlementMethod).toBe('prepaid');
    await user.keyboard('yj');
    expect(form().settlementMethod).toBe('monthly');
    await user.keyboard('{Delete}');
    expect(form().settlementMethod).toBe('');
  });

  it('writes a day out that was typed the short way', async () => {
    const user = await show(
      <>
        <DayField path="pickupDay" label="提货" columns={4} />
        <TextField path="remarks" label="备注" columns={4} />
      </>,
    );
    await user.click(field('pickupDay'));
    await user.keyboard('2027年1月5日{Enter}');
    expect(form().pickupDay).toBe('2027-01-05');
    expect(focused()).toBe('remarks');
  });
});

describe('[1.3.1.5] goods lines', () => {
  it('Enter at the end of a line opens the next one, and on an empty one goes on', async () => {
    const user = await show(
      <>
        <GoodsTable />
        <TextField path="expectedFee" label="费用" columns={4} />
      </>,
    );
    await user.click(field('goods.0.name'));
    await user.keyboard('电视{Enter}10{Enter}250{Enter}1.2*0.8*0.5{Enter}木箱{Enter}');
    await vi.waitFor(() => expect(focused()).toBe('goods.1.name'));
    expect(form().goods[0]).toEqual({
      name: '电视',
      pieces: '10',
      weightKg: '250',
      volumeM3: '0.48',
      packaging: '木箱',
    });
    await user.keyboard('{Enter}');
    expect(focused()).toBe('expectedFee');
    expect(form().goods).toHaveLength(1);
    expect(screen.getByRole('status', { name: '合计' }).textContent).toContain('250 kg');
  });
});

describe('[1.3.1.4] points', () => {
  it('takes a pasted address apart and gives it back when that was not meant', async () => {
    const user = await show(<PointTable list="deliveries" book={[]} />);
    await user.type(field('deliveries.0.company'), '华联');
    await user.click(field('deliveries.0.street'));
    await user.paste('李雷 13912345678 北京市海淀区中关村大街27号');
    await screen.findByText('粘贴的地址已拆分到各栏。');
    await vi.waitFor(() =>
      expect(form().deliveries[0]).toMatchObject({ company: '华联', contact: '李雷', district: '海淀区' }),
    );
    await user.click(screen.getByRole('button', { name: '撤销' }));
    expect(form().deliveries[0]).toMatchObject({ company: '华联', contact: '', district: '' });
  });

  it("fills a point from the client's address book and goes on behind it", async () => {
    const address = {
      id: testId(3),
      company: '华联超市',
      contact: '王五',
      phone: '13700000000',
      province: '北京市',
      city: '北京市',
      district: '朝阳区',
      street: '建国路1号',
    };
    const user = await show(
      <>
        <PointTable list="pickups" book={[address]} />
        <TextField path="remarks" label="备注" columns={4} />
      </>,
    );
    await user.click(field('pickups.0.company'));
    await user.keyboard('建国{ArrowDown}{Enter}');
    expect(form().pickups[0]).toMatchObject({ company: '华联超市', street: '建国路1号', saveToBook: false });
    expect(focused()).toBe('remarks');
  });
});

it('[1.3.1.6] makes a draft at the first key and keeps each change after it', async () => {
  const user = await show(<TextField path="remarks" label="备注" columns={4} />);
  expect(calls.some((call) => call.path.startsWith('orders.drafts'))).toBe(false);
  await user.type(field('remarks'), '易');
  await vi.waitFor(() => expect(calls.map((call) => call.path)).toContain('orders.drafts.create'));
  await user.type(field('remarks'), '碎');
  await act(() => session.keeper.flush());
  const saved = calls.findLast((call) => call.path === 'orders.drafts.save');
  expect(saved?.input).toMatchObject({ id: testId(1), version: 1, form: { ...emptyOrderForm, remarks: '易碎' } });
  expect(session.store.getState().save.kind).toBe('saved');
});
