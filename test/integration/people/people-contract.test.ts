import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Backend, createBackend } from '../../../electron/backend/backend.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { testPorts, type TestPorts } from '../../helpers/ports.ts';
import { adminPassword, setupInput } from './house.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryRoot } from '../../helpers/temporary-folder.ts';

describe.each(databases)('calls from a window, on $name', ({ open }) => {
  let given: OpenDatabase;
  let dataDir: string;
  let backend: Backend;
  let ports: TestPorts;

  beforeEach(async () => {
    given = await open();
    dataDir = mkdtempSync(join(temporaryRoot, 'counter-people-'));
    ports = testPorts();
    backend = await createBackend(ports, {
      appVersion: '0.1.0',
      database: given.config,
      dataDir,
      workstation: 'counter-1',
      demo: false,
      workers: false,
      passwordCost: { N: 2 ** 6, r: 8, p: 1 },
    });
  });

  afterEach(async () => {
    await backend.close();
    await given.dispose();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const openWindow = () => createRouterClient(backend.router, { context: { session: backend.connect() } });
  const setUp = async () => {
    const api = openWindow();
    await api.company.setup(setupInput);
    return api;
  };

  it('are refused without a session, but for what stands before the log-in', async () => {
    const api = await setUp();
    expect(await api.company.status()).toMatchObject({ needsSetup: false });
    expect(await api.people.me()).toEqual({ user: null, locked: false });
    for (const call of [
      () => api.people.accounts(),
      () => api.people.owners(),
      () => api.company.centres(),
      () => api.people.setLanguage({ language: 'en' }),
      () => api.orders.list({}),
      () => api.customers.lookUp({ text: '' }),
    ]) {
      await expect(call()).rejects.toMatchObject({ code: 'UNAUTHORIZED', data: { reason: 'signedOut' } });
    }
  });

  it('are refused behind the lock until the person unlocks', async () => {
    const api = await setUp();
    await api.people.logIn({ userName: 'admin', password: adminPassword });
    await api.people.lock();
    await expect(api.people.accounts()).rejects.toMatchObject({ code: 'UNAUTHORIZED', data: { reason: 'locked' } });
    await api.people.unlock({ password: adminPassword });
    expect(await api.people.accounts()).toHaveLength(1);
  });

  it('lock a window that was left alone', async () => {
    const api = await setUp();
    await api.people.logIn({ userName: 'admin', password: adminPassword });
    ports.clock.advance(11 * 60_000);
    await expect(api.people.accounts()).rejects.toMatchObject({ code: 'UNAUTHORIZED', data: { reason: 'locked' } });
  });

  it('are refused to whoever lacks the right, and the right is named', async () => {
    const api = await setUp();
    await api.people.logIn({ userName: 'admin', password: adminPassword });
    await expect(api.orders.confirm({ draftId: anyId, version: 1 })).rejects.toMatchObject({
      code: 'FORBIDDEN',
      data: { permission: 'orders.confirm' },
    });
  });

  it('take no other person’s id and no unknown field', async () => {
    const api = await setUp();
    const { id } = await api.people.logIn({ userName: 'admin', password: adminPassword });
    for (const call of [
      () => api.people.setLanguage({ language: 'en', userId: id } as never),
      () => api.people.logIn({ userName: 'admin', password: adminPassword, roles: ['gm'] } as never),
      () => api.people.changePassword({ currentPassword: 'a', newPassword: 'b', id } as never),
      () => api.people.logIn({ userName: 'admin' } as never),
      () => api.people.logIn({ userName: { $ne: '' }, password: '' } as never),
      () => api.people.resetPassword({ id: "x' OR '1'='1", password: 'Some-Good-One-1' }),
      () => api.people.createAccount({ ...newcomer, roles: ['root'] } as never),
    ]) {
      await expect(call()).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    }
    expect((await api.people.me()).user?.language).toBe('zh-CN');
  });

  it('answer a wrong password by its code, and never with the password', async () => {
    const api = await setUp();
    const wrong = api.people.logIn({ userName: 'admin', password: 'Not-the-one-1' });
    await expect(wrong).rejects.toMatchObject({ code: 'REFUSED', data: { code: 'people.loginFailed' } });
    const text = JSON.stringify(await wrong.catch((error: unknown) => error));
    expect(text).not.toContain('Not-the-one-1');
    expect(JSON.stringify(ports.log)).not.toContain('Not-the-one-1');
  });

  it('keep two windows of one workstation apart', async () => {
    const first = await setUp();
    const second = openWindow();
    await first.people.logIn({ userName: 'admin', password: adminPassword });
    await expect(second.people.accounts()).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  });

  it('administer people through the contract as it is written', async () => {
    const api = await setUp();
    await api.people.logIn({ userName: 'admin', password: adminPassword });
    const account = await api.people.createAccount(newcomer);
    const { matrix, version } = await api.people.matrix();
    await api.people.saveMatrix({ matrix, version });
    const { lockedUntil: _locked, lastLoginAt: _last, qualified: _qualified, ...input } = account;
    expect(await api.people.updateAccount({ ...input, nameEn: 'Na Li' })).toMatchObject({
      nameEn: 'Na Li',
      version: 2,
    });
    await expect(api.people.updateAccount(input)).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { code: 'people.accountChanged', current: { nameEn: 'Na Li' } },
    });
    await api.people.resetPassword({ id: account.id, password: 'Second-by-Admin-2' });
    await api.people.switchTo({ userName: 'lina', password: 'Second-by-Admin-2' });
    expect(await api.people.knownUsers()).toHaveLength(2);
    await api.people.logOut();
    await expect(api.people.owners()).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  });
});

const anyId = '00000000-0000-7000-8000-000000000001';

const newcomer = {
  userName: 'lina',
  nameZh: '李娜',
  nameEn: 'Li Na',
  roles: ['csClerk' as const],
  language: 'zh-CN' as const,
  experience: '老员工',
  password: 'First-by-Admin-1',
};
