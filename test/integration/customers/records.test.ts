import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConflictError } from '../../../shared/errors/errors.ts';
import { emptyPoint } from '../../../shared/domain/orders/form.ts';
import { databases } from '../../helpers/databases.ts';
import { clerk, clerkId, type CustomerHouse, customerInput, openCustomerHouse, refusalOf } from './customer-house.ts';

describe.each(databases)('records of clients on $name', (test) => {
  let house: CustomerHouse;
  beforeEach(async () => {
    house = await openCustomerHouse(test);
  });
  afterEach(() => house.dispose());

  it('keeps a client with contacts, address book, pinyin and owner, and says so in an event', async () => {
    const made = await house.customers.create(clerk, customerInput({ ownerId: clerkId }));
    const read = await house.customers.get(made.id);
    expect(read).toEqual(made);
    expect(read).toMatchObject({ ownerName: '林静', settlementDay: 25, version: 1, initials: 'bjkdkjyxgs' });
    expect(read.pinyin).toBe('bei jing ke da ke ji you xian gong si');
    expect(read.contacts).toMatchObject([{ name: '单雄信', position: '物流经理' }]);
    expect(await eventTypes(made.id)).toEqual(['customer.created']);
  });

  it('refuses a code that another client has, however it is written', async () => {
    await house.customers.create(clerk, customerInput());
    const twin = customerInput({ code: 'ｋｈ0001' });
    expect(await refusalOf(house.customers.create(clerk, twin))).toEqual({
      code: 'customers.codeTaken',
      issues: ['code customers.codeTaken'],
    });
  });

  it('names each faulty field and keeps nothing', async () => {
    const faulty = customerInput({
      contacts: [{ name: '', position: '', phone: '1381234567a', mobile: '', email: 'nobody' }],
      settlementDay: null,
    });
    const { code, issues } = await refusalOf(house.customers.create(clerk, faulty));
    expect(code).toBe('customers.inputWrong');
    expect(issues).toEqual([
      'settlementDay customers.settlementDayMissing',
      'contacts.0.name customers.contactNameMissing',
      'contacts.0.phone customers.phoneWrong',
      'contacts.0.email customers.emailWrong',
    ]);
    expect((await house.customers.list(everything)).rows).toEqual([]);
  });

  it('changes a record once: a second change from the same version gets the newest one back', async () => {
    const { id, version } = await house.customers.create(clerk, customerInput());
    const first = await house.customers.update(clerk, {
      ...customerInput({ nameZh: '北京科达物流有限公司' }),
      id,
      version,
    });
    expect(first).toMatchObject({ nameZh: '北京科达物流有限公司', version: 2 });
    const late = house.customers.update(clerk, { ...customerInput({ remarks: '迟到的修改' }), id, version });
    const conflict = await late.catch((error: unknown) => error);
    expect(conflict).toBeInstanceOf(ConflictError);
    expect((conflict as ConflictError).current).toMatchObject({ id, version: 2, nameZh: '北京科达物流有限公司' });
    expect(await eventTypes(id)).toEqual(['customer.created', 'customer.updated']);
  });

  it('lets one of two concurrent changes win and refuses the other', async () => {
    const { id, version } = await house.customers.create(clerk, customerInput());
    const both = await Promise.allSettled(
      ['甲', '乙'].map((remarks) => house.customers.update(clerk, { ...customerInput({ remarks }), id, version })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await house.customers.get(id)).version).toBe(2);
  });

  it('[1.3.1.4] saves a new point of an order to the address book once', async () => {
    const { id } = await house.customers.create(clerk, customerInput());
    const known = { ...emptyPoint, ...customerInput().addresses[0], saveToBook: true };
    const fresh = { ...known, company: '科达科技上海仓', province: '上海市', city: '上海市', district: '浦东新区' };
    for (let round = 0; round < 2; round++) {
      await house.database.write((tx) => house.customers.addAddresses(tx, clerk, id, [known, fresh, fresh]));
    }
    const { addresses } = await house.customers.get(id);
    expect(addresses.map(({ company }) => company)).toEqual(['科达科技北京仓', '科达科技上海仓']);
    expect(await eventTypes(id)).toEqual(['customer.created', 'customer.addressesAdded']);
  });

  it('[1.3.1.2] gives the order form its client: settlement method and first contact', async () => {
    const { id } = await house.customers.create(clerk, customerInput());
    expect(await house.customers.formDefaults(house.database.read, id)).toEqual({
      customerId: id,
      settlementMethod: 'monthly',
      contactName: '单雄信',
      contactPhone: '13812345678',
      contactEmail: 'shan@keda.cn',
    });
    expect(await house.customers.forOrder(house.database.read, id)).toMatchObject({ id, active: true });
  });

  it('pages through the list by code and finds by text newest first', async () => {
    for (let n = 1; n <= 60; n++) {
      const code = `KH${String(n).padStart(4, '0')}`;
      await house.customers.create(clerk, customerInput({ code, keyAccount: n % 20 === 0, active: n !== 60 }));
    }
    const first = await house.customers.list(everything);
    expect(first.rows).toHaveLength(50);
    const second = await house.customers.list({ ...everything, cursor: first.next });
    expect(second.rows.map(({ code }) => code).slice(0, 2)).toEqual(['KH0051', 'KH0052']);
    expect(second.next).toBeNull();
    expect(second.rows).toHaveLength(9);
    const key = await house.customers.list({ ...everything, keyAccountsOnly: true, inactiveToo: true });
    expect(key.rows.map(({ code }) => code)).toEqual(['KH0020', 'KH0040', 'KH0060']);
    const found = await house.customers.list({ ...everything, text: '科达' });
    expect(found.rows[0]?.code).toBe('KH0059');
    const rest = await house.customers.list({ ...everything, text: '科达', cursor: found.next });
    expect(found.rows.length + rest.rows.length).toBe(59);
  });

  const everything = { text: '', keyAccountsOnly: false, inactiveToo: false, cursor: null };
  const eventTypes = async (id: string) => (await house.events.of(house.database.read, id)).map(({ type }) => type);
});
