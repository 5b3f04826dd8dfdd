import { screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { connectTo } from '../../../renderer/api/client.ts';
import { ShiftEditor } from '../../../renderer/features/shifts/page/ShiftEditor.tsx';
import { ShiftReading } from '../../../renderer/features/shifts/page/ShiftReading.tsx';
import enCommon from '../../../resources/locales/en/common.json' with { type: 'json' };
import enShifts from '../../../resources/locales/en/shifts.json' with { type: 'json' };
import zhCommon from '../../../resources/locales/zh-CN/common.json' with { type: 'json' };
import zhShifts from '../../../resources/locales/zh-CN/shifts.json' with { type: 'json' };
import type { Shift, ShiftLineView } from '../../../shared/contract/shifts.ts';
import { emptyWriting } from '../../../shared/domain/shifts/writing.ts';
import { testId } from '../../helpers/test-ids.ts';
import { showOnPage } from '../show.tsx';

const line = (n: number): ShiftLineView => ({
  key: `orders:${testId(n)}`,
  section: 'orders',
  id: testId(n),
  label: `DD-${n}`,
  customerName: '华信',
  detail: '',
  code: 'inTransit',
  at: null,
  fate: 'waiting',
});
const shift: Shift = {
  id: testId(9),
  state: 'open',
  giverId: testId(1),
  giverName: '王丽',
  receiverId: null,
  receiverName: '',
  createdAt: 1_763_900_000_000,
  updatedAt: 1_763_900_000_000,
  handedOverAt: null,
  answeredAt: null,
  version: 1,
  lines: [line(3), line(4)],
  writing: { ...emptyWriting },
  answer: '',
  mine: 'giver',
};
const calls: { readonly path: string; readonly input: unknown }[] = [];

beforeEach(() => {
  calls.length = 0;
  connectTo({
    call: async (path: readonly string[], input: unknown) => {
      const name = path.join('.');
      calls.push({ path: name, input });
      if (name === 'people.owners') return [{ id: testId(2), displayName: '张伟', nameEn: 'Zhang Wei' }];
      if (name === 'shifts.save') return { version: 2, updatedAt: 1 };
      if (name.startsWith('shifts.')) return { ...shift, receiverName: '张伟' };
      return { company: { zone: 'Asia/Shanghai' }, user: null };
    },
  });
});

const catalogues = { 'zh-CN': { common: zhCommon, shifts: zhShifts }, en: { common: enCommon, shifts: enShifts } };
const show = (children: ReactNode, lng: 'zh-CN' | 'en') => showOnPage(children, catalogues[lng], lng);

describe.each([
  ['zh-CN', zhShifts, 'DD-3的备注', 'DD-4的备注'],
  ['en', enShifts, 'Note on DD-3', 'Note on DD-4'],
] as const)('a shift hand-over list in %s', (lng, words, first, second) => {
  it('[1.1] is completed from note to note by Enter, and signed with Ctrl+Enter in the words typed last', async () => {
    const user = await show(<ShiftEditor shift={shift} />, lng);
    expect((await screen.findAllByText(words.code.orders.inTransit)).length).toBe(2);
    await user.type(screen.getByLabelText(first), '甲{Enter}');
    expect(document.activeElement).toBe(screen.getByLabelText(second));
    await user.keyboard('乙');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(calls.map(({ path }) => path)).toContain('shifts.handOver'));
    const saved = calls.findLast(({ path }) => path === 'shifts.save')?.input;
    expect(saved).toMatchObject({
      version: 1,
      writing: { notes: { [line(3).key]: '甲', [line(4).key]: '乙' } },
    });
    expect(calls.find(({ path }) => path === 'shifts.handOver')?.input).toEqual({ id: shift.id, version: 2 });
  });

  it('[1.1] is signed by the receiver, and shows what was done meanwhile', async () => {
    const given: Shift = {
      ...shift,
      state: 'handedOver',
      mine: 'receiver',
      handedOverAt: 1_763_900_000_000,
      version: 5,
      lines: [line(3), { ...line(4), fate: 'done' }],
    };
    const user = await show(<ShiftReading shift={given} />, lng);
    expect(await screen.findByText(words.fate.done)).toBeTruthy();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(calls.map(({ path }) => path)).toContain('shifts.accept'));
    expect(calls.find(({ path }) => path === 'shifts.accept')?.input).toEqual({
      id: shift.id,
      version: 5,
      remark: '',
    });
  });
});
