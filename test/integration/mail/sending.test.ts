import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { accountAt, clerk, openOutbox, orderId, type Outbox } from '../../helpers/outbox.ts';
import { type SmtpServer, smtpPassword, startSmtpServer, trustMailServer } from '../../helpers/smtp-server.ts';

const minute = 60_000;

describe.each(databases)('[2.4.3, 2.5.1] the outbox at a real mail server, kept on $name', ({ open }) => {
  let server: SmtpServer;
  let database: OpenDatabase;
  let outbox: Outbox;
  let distrust: () => void;

  beforeAll(() => {
    distrust = trustMailServer();
  });
  afterAll(() => distrust());
  beforeEach(async () => {
    server = await startSmtpServer();
    database = await open();
    outbox = await openOutbox(database);
    await outbox.set({ first: accountAt(server.port) }, { first: smtpPassword });
    outbox.start();
  });
  afterEach(async () => {
    await outbox.close();
    await server.stop();
    await database.dispose();
  });

  const facts = async () => {
    const all = await outbox.services.events.of(outbox.deps.database.read, orderId);
    const told = all.filter(({ type }) => type.startsWith('message.'));
    return told.map(({ type, payload }) => ({ type, ...payload }));
  };
  const advance = (ms: number) => outbox.ports.clock.advance(ms);

  it('an e-mail is queued with the act, accepted once, and the time of acceptance and the server line are kept', async () => {
    const pdf = Buffer.from('%PDF-1.7 委托书');
    const { hash, size } = await outbox.services.files.put(pdf);
    const files = [{ name: '委托书 HY2611230007.pdf', mediaType: 'application/pdf', fileHash: hash, size }];
    const id = await outbox.queue({ attachments: files });
    const message = await outbox.reach(id, 'accepted');
    expect(message).toMatchObject({ account: 'first', attempts: 1, errorCode: null, nextAttemptAt: null });
    expect(message.reply).toMatch(/^250 /);
    expect(message.acceptedAt).toBe(outbox.ports.clock.now());
    expect(message.history).toMatchObject([{ outcome: 'accepted', account: 'first', workstation: 'counter-1' }]);
    expect(server.taken).toHaveLength(1);
    const [taken] = server.taken;
    expect(taken?.mail).toMatchObject({ subject: '到货通知：DD2611230001', messageId: message.messageId });
    expect(taken?.mail.text?.trim()).toBe('您的货物预计今天 15:00 送达。');
    expect(taken?.mail.from?.value).toEqual([{ name: '北京测试物流客服部', address: 'service@counter.example.cn' }]);
    expect(taken?.mail.attachments.map(({ filename, content }) => [filename, content.equals(pdf)])).toEqual([
      ['委托书 HY2611230007.pdf', true],
    ]);
    const to = [{ name: '张三', address: 'zhang@example.cn' }];
    expect(await facts()).toMatchObject([
      { type: 'message.queued', message: id, channel: 'email', purpose: 'order.arrivalTold', to },
      { type: 'message.accepted', message: id, to, account: 'first', messageId: message.messageId },
    ]);
  });

  it('the same message queued twice, or after it was sent, is one', async () => {
    const id = await outbox.queue({ key: 'arrival:DD1' });
    await outbox.reach(id, 'accepted');
    expect(await outbox.queue({ key: 'arrival:DD1' })).toBe(id);
    expect(await Promise.all([outbox.queue({ key: 'b' }), outbox.queue({ key: 'b' })])).toHaveLength(2);
    expect((await outbox.services.mail.ofSubject(orderId)).map(({ id: one }) => one)).toHaveLength(2);
  });

  it('a server that greylists gets it again by the schedule, and takes it exactly once', async () => {
    server.manners.greylist = 2;
    const id = await outbox.queue();
    const first = await outbox.reach(id, 'failed');
    expect(first).toMatchObject({ attempts: 1, errorCode: 'mail.serverLater' });
    expect(first.errorDetail).toContain('greylisted');
    expect(first.nextAttemptAt).toBe(outbox.ports.clock.now() + minute);
    advance(minute - 1_000);
    expect(server.connections()).toBe(1);
    advance(1_000);
    await outbox.reach(id, 'failed', ({ attempts }) => attempts === 2);
    advance(2 * minute);
    await outbox.reach(id, 'accepted');
    expect(server.taken).toHaveLength(1);
    // One notice of the trouble, not one of each try.
    expect((await facts()).map(({ type }) => type)).toEqual(['message.queued', 'message.failed', 'message.accepted']);
  });

  it('a recipient refused for good is given up at once and can be sent again by hand', async () => {
    server.manners.recipient = () => 550;
    const id = await outbox.queue();
    const refused = await outbox.reach(id, 'givenUp');
    expect(refused).toMatchObject({ errorCode: 'mail.serverRefused', nextAttemptAt: null, acceptedAt: null });
    expect((await facts()).slice(1)).toMatchObject([
      { type: 'message.failed', definite: true, errorCode: 'mail.serverRefused' },
      { type: 'message.givenUp', to: [{ address: 'zhang@example.cn' }], purpose: 'order.arrivalTold' },
    ]);
    server.manners.recipient = () => null;
    await outbox.services.mail.retry(clerk, refused);
    await outbox.reach(id, 'accepted');
    expect(server.taken).toHaveLength(1);
  });

  it('of several recipients each has his own answer: the accepted ones are never written to again', async () => {
    const answers: Record<string, number | null> = { 'no@example.cn': 550, 'later@example.cn': 451 };
    server.manners.recipient = (address) => answers[address] ?? null;
    const to = ['yes@example.cn', 'no@example.cn', 'later@example.cn'].map((address) => ({ name: '', address }));
    const id = await outbox.queue({ to });
    const partly = await outbox.reach(id, 'failed');
    expect(partly.to.map(({ state }) => state)).toEqual(['accepted', 'refused', 'waiting']);
    expect(partly.acceptedAt).toBeNull();
    answers['later@example.cn'] = null;
    advance(minute);
    const done = await outbox.reach(id, 'accepted');
    expect(done.to.map(({ state }) => state)).toEqual(['accepted', 'refused', 'accepted']);
    expect(server.taken.map((one) => one.to)).toEqual([['yes@example.cn'], ['later@example.cn']]);
    const told = await facts();
    expect(told.find(({ type }) => type === 'message.givenUp')).toMatchObject({ to: [{ address: 'no@example.cn' }] });
    expect(told.find(({ type }) => type === 'message.accepted')).toMatchObject({
      to: [{ address: 'yes@example.cn' }, { address: 'later@example.cn' }],
    });
  });

  it('a server that hangs, at its greeting or in the message, is not waited for without end', async () => {
    server.manners.hang = 'message';
    const id = await outbox.queue();
    const lost = await outbox.reach(id, 'failed');
    expect(lost).toMatchObject({ errorCode: 'mail.timeout', attempts: 1 });
    server.manners.hang = 'greeting';
    advance(minute);
    const silent = await outbox.reach(id, 'failed', ({ history }) => history.length === 2);
    expect(silent.history.map(({ outcome }) => outcome)).toEqual(['interrupted', 'unreachable']);
    server.manners.hang = null;
    advance(5 * minute);
    await outbox.reach(id, 'accepted');
    expect(server.taken).toHaveLength(1);
  });

  it('a server that dies in the middle of the message has one copy in the end', async () => {
    server.manners.breakMiddle = 1;
    const id = await outbox.queue({ text: '很长的正文。'.repeat(8_000) });
    expect(await outbox.reach(id, 'failed')).toMatchObject({ errorCode: 'mail.connectionLost' });
    advance(minute);
    await outbox.reach(id, 'accepted');
    expect(new Set(server.taken.map(({ mail }) => mail.messageId)).size).toBe(1);
  });

  it('one that was taken before the line broke is sent again under the same name, byte for byte', async () => {
    server.manners.breakTaken = 1;
    const { hash, size } = await outbox.services.files.put(Buffer.from('%PDF-1.7'));
    const files = [{ name: 'a.pdf', mediaType: 'application/pdf', fileHash: hash, size }];
    const id = await outbox.queue({ attachments: files });
    await outbox.reach(id, 'failed');
    advance(minute);
    await outbox.reach(id, 'accepted');
    expect(server.taken).toHaveLength(2);
    expect(server.taken[0]?.raw.equals(server.taken[1]?.raw ?? Buffer.alloc(0))).toBe(true);
    expect((await facts()).filter(({ type }) => type === 'message.accepted')).toHaveLength(1);
  });

  it('what no server takes until the time for it is over is given up: somebody must phone', async () => {
    await outbox.set({ retryMinutes: [20], giveUpHours: 1 });
    server.manners.greylist = 1_000;
    const id = await outbox.queue();
    for (const tries of [1, 2, 3]) {
      await outbox.reach(id, 'failed', ({ attempts }) => attempts === tries);
      advance(20 * minute);
    }
    const ended = await outbox.reach(id, 'givenUp');
    expect(ended).toMatchObject({ attempts: 3, nextAttemptAt: null, errorCode: 'mail.serverLater' });
    expect((await facts()).map(({ type }) => type)).toEqual(['message.queued', 'message.failed', 'message.givenUp']);
    expect(server.taken).toEqual([]);
  });

  it.each(['startTls', 'tls'] as const)('%s is used with a certificate that the machine trusts', async (security) => {
    const safe = await startSmtpServer({ security });
    try {
      await outbox.set({ first: accountAt(safe.port, { security, host: 'localhost' }) }, { first: smtpPassword });
      await outbox.reach(await outbox.queue(), 'accepted');
      expect(safe.taken).toHaveLength(1);
      distrust();
      const id = await outbox.queue();
      expect(await outbox.reach(id, 'failed')).toMatchObject({ errorCode: 'mail.tlsFailed' });
      expect(safe.taken).toHaveLength(1);
    } finally {
      distrust = trustMailServer();
      await safe.stop();
    }
  });

  it('a server without encryption gets no password where encryption is asked for', async () => {
    await outbox.set({ first: accountAt(server.port, { security: 'startTls' }) });
    expect(await outbox.reach(await outbox.queue(), 'failed')).toMatchObject({ errorCode: 'mail.tlsFailed' });
    expect(server.taken).toEqual([]);
  });

  it('neither passwords nor what customers are told stand in the log', async () => {
    server.manners.refuseLogIn = true;
    await outbox.reach(await outbox.queue(), 'failed');
    const told = JSON.stringify([outbox.ports.log, await facts(), await outbox.services.mail.settings.get()]);
    expect(told).not.toContain(smtpPassword);
    expect(JSON.stringify(outbox.ports.log)).not.toContain('zhang@example.cn');
  });
});
