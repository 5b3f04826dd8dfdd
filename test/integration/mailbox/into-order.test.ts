import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../../shared/contract/contract.ts';
import type { MessageSource } from '../../../shared/contract/mailbox.ts';
import { cutMessage, gbkMessage, message, partyMessage, pdf, program, zip } from '../../fixtures/messages.ts';
import { cityForm } from '../../fixtures/order-forms.ts';
import { type Counter, huaxin, openCounter } from '../../helpers/counter.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { problemOf } from '../../helpers/problems.ts';

const file = (content: Uint8Array, name = '委托.eml'): MessageSource => ({
  kind: 'file',
  name,
  base64: Buffer.from(content).toString('base64'),
});

describe.each(databases)('[1.2.1] an e-mail becomes an order on $name', ({ open }) => {
  let database: OpenDatabase;
  let counter: Counter;
  let clerk: Api;

  beforeEach(async () => {
    database = await open();
    counter = await openCounter(database);
    clerk = (await counter.hire('lina', ['csClerk'])).api;
  });
  afterEach(async () => {
    await counter.close();
    await database.dispose();
  });

  const only = async (draftId: string) => {
    const [found] = await clerk.mailbox.ofOrder({ id: draftId });
    if (!found) throw new Error('The draft stands on no message');
    return found;
  };
  const filesOf = async (draftId: string) => clerk.attachments.list({ subjectKind: 'order', subjectId: draftId });
  const draftCount = async () => (await clerk.orders.drafts.list({ mine: false })).length;

  it('a dropped message begins a draft by e-mail that keeps it whole, with its files', async () => {
    const whole = message({ files: [{ name: '装箱单.pdf', content: pdf }] });
    const { draftId } = await clerk.mailbox.add({ draftId: null, source: file(whole) });
    const draft = await clerk.orders.drafts.get({ id: draftId });
    expect(draft).toMatchObject({ form: { channel: 'email' }, authorName: '职员lina' });
    const kept = await filesOf(draftId);
    expect(kept.map(({ purpose, name }) => [purpose, name])).toEqual([
      ['email', '提货通知.eml'],
      ['emailAttachment', '装箱单.pdf'],
    ]);
    const stored = await clerk.attachments.content({ id: kept[0]?.id ?? '' });
    expect(Buffer.from(stored.base64, 'base64').equals(whole)).toBe(true);
    expect(await only(draftId)).toMatchObject({ fromName: '张三', subject: '提货通知', problem: null, origin: 'file' });
    const removal = clerk.attachments.remove({ id: kept[0]?.id ?? '', reason: '不要了' });
    expect(await problemOf(removal)).toMatchObject({ code: 'attachments.evidence' });
  });

  it('its text is offered with what it says, and whose address it is', async () => {
    const customer = await counter.customer({ ...huaxin, contacts: [{ ...contact, email: 'Zhang@Example.cn' }] });
    const { draftId } = await clerk.mailbox.add({ draftId: null, source: file(message()) });
    const found = await only(draftId);
    expect(found.customerName).toBe(customer.nameZh);
    expect(found.text).toContain('建国路88号');
    expect(found.proposals.find(({ kind }) => kind === 'customer')).toMatchObject({
      customers: [{ id: customer.id, code: 'HX001', contact: '张三' }],
    });
    expect(found.proposals.filter(({ kind }) => kind === 'goods')).toMatchObject([
      { line: { name: '服务器', pieces: '2', weightKg: '36.5', volumeM3: '0.24' } },
      { line: { name: '显示器', pieces: '10', weightKg: '58', volumeM3: '0.9' } },
    ]);
    expect(found.proposals.filter(({ kind }) => kind === 'point')).toMatchObject([
      { list: 'pickups', point: { district: '朝阳区', contact: '李雷', phone: '13800138000' } },
      { list: 'deliveries', point: { city: '上海市', street: '张江路500号', contact: '王五' } },
    ]);
    // Nothing is filled in before a clerk has taken it.
    expect((await clerk.orders.drafts.get({ id: draftId })).form).toMatchObject({ customerId: null, pickupDay: '' });
  });

  it('several customers of one address are all offered, a sleeping one is not', async () => {
    const contacts = [{ ...contact, email: 'zhang@example.cn' }];
    await counter.customer({ ...huaxin, contacts });
    await counter.customer({ ...huaxin, code: 'HX002', nameZh: '华信物流', contacts });
    await counter.customer({ ...huaxin, code: 'HX003', nameZh: '华信旧部', contacts, active: false });
    const { draftId } = await clerk.mailbox.add({ draftId: null, source: file(message()) });
    const { customerId, proposals } = await only(draftId);
    expect(customerId).toBeNull();
    expect(proposals.find(({ kind }) => kind === 'customer')).toMatchObject({
      customers: [{ code: 'HX001' }, { code: 'HX002' }],
    });
  });

  it('headers and text in GBK are read, pasted text is kept as it was pasted', async () => {
    const first = await clerk.mailbox.add({ draftId: null, source: file(gbkMessage()) });
    expect(await only(first.draftId)).toMatchObject({
      fromName: '李四',
      fromAddress: 'lisi@example.cn',
      subject: '明天提货：服务器',
      text: '您好，请明天上午提货，服务器两箱。',
    });
    const text = '发件人：王五 <wang@example.cn>\n主题：补充\n\n另加显示器3件，20kg';
    const second = await clerk.mailbox.add({ draftId: first.draftId, source: { kind: 'text', text } });
    expect(second.draftId).toBe(first.draftId);
    const [, pasted] = await clerk.mailbox.ofOrder({ id: first.draftId });
    expect(pasted).toMatchObject({
      origin: 'text',
      fromName: '王五',
      fromAddress: 'wang@example.cn',
      subject: '补充',
      text,
    });
    const names = (await filesOf(first.draftId)).map(({ name, purpose }) => [name, purpose]);
    expect(names).toContainEqual(['e-mail 2026-11-23 0900.txt', 'email']);
  });

  it('a file named as a way out of its folder, a program and a zip called PDF are refused by name; the message stays', async () => {
    const files = [
      { name: '../../x.exe', content: program },
      { name: '清单.pdf', content: zip },
      { name: '装箱单.pdf', content: pdf },
    ];
    const { draftId } = await clerk.mailbox.add({ draftId: null, source: file(message({ files })) });
    expect((await only(draftId)).files.map(({ name, refused }) => [name, refused?.code ?? null])).toEqual([
      ['提货通知.eml', null],
      ['x.exe', 'attachments.typeRefused'],
      ['清单.pdf', 'attachments.typeMismatch'],
      ['装箱单.pdf', null],
    ]);
    expect((await filesOf(draftId)).map(({ name }) => name)).toEqual(['提货通知.eml', '装箱单.pdf']);
  });

  it('a message that is cut off, empty or of 2,000 parts is kept and called what it is', async () => {
    const problemIn = async (content: Uint8Array) =>
      (await only((await clerk.mailbox.add({ draftId: null, source: file(content) })).draftId)).problem;
    expect(await problemIn(cutMessage())).toBe('cutOff');
    expect(await problemIn(partyMessage())).toBe('tooManyParts');
    const empty = await clerk.mailbox.add({ draftId: null, source: file(message({ text: '' })) });
    expect(await only(empty.draftId)).toMatchObject({ text: '', problem: null });
  });

  it('30 MB, an empty file and a zip called .eml are refused in plain words, and nothing of them is there', async () => {
    const codeOf = async (source: MessageSource) =>
      (await problemOf(clerk.mailbox.add({ draftId: null, source }))).code;
    const large = Buffer.concat([message(), Buffer.alloc(30 * 1024 * 1024, 0x41)]);
    expect(await codeOf(file(large))).toBe('mailbox.tooLarge');
    expect(await codeOf(file(new Uint8Array()))).toBe('mailbox.empty');
    expect(await codeOf({ kind: 'text', text: '  \n ' })).toBe('mailbox.empty');
    expect(await codeOf(file(zip))).toBe('mailbox.notMessage');
    expect(await codeOf(file(pdf, '清单.pdf'))).toBe('mailbox.notMessage');
    expect(await draftCount()).toBe(0);
  });

  it('a message that could not be filed leaves no draft, and one for a draft that is gone leaves nothing', async () => {
    const { id, version } = await clerk.orders.drafts.create({ form: cityForm });
    await clerk.orders.drafts.discard({ id, version });
    const late = clerk.mailbox.add({ draftId: id, source: file(message()) });
    expect(await problemOf(late)).toMatchObject({ code: 'orders.draftNotFound' });
    expect(await clerk.mailbox.ofOrder({ id })).toEqual([]);
    const trainee = (await counter.hire('song', ['warehouseManager'])).api;
    expect(await problemOf(trainee.mailbox.add({ draftId: null, source: file(message()) }))).toMatchObject({
      kind: 'FORBIDDEN',
    });
    expect(await draftCount()).toBe(0);
  });

  it('the same message at another order is pointed out', async () => {
    const first = await clerk.mailbox.add({ draftId: null, source: file(message()) });
    const second = await clerk.mailbox.add({ draftId: null, source: file(message()) });
    expect((await only(second.draftId)).elsewhere).toEqual([
      { draftId: first.draftId, orderNumber: null, takenByName: '职员lina' },
    ]);
  });
});

const contact = { name: '张三', position: '采购', phone: '', mobile: '13800138000', email: '' };
