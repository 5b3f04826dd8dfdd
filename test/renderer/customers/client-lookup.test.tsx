import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { ClientLookup } from '../../../renderer/features/customers/public.ts';
import { type Asked, askedBackend, hit, show } from './counter.tsx';

const answerTo = (asked: readonly Asked[], at: number, output: unknown) => act(async () => asked[at]?.answer(output));

async function open(initialText = '') {
  const asked = askedBackend();
  const onChoose = vi.fn();
  const onClose = vi.fn();
  await show(<ClientLookup open initialText={initialText} onChoose={onChoose} onClose={onClose} />);
  const field = screen.getByRole<HTMLInputElement>('combobox', { hidden: true });
  const options = () => screen.queryAllByRole('option', { hidden: true });
  const chosen = () => options().findIndex((option) => option.getAttribute('aria-selected') === 'true');
  return { asked, onChoose, onClose, field, options, chosen, user: userEvent.setup() };
}

describe('[1.3.1.2] the look-up of clients at F9', () => {
  it('is not there until it is opened', async () => {
    const asked = askedBackend();
    await show(<ClientLookup open={false} initialText="" onChoose={vi.fn()} onClose={vi.fn()} />);
    expect(screen.queryByRole('combobox', { hidden: true })).toBeNull();
    expect(asked).toEqual([]);
  });

  it('asks at once for what stood in the field, and shows code, name, contact, phone and marks', async () => {
    const { asked, options, field } = await open('科技');
    expect(asked).toMatchObject([{ path: 'customers.lookUp', input: { text: '科技' } }]);
    expect(document.activeElement).toBe(field);
    await answerTo(asked, 0, [hit(1, { keyAccount: true }), hit(2, { active: false })]);
    const [first, second] = options();
    expect(first?.textContent).toBe('KH0001北京科技1号有限公司张三13812345678大客户');
    expect(within(first!).getByText('科技').tagName).toBe('MARK');
    expect(second?.textContent).toContain('已停用');
  });

  it('walks by arrows and page keys and chooses by Enter', async () => {
    const { asked, chosen, onChoose, user, options } = await open();
    const hits = Array.from({ length: 20 }, (_, n) => hit(n + 1));
    await answerTo(asked, 0, hits);
    expect(chosen()).toBe(0);
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(chosen()).toBe(1);
    await user.keyboard('{PageDown}');
    expect(chosen()).toBe(9);
    await user.keyboard('{PageDown}{PageDown}{PageDown}');
    expect(chosen()).toBe(options().length - 1);
    await user.keyboard('{PageUp}{Enter}');
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(hits[11]);
  });

  it('chooses by the mouse without taking the focus from the field', async () => {
    const { asked, onChoose, options, field, user } = await open();
    await answerTo(asked, 0, [hit(1), hit(2)]);
    await user.click(options()[1]!);
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(hit(2));
    expect(document.activeElement).toBe(field);
  });

  it('drops an answer that comes after that to a newer text', async () => {
    const { asked, user, options } = await open();
    await user.keyboard('kj');
    expect(asked.map(({ input }) => input)).toEqual([{ text: '' }, { text: 'k' }, { text: 'kj' }]);
    await answerTo(asked, 2, [hit(2)]);
    await answerTo(asked, 1, [hit(1)]);
    expect(options().map((option) => option.textContent)).toEqual([expect.stringContaining('KH0002')]);
  });

  it('lets Enter wait for the answer to what was typed last', async () => {
    const { asked, user, onChoose } = await open();
    await answerTo(asked, 0, [hit(1)]);
    await user.keyboard('KH0002{Enter}');
    expect(onChoose).not.toHaveBeenCalled();
    await answerTo(asked, asked.length - 1, [hit(2)]);
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(hit(2));
  });

  it('takes neither Enter nor letters from an input method that is composing', async () => {
    const { asked, field, onChoose } = await open();
    await answerTo(asked, 0, [hit(1)]);
    fireEvent.compositionStart(field);
    fireEvent.change(field, { target: { value: "bei'jing" } });
    fireEvent.keyDown(field, { key: 'Enter', keyCode: 229, isComposing: true });
    expect(asked).toHaveLength(1);
    expect(onChoose).not.toHaveBeenCalled();
    fireEvent.change(field, { target: { value: '北京' } });
    fireEvent.compositionEnd(field);
    expect(asked.at(-1)?.input).toEqual({ text: '北京' });
  });

  it('says that nothing was found, and says plainly when the backend does not answer', async () => {
    const { asked, user } = await open('没有的');
    await answerTo(asked, 0, []);
    expect(screen.getByText('没有找到“没有的”。')).toBeTruthy();
    await user.keyboard('x');
    await act(async () => asked[1]?.fail(new TypeError('Failed to fetch')));
    expect(screen.getByRole('alert', { hidden: true }).textContent).toContain('客服台程序没有回应');
  });

  it('closes by Escape, as the browser closes a dialog', async () => {
    const { onClose } = await open();
    fireEvent(screen.getByRole('dialog', { hidden: true }), new Event('cancel', { cancelable: true }));
    expect(onClose).toHaveBeenCalledOnce();
  });
});
