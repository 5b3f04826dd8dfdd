import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../../shared/contract/contract.ts';
import type { MailSettings, MessageRow } from '../../../shared/contract/mailbox.ts';
import { gbkMessage, message, partyMessage, pdf } from '../../fixtures/messages.ts';
import { type Counter, joinCounter, openCounter } from '../../helpers/counter.ts';
import { startCuttingProxy } from '../../helpers/cutting-proxy.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { freePort } from '../../helpers/free-port.ts';
import { type ImapServer, mailPassword, mailUser, startImapServer } from '../../helpers/imap-server.ts';
import { pollUntil } from '../../helpers/poll.ts';
import { separateIds, testPorts } from '../../helpers/ports.ts';

describe.each(databases)('[1.2.1] a mailbox on a real IMAP server, kept on $name', ({ open }) => {
  let server: ImapServer;
  let database: OpenDatabase;
  let counter: Counter;
  let clerk: Api;
  let folder = '';
  let round = 0;
  const more: Counter[] = [];

  beforeAll(async () => {
    server = await startImapServer();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    folder = `orders-${++round}`;
    await server.asMailProgram((client) => client.mailboxCreate(folder));
    database = await open();
    counter = await openCounter(database, { ports: testPorts(), workers: true });
    clerk = (await counter.hire('lina', ['csClerk'])).api;
  });
  afterEach(async () => {
    for (const other of more.splice(0)) await other.close();
    await counter.close();
    await database.dispose();
  });

  const settings = (patch: Partial<MailSettings> = {}) => ({
    enabled: true,
    host: '127.0.0.1',
    port: server.port,
    security: 'none' as const,
    user: mailUser,
    password: mailPassword,
    folder,
    intervalSeconds: 60,
    markSeen: false,
    firstDays: 3,
    version: 0,
    ...patch,
  });
  const switchOn = async (patch: Partial<MailSettings> = {}) => {
    const admin = await counter.admin();
    const { version } = await admin.mailbox.settings();
    return admin.mailbox.updateSettings({ ...settings(patch), version });
  };
  const deliver = (content: Uint8Array, receivedAt?: string) =>
    server.deliver(content, { folder, ...(receivedAt ? { receivedAt } : {}) });
  const rows = async (): Promise<readonly MessageRow[]> => (await clerk.mailbox.list({ state: null })).rows;
  const arrived = (count: number) =>
    pollUntil(`${count} messages`, async () => {
      const found = await rows();
      return found.length >= count && found;
    });
  /** A look from its beginning to its end. */
  const lookAgain = async () => {
    await atRest();
    counter.ports.clock.advance(1_000);
    await clerk.mailbox.lookNow();
    return atRest(counter.ports.clock.now());
  };
  const atRest = (lookedAt?: number) =>
    pollUntil('the look to end', async () => {
      const status = await clerk.mailbox.status();
      const ended = !status.looking && status.nextLookAt !== 0;
      return ended && (lookedAt === undefined || status.lookedAt === lookedAt) && status;
    });
  const whole = (id: number) => message({ messageId: `<m${id}@example.cn>`, subject: `委托${id}` });

  it('each message comes once, newest first, with its files; the server keeps them all unread', async () => {
    const files = [{ name: '装箱单.pdf', content: pdf }];
    await deliver(message({ messageId: '<m1@example.cn>', files }), '2026-11-23T08:00:00+08:00');
    await deliver(gbkMessage(), '2026-11-23T08:10:00+08:00');
    await switchOn();
    const [newest, older] = await arrived(2);
    expect(newest).toMatchObject({ subject: '明天提货：服务器', fromName: '李四', state: 'waiting', fileCount: 0 });
    expect(older).toMatchObject({ subject: '提货通知', fromAddress: 'zhang@example.cn', fileCount: 1 });
    expect(older?.receivedAt).toBe(Date.parse('2026-11-23T08:00:00+08:00'));
    expect(await lookAgain()).toMatchObject({ errorCode: null, enabled: true, looksHere: true });
    await deliver(whole(3));
    await lookAgain();
    expect((await rows()).map(({ subject }) => subject)).toEqual(['委托3', '明天提货：服务器', '提货通知']);
    const seen = await server.asMailProgram(async (client) => {
      await client.mailboxOpen(folder);
      return client.search({ seen: true });
    });
    expect(seen).toEqual([]);
    counter = await counter.restart();
    clerk = (await counter.hire('wang', ['csClerk'])).api;
    await lookAgain();
    expect(await rows()).toHaveLength(3);
  });

  it('what was fetched is marked as read where the company wants it so', async () => {
    await deliver(whole(1));
    await switchOn({ markSeen: true });
    await arrived(1);
    await pollUntil('the mark', () =>
      server.asMailProgram(async (client) => {
        await client.mailboxOpen(folder);
        const seen = await client.search({ seen: true });
        return Array.isArray(seen) && seen.length === 1;
      }),
    );
  });

  it('the same message delivered twice is one; two of one name are two; one without a name is known by its content', async () => {
    await deliver(whole(1));
    await deliver(Buffer.concat([Buffer.from('Received: by another way\r\n'), whole(1)]));
    await deliver(message({ messageId: '<m1@example.cn>', text: '另一份委托，同一个编号' }));
    await deliver(message({ messageId: null, subject: '无编号' }));
    await deliver(message({ messageId: null, subject: '无编号' }));
    await switchOn();
    await arrived(3);
    await lookAgain();
    expect(await rows()).toHaveLength(3);
  });

  it('one that is too large, and one of 2,000 parts, are listed with the reason', async () => {
    const files = [{ name: '图纸.pdf', content: Buffer.concat([pdf, Buffer.alloc(16 * 1024 * 1024, 0x20)]) }];
    await deliver(message({ messageId: '<large@example.cn>', subject: '大件', files }));
    await deliver(partyMessage());
    await deliver(Buffer.from('no header at all, just words'));
    await switchOn();
    const found = await arrived(3);
    expect(found.map(({ problem }) => problem)).toEqual(expect.arrayContaining(['tooLarge', 'tooManyParts', null]));
    const large = found.find(({ problem }) => problem === 'tooLarge');
    expect(large).toMatchObject({ subject: '大件', fromName: '张三' });
    expect((await clerk.mailbox.get({ id: large?.id ?? '' })).files).toMatchObject([
      { attachmentId: null, refused: { code: 'mailbox.tooLarge', params: { most: 20 } } },
    ]);
    await lookAgain();
    expect(await rows()).toHaveLength(3);
  });

  it('a server that goes away in the middle of a message loses nothing, and says so until it is back', async () => {
    const proxy = await startCuttingProxy(server.port);
    try {
      for (const id of [1, 2, 3]) await deliver(whole(id));
      proxy.cut(true);
      await switchOn({ port: proxy.port });
      const status = await pollUntil('the failure', async () => {
        const found = await clerk.mailbox.status();
        return found.errorCode !== null && found;
      });
      expect(status).toMatchObject({ errorCode: 'mailbox.connectionLost', failures: 1, reachedAt: null });
      expect(await rows()).toEqual([]);
      // Each failure doubles the wait.
      counter.ports.clock.advance(59_000);
      expect(proxy.broken()).toBe(1);
      await pollUntil('the second try', () => {
        counter.ports.clock.advance(1_000);
        return proxy.broken() === 2;
      });
      proxy.cut(false);
      expect(await lookAgain()).toMatchObject({ errorCode: null, failures: 0 });
      expect((await rows()).map(({ subject }) => subject).toSorted()).toEqual(['委托1', '委托2', '委托3']);
    } finally {
      await proxy.stop();
    }
  });

  it('a folder whose numbers are given anew is read again, each message known by its content', async () => {
    await deliver(whole(1));
    await deliver(whole(2));
    await switchOn();
    await arrived(2);
    await lookAgain();
    await server.asMailProgram(async (client) => {
      await client.mailboxDelete(folder);
      await client.mailboxCreate(folder);
    });
    for (const id of [2, 1, 3]) await deliver(whole(id));
    await lookAgain();
    expect((await rows()).map(({ subject }) => subject).toSorted()).toEqual(['委托1', '委托2', '委托3']);
  });

  it('messages from before the first days that are wanted stay where they are', async () => {
    await deliver(whole(1), '2026-11-10T09:00:00+08:00');
    await deliver(whole(2), '2026-11-22T09:00:00+08:00');
    await switchOn();
    await arrived(1);
    await lookAgain();
    expect((await rows()).map(({ subject }) => subject)).toEqual(['委托2']);
  });

  it('two workstations that both know the password fetch each message once', async () => {
    const ports = testPorts({ ids: separateIds(7), secrets: counter.ports.secrets });
    const other = await joinCounter(database, { ports, workers: true, workstation: 'counter-2' });
    more.push(other);
    for (let id = 1; id <= 12; id++) await deliver(whole(id));
    await switchOn();
    await pollUntil('both to have looked', async () => {
      counter.ports.clock.advance(1_000);
      ports.clock.advance(1_000);
      return (await rows()).length === 12 && (await clerk.mailbox.status()).reachedAt !== null;
    });
    await clerk.mailbox.lookNow();
    await pollUntil('one more look of either', async () => {
      counter.ports.clock.advance(1_000);
      ports.clock.advance(1_000);
      const { looking, nextLookAt } = await clerk.mailbox.status();
      return !looking && nextLookAt !== 0;
    });
    expect(await rows()).toHaveLength(12);
  });

  it('a workstation without the password leaves the mailbox to those that have it', async () => {
    await switchOn();
    const ports = testPorts({ ids: separateIds(8) });
    const other = await joinCounter(database, { ports, workers: true, workstation: 'counter-2' });
    more.push(other);
    expect(await (await other.admin()).mailbox.status()).toMatchObject({ enabled: true, looksHere: false });
    expect(await (await other.admin()).mailbox.settings()).toMatchObject({ passwordHere: false });
  });

  it('a try of the settings says in plain words what is wrong, and the password is told nowhere', async () => {
    const admin = await counter.admin();
    const {
      enabled: _on,
      intervalSeconds: _every,
      markSeen: _mark,
      firstDays: _days,
      version: _v,
      ...address
    } = settings();
    const codeOf = async (patch: object) => (await admin.mailbox.testSettings({ ...address, ...patch })).code;
    expect(await admin.mailbox.testSettings(address)).toMatchObject({ ok: true, messages: 0 });
    expect(await codeOf({ password: 'Wrong-Harbour-1' })).toBe('mailbox.loginFailed');
    expect(await codeOf({ folder: 'no such folder' })).toBe('mailbox.folderUnknown');
    expect(await codeOf({ port: await freePort() })).toBe('mailbox.hostRefused');
    expect(await codeOf({ security: 'tls' })).toBe('mailbox.tlsFailed');
    await deliver(whole(1));
    const saved = await switchOn();
    expect(saved).toMatchObject({ enabled: true, passwordHere: true });
    await arrived(1);
    const told = JSON.stringify([
      saved,
      await admin.mailbox.settings(),
      await clerk.mailbox.status(),
      counter.ports.log,
    ]);
    expect(told).not.toContain(mailPassword);
    expect(await counter.ports.secrets.read('mailbox.password')).toBe(mailPassword);
  });
});
