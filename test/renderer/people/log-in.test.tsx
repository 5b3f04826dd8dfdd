import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { LogInPage } from '../../../renderer/features/people/LogInPage.tsx';
import { type Answers, backend, person, refused, show } from './screens.tsx';

const status = {
  needsSetup: false,
  company: null,
  workstation: 'A',
  appVersion: '1',
  demoAccounts: [{ userName: 'wangli', nameZh: '王丽', nameEn: 'Wang Li', roles: ['csClerk'] }],
  demoPassword: 'counter2026',
  now: 0,
};

async function page(known: readonly unknown[], answers: Answers = {}) {
  const { calls } = backend({ 'people.knownUsers': () => known, 'company.status': () => status, ...answers });
  await show(<LogInPage />);
  await screen.findByText('counter2026');
  return { user: userEvent.setup(), tried: () => calls.filter(({ path }) => path === 'people.logIn') };
}

describe('the log-in page', () => {
  it('is done by keyboard alone: name, Enter, password, Enter', async () => {
    const { user, tried } = await page([], { 'people.logIn': () => person('wangli', '王丽') });
    expect(document.activeElement).toBe(screen.getByLabelText('用户名'));
    await user.keyboard('wangli{Enter}secret{Enter}');
    expect(tried()).toEqual([{ path: 'people.logIn', input: { userName: 'wangli', password: 'secret' } }]);
  });

  it('waits for the password of whoever used this machine last', async () => {
    await page([{ userName: 'zhangwei', displayName: '张伟', nameEn: '' }]);
    expect(screen.getByLabelText<HTMLInputElement>('用户名').value).toBe('zhangwei');
    expect(document.activeElement).toBe(screen.getByLabelText('密码'));
  });

  it('keeps the name after a wrong password and says for how many minutes a lock-out lasts', async () => {
    const { user } = await page([], { 'people.logIn': () => refused('people.lockedOut', { minutes: 5 }) });
    await user.keyboard('wangli{Enter}wrong{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('5 分钟');
    expect(screen.getByLabelText<HTMLInputElement>('用户名').value).toBe('wangli');
    expect(screen.getByLabelText<HTMLInputElement>('密码').value).toBe('');
  });

  it('warns of Caps Lock', async () => {
    await page([]);
    const key = new KeyboardEvent('keydown', { key: 'A', bubbles: true, modifierCapsLock: true });
    fireEvent(screen.getByLabelText('密码'), key);
    expect(screen.getByText('大写锁定已打开')).toBeTruthy();
  });

  it('fills in a demonstration account by one click', async () => {
    const { user, tried } = await page([], { 'people.logIn': () => person('wangli', '王丽') });
    await user.click(screen.getByRole('button', { name: /王丽/ }));
    await user.keyboard('{Enter}');
    expect(tried()).toEqual([{ path: 'people.logIn', input: { userName: 'wangli', password: 'counter2026' } }]);
  });
});
