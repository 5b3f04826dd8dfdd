import { fireEvent, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { ChangeEditor } from '../../../renderer/features/reception/form/ChangeEditor.tsx';
import type { Visit } from '../../../shared/contract/reception-schemas.ts';
import { emptyVisit } from '../../../shared/domain/reception/form.ts';
import { testId } from '../../helpers/test-ids.ts';
import { counterWith, show } from './screen.tsx';

const form = { ...emptyVisit, customerName: 'Orient', day: '2026-12-01', from: '14:00', to: '16:00', roomId: 'old' };
const visit = { id: testId(1), version: 3, state: 'confirmed', walkIn: false, form } as unknown as Visit;
const rooms = [
  { id: 'old', zh: '旧厅', en: 'Old hall', seats: 8, active: false },
  { id: 'gone', zh: '拆了', en: 'Torn down', seats: 8, active: false },
];

it('[6.2.1] what is typed into a change waits after Escape, until it is saved or dropped', async () => {
  counterWith({ 'reception.choices': () => ({ colleagues: [], rooms }) });
  const closed = vi.fn<(kept: boolean) => void>();
  const open = () => <ChangeEditor visit={visit} onClose={closed} />;
  const { user, again } = await show(open());
  expect(await screen.findByText(/Old hall · not in use/)).toBeTruthy();
  expect(screen.getByLabelText<HTMLSelectElement>('Room').value).toBe('old');
  expect(screen.queryByText(/Torn down/)).toBeNull();
  fireEvent.change(screen.getByLabelText('Purpose*'), { target: { value: 'A new contract' } });
  await user.keyboard('{Escape}');
  expect(closed).toHaveBeenLastCalledWith(true);
  again(null);
  again(open());
  expect(screen.getByLabelText<HTMLInputElement>('Purpose*').value).toBe('A new contract');
  fireEvent.click(screen.getByText('Discard the change'));
  expect(closed).toHaveBeenLastCalledWith(false);
  again(null);
  again(open());
  expect(screen.getByLabelText<HTMLInputElement>('Purpose*').value).toBe('');
});
