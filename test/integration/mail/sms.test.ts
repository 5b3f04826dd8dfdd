import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OutgoingMessage } from '../../../shared/domain/mail/message.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { gatewayAt, openOutbox, type Outbox } from '../../helpers/outbox.ts';
import { smsToken, startSmsGateway, type TestGateway } from '../../helpers/sms-gateway.ts';

const minute = 60_000;
const text = '您的货物“A\\B”已签收\n感谢托付 & 再会';

describe.each(databases)('[2.4.3] messages by SMS through a gateway, kept on $name', ({ open }) => {
  let gateway: TestGateway;
  let database: OpenDatabase;
  let outbox: Outbox;

  beforeEach(async () => {
    gateway = await startSmsGateway();
    database = await open();
    outbox = await openOutbox(database);
    await outbox.set({ sms: gatewayAt(gateway.url) }, { sms: smsToken });
    outbox.start();
  });
  afterEach(async () => {
    await outbox.close();
    await gateway.stop();
    await database.dispose();
  });

  const sms = (patch: Partial<OutgoingMessage> = {}) =>
    outbox.queue({ channel: 'sms', to: [{ name: '张三', address: '138 0013 8000' }], subject: '', text, ...patch });

  it('number and text are written as JSON wants them, with the token in its header', async () => {
    const message = await outbox.reach(await sms(), 'accepted');
    expect(message).toMatchObject({ account: 'sms', reply: '200 {"code":0,"msg":"OK"}' });
    const [asked] = gateway.asked;
    expect(JSON.parse(asked?.body ?? '')).toEqual({ phone: '13800138000', text, id: `${message.id}-0` });
    expect(asked?.headers).toMatchObject({ authorization: `Bearer ${smsToken}` });
    expect(JSON.stringify([outbox.ports.log, message])).not.toContain(smsToken);
    expect(JSON.stringify(outbox.ports.log)).not.toContain('13800138000');
  });

  it('a form and an address are written as they want them', async () => {
    const url = `${gateway.url}?to={phone}`;
    await outbox.set({ sms: gatewayAt(url, { format: 'form', body: 'mobile={phone}&content={text}&sign={token}' }) });
    await outbox.reach(await sms({ to: [{ name: '', address: '+852 5123 4567' }] }), 'accepted');
    const [asked] = gateway.asked;
    expect(asked?.path).toBe('/send?to=%2B85251234567');
    expect(Object.fromEntries(new URLSearchParams(asked?.body))).toEqual({
      mobile: '+85251234567',
      content: text,
      sign: smsToken,
    });
  });

  it('an answer without the sign of success is no acceptance, and is tried again', async () => {
    gateway.manners.answer = '{"code":1001,"msg":"余额不足"}';
    const id = await sms();
    expect(await outbox.reach(id, 'failed')).toMatchObject({
      errorCode: 'mail.serverLater',
      errorDetail: '200 {"code":1001,"msg":"余额不足"}',
    });
    gateway.manners.answer = '{"code":0}';
    outbox.ports.clock.advance(minute);
    await outbox.reach(id, 'accepted');
    expect(new Set(gateway.asked.map(({ body }) => body)).size).toBe(1);
  });

  it('a refused number is given up; a refused token, a silent gateway and a redirect are the gateway’s fault', async () => {
    gateway.manners.status = 400;
    expect(await outbox.reach(await sms(), 'givenUp')).toMatchObject({ errorCode: 'mail.serverRefused' });
    gateway.manners.status = 302;
    gateway.manners.location = 'https://elsewhere.example.com/';
    expect(await outbox.reach(await sms(), 'failed')).toMatchObject({ errorCode: 'mail.redirected', attempts: 0 });
    expect(gateway.asked).toHaveLength(2);
    gateway.manners.status = 401;
    outbox.ports.clock.advance(minute);
    const status = await outbox.services.mail.status();
    expect(status.down).toMatchObject([{ sender: 'sms', code: 'mail.redirected' }]);
  });

  it('a gateway that never answers is not waited for without end', async () => {
    gateway.manners.hang = true;
    expect(await outbox.reach(await sms(), 'failed')).toMatchObject({ errorCode: 'mail.timeout', attempts: 1 });
  });

  it('of several numbers those that were taken are not asked for again', async () => {
    const to = ['13800138000', '13900139000'].map((address) => ({ name: '', address }));
    gateway.manners.answer = '{"code":0}';
    const id = await sms({ to });
    await outbox.reach(id, 'accepted');
    expect(gateway.asked.map(({ body }) => (JSON.parse(body) as { phone: string }).phone)).toEqual(
      to.map(({ address }) => address),
    );
  });

  it.each(['010-62510000', '12345', '1380013800a', '+0086', '', '138001380001'])(
    'a phone number that is no mobile phone is refused by name: "%s"',
    async (address) => {
      await expect(sms({ to: [{ name: '', address }] })).rejects.toMatchObject({
        code: 'mail.phoneWrong',
        issues: [{ path: 'to.0.address', code: 'mail.phoneWrong', params: { address: address.replaceAll('-', '') } }],
      });
      expect(gateway.asked).toEqual([]);
    },
  );

  it('too long a text and attachments are refused', async () => {
    await expect(sms({ text: '字'.repeat(501) })).rejects.toMatchObject({ code: 'mail.textTooLong' });
    const file = { name: 'a.pdf', mediaType: 'application/pdf', fileHash: '0'.repeat(64), size: 1 };
    await expect(sms({ attachments: [file] })).rejects.toMatchObject({ code: 'mail.smsWithoutFiles' });
  });
});
