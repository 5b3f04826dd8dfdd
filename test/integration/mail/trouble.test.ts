import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claim, recordTries } from '../../../electron/backend/mail/send-records.ts';
import { sendMessage } from '../../../electron/backend/mail/send-steps.ts';
import { outboxRepository } from '../../../electron/backend/mail/outbox.repository.ts';
import { outgoingRepository } from '../../../electron/backend/mail/settings.repository.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { freePort } from '../../helpers/free-port.ts';
import { accountAt, clerk, openOutbox, orderId, type Outbox } from '../../helpers/outbox.ts';
import { pollUntil } from '../../helpers/poll.ts';
import { separateIds, testPorts } from '../../helpers/ports.ts';
import { type SmtpServer, smtpPassword, startSmtpServer } from '../../helpers/smtp-server.ts';

const leaseOver = 400_000;

describe.each(databases)('[2.4.3, 2.5.1] the outbox when things go wrong, kept on $name', ({ open }) => {
  let server: SmtpServer;
  let database: OpenDatabase;
  let outbox: Outbox;
  const others: Outbox[] = [];

  beforeEach(async () => {
    server = await startSmtpServer();
    database = await open();
    outbox = await openOutbox(database);
    await outbox.set({ first: accountAt(server.port) }, { first: smtpPassword });
  });
  afterEach(async () => {
    for (const other of others.splice(0)) await other.close();
    await outbox.close();
    await server.stop();
    await database.dispose();
  });

  /** Another workstation, or the same after a crash: on the same database, with a worker of its own. */
  const another = async (secrets: boolean, workstation = 'counter-2') => {
    const ports = testPorts({
      ids: separateIds(7 + others.length),
      ...(secrets ? { secrets: outbox.ports.secrets } : {}),
    });
    ports.clock.set(outbox.ports.clock.now());
    const made = await openOutbox(database, { ports, workstation });
    others.push(made);
    return made;
  };
  const newsOfAccounts = async () => {
    const all = await outbox.services.events.of(outbox.deps.database.read, 'outgoing');
    return all.filter(({ type }) => /account/.test(type)).map(({ type, payload }) => [type, payload['sender']]);
  };
  const names = () => server.taken.map(({ mail }) => mail.messageId);

  it('the second account sends while the first cannot be reached, and answers come to the first', async () => {
    await outbox.set(
      {
        first: accountAt(await freePort(), { senderAddress: 'first@example.cn' }),
        second: accountAt(server.port, { senderAddress: 'second@example.cn' }),
      },
      { second: smtpPassword },
    );
    outbox.start();
    const ids = [await outbox.queue(), await outbox.queue(), await outbox.queue()];
    for (const id of ids) await outbox.reach(id, 'accepted');
    expect(server.taken).toHaveLength(3);
    const [taken] = server.taken;
    expect(taken?.mail.from?.value[0]?.address).toBe('second@example.cn');
    expect(taken?.mail.replyTo?.value[0]?.address).toBe('first@example.cn');
    expect((await outbox.get(ids[0] ?? '')).history.map(({ account, outcome }) => [account, outcome])).toEqual([
      ['first', 'unreachable'],
      ['second', 'accepted'],
    ]);
    // Told once, not once a message; and the first is left alone meanwhile.
    expect(await newsOfAccounts()).toEqual([['message.accountDown', 'first']]);
    expect((await outbox.get(ids[2] ?? '')).history).toHaveLength(1);
  });

  it('an account that refuses our log-in is told once; when it lets us in, all that waited leaves exactly once', async () => {
    server.manners.refuseLogIn = true;
    outbox.start();
    const ids = await Promise.all(Array.from({ length: 8 }, () => outbox.queue()));
    await pollUntil('the account to be down', async () => (await newsOfAccounts()).length > 0);
    outbox.ports.clock.advance(120_000);
    await pollUntil('another try', () => server.connections() >= 2);
    const { standings } = await outbox.services.mail.settings.get();
    expect(standings[0]).toMatchObject({ errorCode: 'mail.loginFailed', passwordHere: true });
    server.manners.refuseLogIn = false;
    await pollUntil('all to leave', async () => {
      outbox.ports.clock.advance(5_000);
      return server.taken.length === ids.length;
    });
    for (const id of ids) await outbox.reach(id, 'accepted');
    expect(new Set(names()).size).toBe(ids.length);
    expect(await newsOfAccounts()).toEqual([
      ['message.accountDown', 'first'],
      ['message.accountUp', 'first'],
    ]);
  });

  it('an account whose sender is not allowed is at fault, not the message', async () => {
    server.manners.sender = 553;
    outbox.start();
    const id = await outbox.queue();
    expect(await outbox.reach(id, 'failed')).toMatchObject({ errorCode: 'mail.senderRefused', attempts: 0 });
  });

  it('a message whose sender died before it was sent is sent by the next', async () => {
    const id = await outbox.queue();
    const row = await outboxRepository.find(outbox.deps.database.read, id);
    if (!row || !(await claim(outbox.deps, 'a worker that dies', row))) throw new Error('not claimed');
    const after = await another(true);
    after.ports.clock.advance(leaseOver);
    after.start();
    await after.reach(id, 'accepted');
    expect(server.taken).toHaveLength(1);
    expect((await after.get(id)).history.map(({ outcome }) => outcome)).toEqual(['interrupted', 'accepted']);
  });

  it('one that died between the acceptance and its record has one fact and one name at the server', async () => {
    const id = await outbox.queue();
    const row = await outboxRepository.find(outbox.deps.database.read, id);
    const claimed = row && (await claim(outbox.deps, 'a worker that dies', row));
    if (!claimed) throw new Error('not claimed');
    const settings = await outgoingRepository.read(outbox.deps.database.read);
    await sendMessage(outbox.deps, { row: claimed, settings, ways: ['first'], stop: new AbortController().signal });
    expect(server.taken).toHaveLength(1);
    const after = await another(true);
    after.ports.clock.advance(leaseOver);
    after.start();
    const message = await after.reach(id, 'accepted');
    expect(server.taken).toHaveLength(2);
    expect(new Set(names())).toEqual(new Set([message.messageId]));
    const facts = await after.services.events.of(after.deps.database.read, orderId);
    expect(facts.map(({ type }) => type)).toEqual(['message.queued', 'message.accepted']);
  });

  it('two workstations that both know the password send each message once', async () => {
    const other = await another(true);
    outbox.start();
    other.start();
    // Each frees at its start what a dead one left: with that done, whatever is claimed is claimed by the living.
    for (const { deps } of [outbox, other]) await deps.database.write(async () => {});
    const ids = await Promise.all(Array.from({ length: 12 }, (_, at) => (at % 2 ? outbox : other).queue()));
    // Not faster than a busy machine sends: a claim that is not prolonged in time may be taken over.
    await pollUntil('all to leave', async () => {
      outbox.ports.clock.advance(200);
      other.ports.clock.advance(200);
      return server.taken.length >= ids.length;
    });
    for (const id of ids) await outbox.reach(id, 'accepted');
    expect(names()).toHaveLength(12);
    expect(new Set(names()).size).toBe(12);
  });

  it('a workstation without the password leaves sending to one that has it', async () => {
    const blind = await another(false);
    blind.start();
    const id = await blind.queue();
    blind.ports.clock.advance(10_000);
    expect(await blind.services.mail.status()).toMatchObject({ waiting: 1, ready: ['email'], sendsHere: [] });
    expect((await blind.get(id)).state).toBe('queued');
    outbox.start();
    outbox.ports.clock.advance(3_000);
    await outbox.reach(id, 'accepted');
    expect(server.taken).toHaveLength(1);
  });

  it('what was cancelled before it left is never sent, and nothing that left can be cancelled', async () => {
    const id = await outbox.queue();
    const { version } = await outbox.get(id);
    await outbox.services.mail.cancel(clerk, { id, version, reason: '客户已来电告知' });
    outbox.start();
    const sent = await outbox.reach(await outbox.queue(), 'accepted');
    expect(server.taken).toHaveLength(1);
    expect(await outbox.get(id)).toMatchObject({ state: 'cancelled', reason: '客户已来电告知', attempts: 0 });
    const late = outbox.services.mail.cancel(clerk, { id: sent.id, version: sent.version, reason: 'x' });
    await expect(late).rejects.toMatchObject({ code: 'mail.leftAlready' });
    await expect(outbox.services.mail.retry(clerk, sent)).rejects.toMatchObject({ code: 'mail.nothingToRetry' });
  });

  it('a newer message calls back an older one that has not left', async () => {
    const old = await outbox.queue({ key: 'letter:R1' });
    const fresh = await outbox.queue({ key: 'letter:R2', replaces: 'letter:R1' });
    outbox.start();
    await outbox.reach(fresh, 'accepted');
    expect(await outbox.get(old)).toMatchObject({ state: 'cancelled' });
    expect(names()).toEqual([(await outbox.get(fresh)).messageId]);
  });

  it('[7.1.4] what is called back while a server has it is not tried again, and is accepted where the server took it', async () => {
    const { deps, services } = outbox;
    const to = ['zhang@example.cn', 'li@example.cn'] as const;
    const answered = async (state: 'later' | 'accepted') => {
      const id = await outbox.queue({
        subjectId: `statement ${state}`,
        to: to.map((address) => ({ name: '', address })),
      });
      const row = await outboxRepository.find(deps.database.read, id);
      const claimed = row && (await claim(deps, 'a worker', row));
      if (!claimed) throw new Error('not claimed');
      await deps.database.write((tx) =>
        services.mail.callBack(tx, clerk, { subjectId: claimed.subjectId, reason: '对账单已更正' }),
      );
      const at = deps.now();
      const told = [
        { address: to[0], state, reply: '' },
        { address: to[1], state: 'later', reply: '' },
      ] as const;
      await recordTries(deps, claimed, [
        { sender: 'first', at, endedAt: at, answer: { kind: 'answered', reply: '', told } },
      ]);
      return outboxRepository.find(deps.database.read, id);
    };
    expect(await answered('later')).toMatchObject({ state: 'cancelled', reason: '对账单已更正', nextAttemptAt: null });
    expect(await answered('accepted')).toMatchObject({ state: 'accepted', nextAttemptAt: null });
  });

  it('nothing typed becomes a header of its own, and a formula stays a text', async () => {
    outbox.start();
    const to = [{ name: '张三\r\nBcc: thief@example.com', address: 'zhang@example.cn' }];
    const id = await outbox.queue({ to, subject: '=1+1\r\nBcc: thief@example.com\r\n\r\nbody\u2028' });
    await outbox.reach(id, 'accepted');
    const [taken] = server.taken;
    expect(taken?.to).toEqual(['zhang@example.cn']);
    expect(taken?.mail.bcc).toBeUndefined();
    expect(taken?.mail.subject).toBe('=1+1 Bcc: thief@example.com body');
    await expect(outbox.queue({ to: [{ name: '', address: 'a@b.cn\r\nRCPT TO:<x@y.cn>' }] })).rejects.toMatchObject({
      code: 'mail.addressWrong',
    });
  });

  it('attachments of 25 MB are refused, and a file that has gone is told instead of sent without', async () => {
    const file = { name: '图纸.pdf', mediaType: 'application/pdf', fileHash: '0'.repeat(64) };
    const large = outbox.queue({ attachments: [{ ...file, size: 25 * 1024 * 1024 }] });
    await expect(large).rejects.toMatchObject({ code: 'mail.filesTooLarge', params: { most: 20 } });
    outbox.start();
    const id = await outbox.queue({ attachments: [{ ...file, size: 10 }] });
    expect(await outbox.reach(id, 'givenUp')).toMatchObject({ errorCode: 'mail.fileMissing' });
    expect(server.taken).toEqual([]);
  });

  it('a message larger than the server announces is refused at once with its reason', async () => {
    const small = await startSmtpServer({ size: 1_000 });
    await outbox.set({ first: accountAt(small.port) });
    outbox.start();
    const id = await outbox.queue({ text: '正文'.repeat(2_000) });
    expect(await outbox.reach(id, 'givenUp')).toMatchObject({ errorCode: 'mail.serverRefused' });
    await small.stop();
  });

  it('a message that nobody could try in time is given up as well', async () => {
    await outbox.set({ first: accountAt(server.port, { enabled: false }), giveUpHours: 1 });
    const id = await outbox.queue();
    outbox.ports.clock.advance(3_600_000);
    outbox.start();
    expect(await outbox.reach(id, 'givenUp')).toMatchObject({ errorCode: 'mail.nobodySends', attempts: 0 });
  });

  it('one that was sent by hand from elsewhere is recorded with its own time, and marked as typed', async () => {
    const sentAt = outbox.ports.clock.now() - 600_000;
    const typed = {
      channel: 'email' as const,
      to: [{ name: '张三', address: 'zhang@example.cn' }],
      subject: '到货时间',
      text: '今天 15:00 到。',
      language: 'zh-CN' as const,
      subjectKind: 'order',
      subjectId: orderId,
      purpose: 'order.arrivalTold',
      sentAt,
    };
    const row = await outbox.services.mail.recordTyped(clerk, typed);
    expect(row).toMatchObject({ state: 'recorded', acceptedAt: sentAt, queuedByName: '李娜', account: null });
    const [fact] = await outbox.services.events.of(outbox.deps.database.read, orderId);
    expect(fact).toMatchObject({ type: 'message.recorded', actorName: '李娜', payload: { typed: true, sentAt } });
    const early = outbox.services.mail.recordTyped(clerk, { ...typed, sentAt: sentAt + 86_400_000 });
    await expect(early).rejects.toMatchObject({ code: 'mail.notYetSent' });
  });
});
