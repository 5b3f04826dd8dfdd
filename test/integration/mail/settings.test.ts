import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { untouchedSettings } from '../../../shared/domain/mail/settings.ts';
import { type Counter, openCounter } from '../../helpers/counter.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { freePort } from '../../helpers/free-port.ts';
import { accountAt, gatewayAt } from '../../helpers/outbox.ts';
import { startSmsGateway, smsToken } from '../../helpers/sms-gateway.ts';
import { type SmtpServer, smtpPassword, startSmtpServer } from '../../helpers/smtp-server.ts';

const noSecrets = { first: null, second: null, sms: null };

describe.each(databases)('[2.4.3] the ways out of messages, set up on $name', ({ open }) => {
  let database: OpenDatabase;
  let counter: Counter;
  let server: SmtpServer;

  beforeEach(async () => {
    server = await startSmtpServer();
    database = await open();
    counter = await openCounter(database);
  });
  afterEach(async () => {
    await counter.close();
    await server.stop();
    await database.dispose();
  });

  const plain = () => ({ ...untouchedSettings, retryMinutes: [...untouchedSettings.retryMinutes], version: 0 });

  it('what is shared lies in the database, passwords on this machine alone, told to nobody', async () => {
    const admin = await counter.admin();
    const given = { ...plain(), first: accountAt(server.port), secrets: { ...noSecrets, first: smtpPassword } };
    const saved = await admin.mail.settings.save(given);
    expect(saved).toMatchObject({ version: 1, first: { host: '127.0.0.1' } });
    expect(saved.standings.map(({ sender, passwordHere }) => [sender, passwordHere])).toEqual([
      ['first', true],
      ['second', false],
      ['sms', false],
    ]);
    expect(JSON.stringify([saved, await admin.mail.settings.get(), counter.ports.log])).not.toContain(smtpPassword);
    expect(await counter.ports.secrets.read('mail.first.password')).toBe(smtpPassword);
    const stale = admin.mail.settings.save({ ...given, secrets: noSecrets });
    await expect(stale).rejects.toMatchObject({ code: 'CONFLICT', data: { code: 'mail.settingsChanged' } });
  });

  it('what cannot be used is marked field by field', async () => {
    const admin = await counter.admin();
    const wrong = admin.mail.settings.save({
      ...plain(),
      first: accountAt(server.port, { host: 'mail.example.cn:465', senderAddress: 'nobody' }),
      sms: gatewayAt('http://sms.example.cn/send', { body: '{text}', headers: 'no header', success: '(' }),
      secrets: noSecrets,
    });
    await expect(wrong).rejects.toMatchObject({
      data: {
        issues: [
          { path: 'first.host', code: 'mail.hostWrong' },
          { path: 'first.senderAddress', code: 'mail.addressWrong' },
          { path: 'sms.url', code: 'mail.urlWrong' },
          { path: 'sms.headers', code: 'mail.headersWrong' },
          { path: 'sms.body', code: 'mail.placesMissing' },
          { path: 'sms.success', code: 'mail.patternWrong' },
        ],
      },
    });
  });

  it('a test sends a real message by what is typed and says what the server answered', async () => {
    const admin = await counter.admin();
    const account = accountAt(server.port);
    const mail = (patch: object, secret = smtpPassword) =>
      admin.mail.settings.test({ sender: 'first', account: { ...account, ...patch }, secret, to: 'me@example.cn' });
    expect(await mail({})).toMatchObject({ ok: true, code: null, reply: expect.stringMatching(/^250 /) });
    expect(server.taken).toMatchObject([{ to: ['me@example.cn'], mail: { subject: '客服工作台测试邮件' } }]);
    expect(await mail({}, 'Wrong-Lantern-1')).toMatchObject({ ok: false, code: 'mail.loginFailed' });
    expect(await mail({ port: await freePort() })).toMatchObject({ ok: false, code: 'mail.hostRefused' });
    expect(await mail({ security: 'tls' })).toMatchObject({ ok: false, code: 'mail.tlsFailed' });
    server.manners.recipient = () => 550;
    expect(await mail({})).toMatchObject({ ok: false, code: 'mail.serverRefused' });
    await expect(
      admin.mail.settings.test({ sender: 'second', account, secret: null, to: 'nobody' }),
    ).rejects.toMatchObject({ data: { code: 'mail.addressWrong' } });
  });

  it('a test SMS goes through the gateway; a number that is none is refused', async () => {
    const gateway = await startSmsGateway();
    const admin = await counter.admin();
    const sms = (to: string) =>
      admin.mail.settings.test({ sender: 'sms', gateway: gatewayAt(gateway.url), secret: smsToken, to });
    expect(await sms('13800138000')).toMatchObject({ ok: true });
    await expect(sms('010-60000000')).rejects.toMatchObject({ data: { code: 'mail.phoneWrong' } });
    expect(gateway.asked).toHaveLength(1);
    await gateway.stop();
  });

  it('only an administrator sets them up; who may not send may not retry, cancel or record', async () => {
    const { api } = await counter.hire('lina', ['csTrainee']);
    expect(await api.mail.list({})).toEqual({ rows: [], next: null });
    const refused = { code: 'FORBIDDEN' };
    await expect(api.mail.settings.get()).rejects.toMatchObject(refused);
    const id = counter.ports.ids.next();
    await expect(api.mail.retry({ id, version: 1 })).rejects.toMatchObject(refused);
    await expect(api.mail.cancel({ id, version: 1, reason: 'x' })).rejects.toMatchObject(refused);
  });
});
