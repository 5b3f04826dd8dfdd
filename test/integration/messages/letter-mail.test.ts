import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { problemOf } from '../../helpers/problems.ts';
import { testId } from '../../helpers/test-ids.ts';
import { outboundForm } from '../../fixtures/order-forms.ts';
import { confirmWithCustomer } from '../../helpers/intake.ts';
import { tell } from '../tracking/house.ts';
import { type MessagesHouse, openMessagesHouse } from './house.ts';

const demands = '到货前一小时电话通知收货人；<勿压>';

describe.each(databases)('the consignment letter by mail on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: MessagesHouse;

  beforeAll(async () => {
    database = await open();
    house = await openMessagesHouse(database);
  });
  afterAll(async () => {
    await house.close();
    await database.dispose();
  });

  const stateOf = async (id: string) =>
    (await house.clerk.tracking.checklist({ id })).find(({ code }) => code === 'letterSent')?.state;
  const mail = async (id: string, token: number, revision?: number) => {
    const cover = await house.clerk.tracking.letterCover({ id, language: 'zh-CN' });
    return house.clerk.tracking.mailLetter({
      ...cover,
      id,
      revision: revision ?? cover.revision,
      token: testId(token),
      name: '老周',
      address: 'zhou@partner.example.cn',
      language: 'zh-CN',
      sheetLanguage: 'both',
    });
  };
  const revise = async (orderId: string) => {
    const draft = await house.clerk.orders.beginChange({ orderId });
    const form = { ...draft.form, specialDemands: `${demands}，走客梯` };
    const { version } = await house.clerk.orders.drafts.save({ id: draft.id, version: draft.version, form });
    await confirmWithCustomer(house.clerk, draft.id);
    return house.clerk.orders.confirmChange({ draftId: draft.id, version, reason: '客户补充要求' });
  };

  it('[2.4.1, 2.4.2] goes out as the printed PDF with the demands word for word, and counts as sent when a server took it', async () => {
    await house.desk.place();
    const shipment = await house.desk.place({ ...outboundForm, specialDemands: demands });
    const { id } = shipment;
    expect((await problemOf(mail(id, 800_001))).code).toBe('tracking.partnerMissing');
    await tell(house.clerk, shipment, { partnerName: '华东速达' });
    const wrong = house.clerk.tracking.mailLetter({
      id,
      revision: 1,
      token: testId(800_002),
      name: '',
      address: 'zhou@',
      language: 'en',
      sheetLanguage: 'en',
      subject: 'x',
      text: 'x',
    });
    expect((await problemOf(wrong)).data['issues']).toMatchObject([{ path: 'address', code: 'messages.emailWrong' }]);
    house.server.manners.greylist = 1;
    const sent = await mail(id, 800_003);
    await house.reach(id, sent.id, 'failed');
    expect(await house.clerk.tracking.get({ id })).toMatchObject({ letterSentAt: null });
    expect(await stateOf(id)).toBe('open');
    house.desk.counter.ports.clock.advance(10 * 60_000);
    await house.reach(id, sent.id, 'accepted');
    expect(await stateOf(id)).toBe('done');
    const after = await house.clerk.tracking.get({ id });
    expect(after).toMatchObject({ letterRevision: 1, letterSentAt: expect.any(Number) as number });
    const taken = house.server.taken.at(-1)?.mail;
    expect(taken?.text).toContain(demands);
    const [file] = taken?.attachments ?? [];
    expect(file).toMatchObject({ filename: `${shipment.number}-letter.pdf`, contentType: 'application/pdf' });
    expect(file?.content.toString()).toContain('到货前一小时电话通知收货人；&lt;勿压&gt;');
    const fact = (await house.clerk.orders.timeline({ id })).find(({ type }) => type === 'letter.sent');
    expect(fact?.payload).toMatchObject({ way: 'email', partner: '华东速达', demands, revision: 1 });
    expect(await mail(id, 800_003)).toEqual(sent);
  });

  it('[2.4.2] is out of date when the order was changed after it, and goes out again', async () => {
    const shipment = await house.desk.place({ ...outboundForm, specialDemands: demands });
    const { id } = shipment;
    await tell(house.clerk, shipment, { partnerName: '华东速达' });
    const first = await mail(id, 800_010);
    await house.reach(id, first.id, 'accepted');
    expect(await stateOf(id)).toBe('done');
    await revise(id);
    expect(await house.clerk.tracking.get({ id })).toMatchObject({ letterRevision: 1, revision: 2 });
    expect(await stateOf(id)).toBe('open');
    expect((await house.clerk.orders.timeline({ id })).map(({ type }) => type)).toContain('letter.outdated');
    expect((await problemOf(mail(id, 800_011, 1))).code).toBe('tracking.letterRevised');
    const second = await mail(id, 800_012);
    await house.reach(id, second.id, 'accepted');
    expect(house.server.taken.at(-1)?.mail.text).toContain(`${demands}，走客梯`);
    expect(await house.clerk.tracking.get({ id })).toMatchObject({ letterRevision: 2 });
    expect(await stateOf(id)).toBe('done');
  });

  it('[2.4.1] a letter of an older revision that had not left is called back by the new one', async () => {
    const shipment = await house.desk.place({ ...outboundForm, specialDemands: demands });
    const { id } = shipment;
    await tell(house.clerk, shipment, { partnerName: '华东速达' });
    house.server.manners.greylist = 1;
    const first = await mail(id, 800_020);
    await house.reach(id, first.id, 'failed');
    await revise(id);
    const second = await mail(id, 800_021);
    await house.reach(id, second.id, 'accepted');
    await house.reach(id, first.id, 'cancelled');
    expect(await house.clerk.tracking.get({ id })).toMatchObject({ letterRevision: 2 });
  });
});
