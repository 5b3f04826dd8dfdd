import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDangerousGoodsGate } from '../../../electron/backend/dangerousGoods/dangerous-goods.service.ts';
import { openDatabase } from '../../../electron/backend/database/database.ts';
import type { Api } from '../../../shared/contract/contract.ts';
import type { OrderForm } from '../../../shared/domain/orders/form.ts';
import { cityForm, outboundForm } from '../../fixtures/order-forms.ts';
import { type Counter, clerkPassword, huaxin, openCounter } from '../../helpers/counter.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { problemOf } from '../../helpers/problems.ts';
import { backendConfig } from '../../helpers/test-database.ts';

const pdf = Buffer.from('%PDF-1.7\nsigned').toString('base64');
const zip = Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]).toString('base64');
const scan = { name: '../../通知函.pdf', base64: pdf };
const day = 86_400_000;
const actor = {} as never;

describe.each(databases)('dangerous goods on $name', ({ open }) => {
  let database: OpenDatabase;
  let counter: Counter;
  let clerk: Api;
  let customerId: string;

  beforeEach(async () => {
    database = await open();
    counter = await openCounter(database);
    clerk = (await counter.hire('lina', ['csClerk'])).api;
    customerId = (await clerk.customers.create(huaxin)).id;
  });
  afterEach(async () => {
    await counter.close();
    await database.dispose();
  });

  const letter = (patch: object = {}) =>
    clerk.dangerousGoods.fileLetter({
      customerId,
      orderId: null,
      signedOn: '2026-11-23',
      expiresOn: '2027-11-22',
      signedBy: '张三',
      file: scan,
      ...patch,
    });

  /** What the gate says of a draft, on a connection of its own as another workstation has it. */
  async function gate(form: OrderForm, orderId: string): Promise<readonly string[]> {
    const customer = { ...huaxin, id: customerId, acceptance: 'existing' as const, breakInUntil: null };
    const own = await openDatabase(
      backendConfig({ database: database.config, dataDir: counter.dataDir }),
      counter.ports.logger,
    );
    try {
      const pass = createDangerousGoodsGate({
        database: own,
        now: () => counter.ports.clock.now(),
        company: { zone: async () => 'Asia/Shanghai' },
      });
      const found = await pass(own.read, { orderId, form, customer, actor, amends: false });
      return found.map(({ code }) => code.replace('dangerousGoods.', ''));
    } finally {
      await own.close();
    }
  }

  it('[1.2.1-dangerousGoods, 1.2.2-dangerousGoods, 1.2.3-dangerousGoods] without an answer and a valid notice the gate stays shut', async () => {
    const { id } = await clerk.orders.drafts.create({ form: { ...cityForm, customerId } });
    const form = { ...cityForm, customerId, dangerousDeclared: '' as const };
    expect(await gate(form, id)).toEqual(['unanswered', 'letterMissing']);
    await letter();
    expect(await gate({ ...form, dangerousDeclared: 'no' }, id)).toEqual([]);
    counter.ports.clock.advance(365 * day);
    expect(await gate({ ...form, dangerousDeclared: 'no' }, id)).toEqual(['letterExpired']);
  });

  it('[1.2.1-dangerousGoods] a notice for one order opens the gate for that order alone; a withdrawn one for none', async () => {
    const first = await clerk.orders.drafts.create({ form: { ...cityForm, customerId } });
    const other = await clerk.orders.drafts.create({ form: { ...cityForm, customerId } });
    const form = { ...cityForm, customerId, dangerousDeclared: 'no' as const };
    const filed = await letter({ orderId: first.id });
    expect(await gate(form, first.id)).toEqual([]);
    expect(await gate(form, other.id)).toEqual(['letterMissing']);
    await clerk.dangerousGoods.revokeLetter({ id: filed.id, version: filed.version, reason: '公章不符' });
    expect(await gate(form, first.id)).toEqual(['letterMissing']);
    const timeline = await clerk.attachments.list({ subjectKind: 'order', subjectId: first.id });
    expect(timeline).toMatchObject([{ purpose: 'dangerousGoodsLetter', name: '通知函.pdf' }]);
  });

  it('[1.1] goods that air refuses stop the order and say which, until the director names them innocent', async () => {
    const { id } = await clerk.orders.drafts.create({ form: { ...outboundForm, customerId } });
    await letter();
    const [line] = outboundForm.goods;
    const goods = line ? [{ ...line, name: '锂电池展示架' }] : [];
    const form = { ...outboundForm, customerId, goods, mode: 'air' as const, dangerousDeclared: 'no' as const };
    expect(await gate(form, id)).toContain('refusedByAir');
    const director = (await counter.hire('zhao', ['csDirector'])).api;
    const words = await director.dangerousGoods.words();
    for (const word of words.filter(({ zh }) => zh === '电池' || zh === '锂电池')) {
      const { updatedByName: _by, updatedAt: _at, ...input } = word;
      await director.dangerousGoods.changeWord({ ...input, exceptions: [...input.exceptions, '锂电池展示架'] });
    }
    expect(await gate(form, id)).toEqual([]);
  });

  it('the list is there for the first who asks, is edited by those who may, and holds no word twice', async () => {
    const words = await clerk.dangerousGoods.words();
    expect(words.length).toBeGreaterThanOrEqual(120);
    expect(await clerk.dangerousGoods.words()).toEqual(words);
    const word = { category: 'gases', zh: '氦气', en: 'helium', matching: 'part', air: true, rail: true } as const;
    const input = { ...word, exceptions: [], active: true };
    expect(await problemOf(clerk.dangerousGoods.addWord(input))).toMatchObject({ kind: 'FORBIDDEN' });
    const admin = await counter.admin();
    const added = await admin.dangerousGoods.addWord(input);
    expect(await problemOf(admin.dangerousGoods.addWord({ ...input, zh: '', en: 'Helium' }))).toMatchObject({
      code: 'dangerousGoods.wordTaken',
    });
    await admin.dangerousGoods.changeWord({ ...input, id: added.id, version: added.version, active: false });
    const stale = admin.dangerousGoods.changeWord({ ...input, id: added.id, version: added.version });
    expect(await problemOf(stale)).toMatchObject({ kind: 'CONFLICT' });
  });

  it('a notice signed in the future, expired already or with a zip for a scan is not filed', async () => {
    const codes = async (patch: object) => {
      const { code, data } = await problemOf(letter(patch));
      const issues = data['issues'] as readonly { readonly code: string }[];
      return issues[0]?.code ?? code;
    };
    expect(await codes({ signedOn: '2026-11-24' })).toBe('dangerousGoods.signedInFuture');
    expect(await codes({ signedOn: '2026-01-01', expiresOn: '2026-11-22' })).toBe('dangerousGoods.expiredAlready');
    expect(await codes({ file: { name: '通知函.pdf', base64: zip } })).toBe('attachments.typeMismatch');
    expect(await codes({ file: { name: '../../x.exe', base64: pdf } })).toBe('attachments.typeRefused');
    expect(await clerk.dangerousGoods.letters({ customerId })).toEqual([]);
  });

  it('a notice that ends today is good until midnight in the company’s zone', async () => {
    await letter({ signedOn: '2026-01-05', expiresOn: '2026-11-23' });
    expect(await clerk.dangerousGoods.letterFor({ customerId, orderId: null })).toMatchObject({ state: 'soon' });
    counter.ports.clock.advance(day);
    await clerk.people.unlock({ password: clerkPassword });
    expect(await clerk.dangerousGoods.letterFor({ customerId, orderId: null })).toMatchObject({ state: 'expired' });
  });

  it('[1.2.2-dangerousGoods] the notice is printed from the draft in either language or both, with the refused categories', async () => {
    const { id } = await clerk.orders.drafts.create({ form: { ...outboundForm, customerId } });
    for (const language of ['zh-CN', 'en', 'both'] as const) {
      const file = await clerk.dangerousGoods.notice({ customerId, orderId: id, language, paper: 'A4' });
      expect(file.mediaType).toBe('application/pdf');
    }
    const [zh = '', en = '', both = ''] = counter.ports.rendered;
    expect(zh).toContain('危险货物通知函');
    expect(zh).toContain('易燃液体');
    expect(zh).toContain(huaxin.nameZh);
    expect(en).toContain('Flammable liquids');
    expect(en).not.toContain('易燃液体');
    expect(both).toContain('易燃液体');
    expect(both).toContain('Flammable liquids');
  });

  it('[1.2.2-dangerousGoods] the notice is a spreadsheet too, with the same words', async () => {
    const goods = [{ name: '锂电池组', pieces: '3', weightKg: '20', volumeM3: '0.1', packaging: '纸箱' }];
    const answer = { dangerousDeclared: 'yes', dangerousDetails: 'UN3480 锂电池 3 箱' } as const;
    const { id } = await clerk.orders.drafts.create({ form: { ...outboundForm, customerId, goods, ...answer } });
    const file = await clerk.dangerousGoods.noticeExcel({ customerId, orderId: id, language: 'both' });
    expect(file.name).toBe(`危险货物通知函-${huaxin.code}.xlsx`);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(file.base64, 'base64') as never);
    const texts = book.worksheets[0]?.getSheetValues().flat().map(String) ?? [];
    const whole = texts.join('\n');
    for (const part of [huaxin.nameZh, '锂电池组', '易燃液体 / Flammable liquids', '☑', 'UN3480 锂电池 3 箱']) {
      expect(whole).toContain(part);
    }
    // Declared, and for this order only.
    expect(new Set(texts.filter((text) => text.startsWith('☑')))).toHaveProperty('size', 2);
  });

  it('files of an order are listed, read back and removed with a reason; evidence stays', async () => {
    const { id } = await clerk.orders.drafts.create({ form: { ...cityForm, customerId } });
    const subject = { subjectKind: 'order' as const, subjectId: id };
    const added = await clerk.attachments.add({ ...subject, purpose: 'general', file: scan });
    expect(await clerk.attachments.content({ id: added.id })).toMatchObject({ name: '通知函.pdf', base64: pdf });
    await clerk.attachments.remove({ id: added.id, reason: '传错了' });
    const again = clerk.attachments.remove({ id: added.id, reason: '再来' });
    expect(await problemOf(again)).toMatchObject({ code: 'attachments.alreadyRemoved' });
    expect(await clerk.attachments.list(subject)).toMatchObject([{ removeReason: '传错了' }]);
    const filed = await letter({ orderId: id });
    const evidence = clerk.attachments.remove({ id: filed.attachmentId, reason: '不要了' });
    expect(await problemOf(evidence)).toMatchObject({ code: 'attachments.evidence' });
    const warehouse = (await counter.hire('song', ['warehouseManager'])).api;
    const refused = warehouse.attachments.add({ ...subject, purpose: 'general', file: scan });
    expect(await problemOf(refused)).toMatchObject({ code: 'attachments.notAllowed' });
  });
});
