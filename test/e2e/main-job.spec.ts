import { startIppPrinter, type IppPrinter } from '../helpers/ipp/ipp-printer.ts';
import { pdfBarcodes, pdfText } from '../helpers/pdf.ts';
import { pollUntil } from '../helpers/poll.ts';
import { expect, shareApp, test } from './fixtures.ts';
import { createCustomer } from './pages/customers.ts';
import { fileStandingLetter } from './pages/dangerous-goods.ts';
import { type Desk, deskAt, watchMouse } from './pages/desk.ts';
import { fillGoods, fillPoint, formKeys, expectSaved, reviewAndConfirm } from './pages/order-form.ts';
import { changeFirstPassword, comeIn, logIn, logOut } from './pages/people.ts';
import { createAccount, setPrinter } from './pages/settings.ts';
import { setUpCompany } from './pages/set-up.ts';
import type { Language } from './words.ts';

const administrator = { userName: 'admin', nameEn: 'Zhou Min', password: 'Tide-and-Moon-7' };
const clerk = { userName: 'lina', nameZh: '李娜', nameEn: 'Li Na', password: 'Rain-over-Hill-8' };
const director = { userName: 'zhaojing', nameZh: '赵静', nameEn: 'Zhao Jing', password: 'Wind-from-West-9' };
const firstPassword = 'First-by-Admin-1';
const client = '北京华信电子科技有限公司';

const pickup = {
  company: '华信朝阳仓库',
  contact: '张三',
  phone: '13800138000',
  province: '北京市',
  city: '北京市',
  district: '朝阳区',
  street: '建国路88号A座1201',
};
const cityDelivery = {
  company: '中关村展示中心',
  contact: '李四',
  phone: '010-62515678',
  province: '北京市',
  city: '北京市',
  district: '海淀区',
  street: '中关村大街1号',
};
const shanghaiDelivery = {
  company: '上海东方仪器有限公司',
  contact: '王五',
  phone: '021-58881234',
  province: '上海市',
  city: '上海市',
  district: '浦东新区',
  street: '张江路500号',
};
const servers = { goodsName: '服务器', pieces: '2', weightKg: '36.5', volumeM3: '0.24', packaging: '木箱' };
const screens = { goodsName: '显示器', pieces: '10', weightKg: '58', volumeM3: '0.9', packaging: '纸箱' };

for (const language of ['zh-CN', 'en'] as const) {
  test.describe(`the main job in ${language}`, () => {
    test.use({ locale: language === 'en' ? 'en-GB' : 'zh-CN' });
    const shared = shareApp('empty', { chained: true });
    let dispatch: IppPrinter;
    let freight: IppPrinter;
    let desk: Desk;

    test.beforeAll(async () => {
      [dispatch, freight] = await Promise.all([startIppPrinter(), startIppPrinter()]);
      desk = deskAt(shared.app.page, language);
    });
    // Where the host cannot be had nothing was opened.
    test.afterAll(async () => {
      await dispatch?.close();
      await freight?.close();
    });

    test('the company is set up at the first start, with its printers, a clerk and a client', async () => {
      await setUpCompany(desk, { ...administrator, displayName: language === 'en' ? administrator.nameEn : '周敏' });
      await setPrinter(desk, { centre: 'dispatch', url: dispatch.url, language });
      await setPrinter(desk, { centre: 'freight', url: freight.url, language });
      await createAccount(desk, { ...clerk, role: 'csClerk', password: firstPassword });
      await createAccount(desk, { ...director, role: 'csDirector', password: firstPassword });
      await logOut(desk);
      // A client of long standing is entered by the director; one that a clerk enters is new business (1.2.4).
      await logIn(desk, { userName: director.userName, password: firstPassword });
      await changeFirstPassword(desk, firstPassword, director.password);
      await createCustomer(desk, {
        code: 'HX001',
        nameZh: client,
        contact: { name: '张三', mobile: '13800138000' },
      });
      await fileStandingLetter(desk, '张三');
      await logOut(desk);
      await logIn(desk, { userName: clerk.userName, password: firstPassword });
      await changeFirstPassword(desk, firstPassword, clerk.password);
      await logOut(desk);
    });

    test('[1.3.1.1] [1.3.1.2] [1.3.1.3] [1.3.1.4] [1.3.1.5] [1.3.1.6] [1.3.1.7] [1.3.1.8] a clerk takes a city order by keyboard alone, and its work order comes out of the dispatch printer', async () => {
      const mouse = await watchMouse(desk);
      await comeIn(desk, { ...clerk, displayName: language === 'en' ? clerk.nameEn : clerk.nameZh });
      const { words } = desk;
      const keys = formKeys(desk);
      const label = (name: string) => words(`orders:field.${name}`);
      await keys.begin();
      await keys.lookUp('hxdz', client);
      await expect(desk.field(label('contactName'))).toHaveValue('张三');
      await expect(desk.field(label('contactPhone'))).toHaveValue('13800138000');
      await keys.choose(label('jobType'), 1, words('orders:jobType.cityDelivery'));
      await keys.choose(label('vehicleType'), 3, words('orders:vehicle.box4m2'));
      await fillTimes(desk);
      await fillSignOff(desk);
      await fillPoint(desk, 'pickups', 1, pickup);
      await fillPoint(desk, 'deliveries', 1, cityDelivery);
      await fillGoods(desk, [servers, screens]);
      await denyDangerousGoods(desk);
      await fillQuote(desk);
      await expectSaved(desk);
      const number = await reviewAndConfirm(desk);
      expect(number).toMatch(/^DD\d{6}-0001$/);
      await expect(desk.page.getByText(words('common:printState.printed'), { exact: true })).toBeVisible({
        timeout: 20_000,
      });
      expect(await mouse()).toBe(0);
      await expectSheet(dispatch, number, [
        ...partsOf(language).city,
        client,
        pickup.street,
        cityDelivery.company,
        cityDelivery.contact,
        cityDelivery.street,
        '服务器',
        '显示器',
        '木箱',
        '易碎，请勿倒置',
        '签收单须盖章',
        '380.00',
        '50,000.00',
      ]);
      expect(freight.received).toHaveLength(0);
    });

    test('[1.3.2.1] [1.3.2.2] [1.3.2.3] [1.3.2.4] [1.3.2.5] [1.3.2.6] [1.3.2.7] [1.3.2.8] a clerk takes an outbound order by keyboard alone, and its work order comes out of the freight printer', async () => {
      const mouse = await watchMouse(desk);
      await logOut(desk);
      await comeIn(desk, { ...clerk, displayName: language === 'en' ? clerk.nameEn : clerk.nameZh });
      const { words } = desk;
      const keys = formKeys(desk);
      const label = (name: string) => words(`orders:field.${name}`);
      await keys.begin();
      await keys.lookUp('HX001', client);
      await keys.choose(label('jobType'), 2, words('orders:jobType.doorToDoor'));
      await keys.choose(label('mode'), 3, words('orders:mode.air'));
      await fillTimes(desk);
      await fillSignOff(desk);
      await fillPoint(desk, 'pickups', 1, pickup);
      await fillPoint(desk, 'deliveries', 1, shanghaiDelivery);
      await fillGoods(desk, [servers]);
      await denyDangerousGoods(desk);
      await fillQuote(desk);
      await expectSaved(desk);
      const number = await reviewAndConfirm(desk);
      expect(number).toMatch(/^HY\d{6}-0001$/);
      await expect(desk.page.getByText(words('common:printState.printed'), { exact: true })).toBeVisible({
        timeout: 20_000,
      });
      expect(await mouse()).toBe(0);
      await expectSheet(freight, number, [
        ...partsOf(language).outbound,
        client,
        shanghaiDelivery.company,
        shanghaiDelivery.street,
        '服务器',
        '易碎，请勿倒置',
        '380.00',
      ]);
      expect(dispatch.received).toHaveLength(1);
    });
  });
}

async function fillTimes(desk: Desk): Promise<void> {
  const keys = formKeys(desk);
  const label = (name: string) => desk.words(`orders:field.${name}`);
  await keys.fill(label('pickupDay'), '+1');
  await keys.fill(label('pickupFrom'), '9');
  await keys.fill(label('pickupTo'), '1130');
  await keys.fill(label('deliveryDay'), '+2');
  await keys.pass(label('deliveryFrom'));
  await keys.fill(label('deliveryTo'), '18');
  await keys.pass(label('urgent'), label('holdForNotice'));
}

async function fillSignOff(desk: Desk): Promise<void> {
  const keys = formKeys(desk);
  const { words } = desk;
  const label = (name: string) => words(`orders:field.${name}`);
  await keys.choose(label('podKind'), 3, words('orders:pod.returnSlip'));
  await expect(desk.focused).toHaveAccessibleName(label('podCopies'));
  await keys.fill(label('podCopies'), '2');
  await keys.fill(label('signOffNotes'), '签收单须盖章');
  await keys.choose(label('settlementMethod'), 3, words('orders:settlement.monthly'));
  await keys.fill(label('importantNotes'), '易碎，请勿倒置');
  await keys.fill(label('specialDemands'), '到货前一小时电话通知收货人');
  await keys.pass(label('remarks'));
}

/** Enter leads from the goods to the question; 1 says no. */
async function denyDangerousGoods(desk: Desk): Promise<void> {
  await expect(desk.focused).toHaveAccessibleName(desk.words('dangerousGoods:section.question'));
  await desk.press('1', 'Enter');
}

async function fillQuote(desk: Desk): Promise<void> {
  const keys = formKeys(desk);
  const label = (name: string) => desk.words(`orders:field.${name}`);
  await keys.fill(label('expectedFee'), '380');
  await keys.fill(label('declaredValue'), '５００００');
  await keys.fill(label('insuranceFee'), '150');
  await expect(desk.focused).toHaveAccessibleName(desk.words('orders:act.review'));
}

function partsOf(language: Language): { readonly city: readonly string[]; readonly outbound: readonly string[] } {
  return language === 'en'
    ? { city: ['City delivery', '4.2 m box truck'], outbound: ['Door to door', 'Air'] }
    : { city: ['同城配送工作单', '4.2 米厢车'], outbound: ['外埠货运工作单', '门到门', '空运'] };
}

/** The paper as the centre reads it: one sheet, the number as text and as Code 128, every part of the order. */
async function expectSheet(printer: IppPrinter, number: string, parts: readonly string[]): Promise<void> {
  const [sheet] = await pollUntil('the sheet', () => printer.received.length > 0 && printer.received);
  expect(printer.received).toHaveLength(1);
  expect(sheet?.format).toBe('application/pdf');
  const document = sheet?.document ?? Buffer.alloc(0);
  const text = (await pdfText(document)).replace(/\s+/g, ' ');
  for (const part of [number, ...parts]) expect(text).toContain(part);
  expect(await pdfBarcodes(document)).toContain(number);
}
