import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { CounterCover } from '../../../renderer/features/people/CounterCover.tsx';
import { type Answers, backend, person, refused, show } from './screens.tsx';

const wangli = person('wangli', '王丽');
const zhangwei = person('zhangwei', '张伟');

async function cover(mode: 'locked' | 'switch', answers: Answers = {}) {
  const { calls } = backend({ 'people.knownUsers': () => [wangli, zhangwei], ...answers });
  const onCancel = vi.fn();
  await show(<CounterCover mode={mode} person={wangli} {...(mode === 'switch' ? { onCancel } : {})} />);
  await screen.findByText('张伟');
  const made = () => calls.filter(({ path }) => path !== 'people.knownUsers');
  return { user: userEvent.setup(), made, onCancel };
}

describe('a locked counter', () => {
  it('waits for the password of the person beneath and unlocks with Enter', async () => {
    const { user, made } = await cover('locked', { 'people.unlock': () => wangli });
    expect(document.activeElement).toBe(screen.getByLabelText('王丽的密码'));
    await user.keyboard('secret{Enter}');
    expect(made()).toEqual([{ path: 'people.unlock', input: { password: 'secret' } }]);
  });

  it('lets another clerk take over: arrow, password, Enter', async () => {
    const { user, made } = await cover('locked', { 'people.switchTo': () => zhangwei });
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(screen.getByLabelText('张伟的密码'));
    await user.keyboard('secret{Enter}');
    expect(made()).toEqual([{ path: 'people.switchTo', input: { userName: 'zhangwei', password: 'secret' } }]);
  });

  it('says that a password is wrong, empties the field and keeps waiting', async () => {
    const { user } = await cover('locked', { 'people.unlock': () => refused('people.passwordWrong') });
    await user.keyboard('wrong{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('密码不对');
    const field = screen.getByLabelText<HTMLInputElement>('王丽的密码');
    expect(field.value).toBe('');
    expect(document.activeElement).toBe(field);
  });

  it('tells how long a lock-out lasts', async () => {
    const { user } = await cover('locked', { 'people.unlock': () => refused('people.lockedOut', { minutes: 15 }) });
    await user.keyboard('wrong{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('15 分钟');
  });
});

describe('[1.1] digits for a PIN', () => {
  it.each(['407', '4071234'])(
    '%s: one too few or too many is said at the field and counts as no try',
    async (typed) => {
      const known = () => [
        { ...wangli, pin: true },
        { ...zhangwei, pin: false },
      ];
      const { user, made } = await cover('locked', { 'people.knownUsers': known, 'people.unlock': () => wangli });
      const field = await screen.findByLabelText('王丽的 PIN 或密码');
      await user.keyboard(`${typed}{Enter}`);
      expect((await screen.findByRole('alert')).textContent).toContain('PIN 是 4 到 6 位数字');
      expect(document.activeElement).toBe(field);
      expect(made()).toEqual([]);
    },
  );
});

describe('the quick switch', () => {
  it('offers the others first, and closes when it is done', async () => {
    const { user, made, onCancel } = await cover('switch', { 'people.switchTo': () => zhangwei });
    await screen.findByLabelText('张伟的密码');
    await user.keyboard('secret{Enter}');
    await vi.waitFor(() => expect(onCancel).toHaveBeenCalled());
    expect(made()).toEqual([{ path: 'people.switchTo', input: { userName: 'zhangwei', password: 'secret' } }]);
  });

  it('takes the user name of somebody whom the machine does not know', async () => {
    const { user, made } = await cover('switch', { 'people.switchTo': () => refused('people.loginFailed') });
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(screen.getByLabelText('用户名'));
    await user.keyboard('lina{Enter}secret{Enter}');
    await screen.findByRole('alert');
    expect(made()).toEqual([{ path: 'people.switchTo', input: { userName: 'lina', password: 'secret' } }]);
  });
});
