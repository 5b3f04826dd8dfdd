import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../../helpers/databases.ts';
import { clerk, type CustomerHouse, customerInput, openCustomerHouse } from './customer-house.ts';

const contact = (name: string, mobile: string, phone = '') => ({ name, position: '', phone, mobile, email: '' });

const clients = [
  {
    code: 'KH0001',
    nameZh: '北京科技有限公司',
    nameEn: 'Beijing Science',
    contacts: [contact('单雄信', '13812345678')],
  },
  {
    code: 'KH0002',
    nameZh: '上海科技发展有限公司',
    nameEn: '',
    contacts: [contact('李雷', '13600002222', '021-62345999')],
  },
  {
    code: 'KH0010',
    nameZh: '重庆长安物流有限公司',
    nameEn: 'Chang An Logistics',
    contacts: [contact('韩梅梅', '13700003333')],
  },
  {
    code: 'BJ-77',
    nameZh: '天津北京路百货',
    nameEn: '',
    contacts: [contact('欧阳修', '13500004444')],
    keyAccount: true,
  },
  { code: 'OLD-1', nameZh: '北京科技旧公司', nameEn: '', contacts: [], active: false },
] as const;

describe.each(databases)('the look-up of clients on $name', (test) => {
  let house: CustomerHouse;
  beforeAll(async () => {
    house = await openCustomerHouse(test);
    for (const client of clients) {
      await house.customers.create(clerk, customerInput({ ...client, contacts: [...client.contacts], addresses: [] }));
    }
  });
  afterAll(() => house.dispose());

  const codes = async (text: string) => (await house.customers.lookUp(text)).map(({ code }) => code);

  it.each([
    ['an exact code', 'KH0001', ['KH0001']],
    ['a code in full-width signs and small letters', 'ｋｈ０００２', ['KH0002']],
    ['a code with its dash', 'bj-77', ['BJ-77']],
    ['the beginning of codes', 'kh000', ['KH0002', 'KH0001']],
    ['the beginning of a name', '北京科技', ['KH0001', 'OLD-1']],
    ['two signs anywhere in a name, the beginning first', '北京', ['KH0001', 'BJ-77', 'OLD-1']],
    ['one sign', '渝', []],
    ['one sign of a name', '庆', ['KH0010']],
    ['pinyin of the whole name', 'beijingkeji', ['KH0001', 'OLD-1']],
    ['pinyin of an inner part', 'wuliu', ['KH0010']],
    ['a polyphone read rightly', 'chongqing', ['KH0010']],
    ['initials', 'bjkj', ['KH0001', 'OLD-1']],
    ['initials of an inner part', 'kj', ['KH0002', 'KH0001', 'OLD-1']],
    ['the English name', 'chang an', ['KH0010']],
    ['a contact', '梅梅', ['KH0010']],
    ['the initials of a contact', 'hmm', ['KH0010']],
    ['a surname read as a surname', 'shanxiongxin', ['KH0001']],
    ['a double surname', 'ouyang', ['BJ-77']],
    ['a mobile number', '13600002222', ['KH0002']],
    ['the same with spaces and country code', '+86 136 0000 2222', ['KH0002']],
    ['the last four digits of a phone', '5999', ['KH0002']],
    ['a landline without its area code', '62345999', ['KH0002']],
    ['a name and a contact together', '科技 李雷', ['KH0002']],
    ['nothing that exists', '不存在', []],
    ['only signs', '😀 %_\'"', []],
  ])('[1.3.1.2] [1.3.2.2] finds by %s', async (_, text, expected) => {
    expect(await codes(text)).toEqual(expected);
  });

  it('shows the contact by whom the client was found', async () => {
    const [hit] = await house.customers.lookUp('62345999');
    expect(hit).toMatchObject({ contact: '李雷', phone: '021-62345999' });
  });

  it('takes hostile text as text', async () => {
    expect(await codes("'; DROP TABLE customer; --")).toEqual([]);
    expect(await codes('<script>alert(1)</script>')).toEqual([]);
    expect(await codes('KH0001')).toEqual(['KH0001']);
  });

  it('offers those still served when nothing is typed, newest first', async () => {
    expect(await codes('  ')).toEqual(['BJ-77', 'KH0010', 'KH0002', 'KH0001']);
  });

  it('finds a changed client by its new words and no longer by the old ones', async () => {
    const [hit] = await house.customers.lookUp('KH0010');
    const { version, contacts: _, addresses: __, ...known } = await house.customers.get(hit?.id ?? '');
    const { id } = known;
    const renamed = customerInput({ code: 'KH0010', nameZh: '重庆嘉陵货运', nameEn: '', contacts: [], addresses: [] });
    await house.customers.update(clerk, { ...renamed, id, version });
    expect(await codes('嘉陵')).toEqual(['KH0010']);
    expect(await codes('长安')).toEqual([]);
    expect(await codes('hmm')).toEqual([]);
  });
});
