import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { RoomsEditor } from '../../../renderer/features/reception/settings/RoomsEditor.tsx';
import { counterWith, show } from './screen.tsx';

it('[6.2.1] rooms are saved by Ctrl+S under the version that they were changed from', async () => {
  const calls = counterWith({ 'reception.rooms.save': () => ({}) });
  const items = [{ id: 'room-1', zh: '一厅', en: 'Hall 1', seats: 8, active: true }];
  const stored = { revision: 3, items, savedAt: null, savedByName: '' };
  const { user } = await show(<RoomsEditor stored={stored} readOnly={false} />);
  await user.keyboard('{Control>}s{/Control}');
  expect(calls).toEqual([]);
  fireEvent.change(screen.getByDisplayValue('Hall 1'), { target: { value: 'Great hall' } });
  await user.keyboard('{Control>}s{/Control}');
  await expect
    .poll(() => calls)
    .toEqual([{ path: 'reception.rooms.save', input: { revision: 3, items: [{ ...items[0], en: 'Great hall' }] } }]);
  await expect.poll(() => screen.queryByDisplayValue('Great hall')).toBeNull();
});
