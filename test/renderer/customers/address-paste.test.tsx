import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { AddressPaste } from '../../../renderer/features/customers/public.ts';
import { askedBackend, show } from './counter.tsx';

const block = '张三 13812345678 北京市朝阳区建国路88号';
const parsed = {
  name: '张三',
  phone: '13812345678',
  province: '北京市',
  city: '北京市',
  district: '朝阳区',
  street: '建国路88号',
};

async function openPaste() {
  const asked = askedBackend();
  const onParsed = vi.fn();
  await show(<AddressPaste onParsed={onParsed} />);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: '粘贴地址' }));
  return { asked, onParsed, user, field: () => screen.queryByLabelText<HTMLTextAreaElement>('整段地址') };
}

describe('[1.3.1.4] pasting an address block', () => {
  it('reads it as soon as it is pasted, fills in and closes', async () => {
    const { asked, onParsed, user, field } = await openPaste();
    expect(document.activeElement).toBe(field());
    await user.paste(block);
    expect(asked).toMatchObject([{ path: 'customers.parseAddress', input: { text: block } }]);
    await act(async () => asked[0]?.answer(parsed));
    expect(onParsed).toHaveBeenCalledExactlyOnceWith(parsed);
    expect(field()).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '粘贴地址' }));
  });

  it('reads typed text by Ctrl+Enter and keeps it when the backend does not answer', async () => {
    const { asked, onParsed, user, field } = await openPaste();
    await user.keyboard('张三 北京市');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await act(async () => asked[0]?.fail(new TypeError('Failed to fetch')));
    expect(onParsed).not.toHaveBeenCalled();
    expect(field()?.value).toBe('张三 北京市');
    expect(screen.getByRole('alert')).toBeTruthy();
  });

  it('closes by Escape without asking', async () => {
    const { asked, user, field } = await openPaste();
    await user.keyboard('{Escape}');
    expect(field()).toBeNull();
    expect(asked).toEqual([]);
  });
});
