import { startIppPrinter, type IppPrinter } from '../helpers/ipp/ipp-printer.ts';
import { pdfText } from '../helpers/pdf.ts';
import { pollUntil } from '../helpers/poll.ts';
import { expect, shareApp, test } from './fixtures.ts';
import { createCustomer } from './pages/customers.ts';
import { fileStandingLetter } from './pages/dangerous-goods.ts';
import { type Desk, deskAt, goTo } from './pages/desk.ts';
import {
  acceptance,
  attachQuotation,
  beginContractForm,
  fillContractForm,
  handIn,
  recordConsent,
  reopen,
  sendBack,
  setBreakIn,
  sign,
} from './pages/handovers.ts';
import { openPlaced } from './pages/order.ts';
import { reviewAndConfirm } from './pages/order-form.ts';
import { orderList } from './pages/order-list.ts';
import { comeIn, people, switchTo } from './pages/people.ts';
import { setPrinter } from './pages/settings.ts';
import { takeOrder } from './pages/whole-order.ts';
import { keepScreenshot } from './screenshots.ts';

const shared = shareApp('demo', { chained: true });
let desk: Desk;
let printer: IppPrinter;

const lantian = { code: 'N9001', nameZh: '北京蓝天仪表有限公司' };
const haihe = { code: 'N9002', nameZh: '天津海河展具有限公司' };
const goods = { goodsName: '压力表', pieces: '6', weightKg: '48', volumeM3: '0.3', packaging: '纸箱' };
const contract = {
  business: '仪表由我方仓库代管，按订单分拣配送。',
  regions: '北京六环内',
  goods: '压力表、流量计',
  settlementCycle: '每月 25 日对账，次月 10 日前付款',
  prices: '每票 90 元起',
};

test.beforeAll(async () => {
  printer = await startIppPrinter();
  desk = deskAt(shared.app.page);
  await comeIn(desk, people.admin);
  await setPrinter(desk, { centre: 'dispatch', url: printer.url });
});
test.afterAll(() => printer?.close());

/** The address of the order that waits for its customer's papers. */
let waiting = '';

test('[1.2.4a] [1.2.4b] nothing is ordered for a new customer without a hand-over form', async () => {
  await switchTo(desk, people.marketing);
  await addCustomer(lantian, { name: '张三', mobile: '13800138000' });
  await expect(acceptance(desk)).toContainText(desk.words('handovers:acceptance.noForm'));
  await switchTo(desk, people.director);
  await openCustomer(lantian);
  await fileStandingLetter(desk, '张三');
  await switchTo(desk, people.wangli);
  await takeOrder(desk, { client: lantian, goods });
  await desk.press('1', 'Control+Enter');
  await expectRefused('noForm');
  waiting = new URL(desk.page.url()).hash.slice(1);
});

let number = '';

test('[1.2.4b] the refusal names each signature that is missing, and whose it is', async () => {
  await switchTo(desk, people.marketing);
  await openCustomer(lantian);
  number = await beginContractForm(desk);
  await fillContractForm(desk, contract);
  await expectStillRefused('formDraft');
  await switchTo(desk, people.marketing);
  await openForm();
  await attachQuotation(desk);
  await handIn(desk);
  await expectStillRefused('waitsFor_marketingManager', people.marketingManager.displayName);
});

test('[1.2.4b] a form that is returned with a reason is changed and signed anew', async () => {
  const reason = '价格低于公司底价';
  await switchTo(desk, people.marketingManager);
  await sendBack(desk, number, reason);
  await switchTo(desk, people.wangli);
  await goTo(desk, waiting);
  await expectRefused('formRejected', { number, reason });
  await switchTo(desk, people.marketing);
  await openForm();
  await reopen(desk, '按公司底价改正');
  await desk.field(desk.words('handovers:field.prices')).fill('每票 110 元起');
  await handIn(desk);
  await switchTo(desk, people.marketingManager);
  await sign(desk, number);
});

test('[1.2.4b] the departments sign side by side, the general manager last; then the order is confirmed', async () => {
  const { page, words } = desk;
  await expectStillRefused('waitsFor_warehouse', people.warehouseManager.displayName);
  await expectRefused('waitsFor_delivery', { number, names: people.deliveryManager.displayName });
  await keepScreenshot(page, 'refused-zh-CN');
  await switchTo(desk, people.deliveryManager);
  await sign(desk, number);
  await expectStillRefused('waitsFor_warehouse', people.warehouseManager.displayName);
  await expect(finding('waitsFor_delivery', { number, names: people.deliveryManager.displayName })).toHaveCount(0);
  await switchTo(desk, people.warehouseManager);
  await sign(desk, number);
  await expectStillRefused('waitsFor_gm', people.gm.displayName);
  await switchTo(desk, people.gm);
  await sign(desk, number);
  await switchTo(desk, people.wangli);
  await goTo(desk, waiting.replace(/\/review.*/, ''));
  await expect(desk.field(words('orders:field.customerId'))).toBeFocused();
  const order = await reviewAndConfirm(desk);
  await openPlaced(desk, order);
  await expect(page.getByText(words('common:papersPending'))).toHaveCount(0);
  await openCustomer(lantian);
  await expect(acceptance(desk)).toContainText(words('handovers:acceptance.handover'));
});

test('[1.2.4c] on a leader’s word the order is taken, and order, list and sheet say that papers are pending', async () => {
  const { page, words } = desk;
  await addCustomer(haihe, { name: '许宁', mobile: '13600002001' });
  await fileStandingLetter(desk, '许宁');
  await recordConsent(desk, people.gm.displayName, '展会明早开幕');
  await expect(acceptance(desk)).toContainText(words('handovers:acceptance.consent'));
  await takeOrder(desk, { client: haihe, goods });
  await desk.press('1');
  const before = printer.received.length;
  const order = await reviewAndConfirm(desk);
  await openPlaced(desk, order);
  await expect(page.getByText(words('common:papersPending')).first()).toBeVisible();
  await keepScreenshot(page, 'papers-pending-order-zh-CN');
  await goTo(desk, '/orders');
  const row = orderList(desk).rows.filter({ hasText: order });
  await expect(row).toContainText(words('orders:list.papers'));
  await keepScreenshot(page, 'papers-pending-list-zh-CN');
  const sheet = await pollUntil('the sheet', () => printer.received.at(before));
  const text = await pdfText(sheet.document);
  expect(text).toContain(order);
  expect(text).toContain(words('common:papersPending'));
});

test('[1.2.4d] in the break-in period only the CS director confirms', async () => {
  const { page, words } = desk;
  await switchTo(desk, people.director);
  await openCustomer(haihe);
  await setBreakIn(desk, '新客户，先由主任把关');
  await keepScreenshot(page, 'break-in-zh-CN');
  await switchTo(desk, people.wangli);
  await takeOrder(desk, { client: haihe, goods });
  await desk.press('1', 'Control+Enter');
  await expect(page.getByRole('button', { name: beginningOf('breakInDirectorOnly') }).first()).toBeVisible();
  const draft = new URL(page.url()).hash.slice(1).replace(/\/review.*/, '');
  await switchTo(desk, people.director);
  await goTo(desk, draft);
  await expect(desk.field(words('orders:field.customerId'))).toHaveValue(haihe.nameZh);
  await reviewAndConfirm(desk);
});

/** Addresses of the customers of this file. */
const pageOf = new Map<string, string>();

async function addCustomer(customer: typeof lantian, contact: { name: string; mobile: string }): Promise<void> {
  await createCustomer(desk, { ...customer, contact });
  pageOf.set(customer.nameZh, new URL(desk.page.url()).hash.slice(1));
}

async function openCustomer({ nameZh }: typeof lantian): Promise<void> {
  await goTo(desk, pageOf.get(nameZh) ?? '');
  await expect(desk.page.getByRole('heading', { level: 1, name: nameZh })).toBeVisible();
}

async function openForm(): Promise<void> {
  await goTo(desk, '/handovers');
  await desk.page.getByRole('row').filter({ hasText: number }).click();
  await expect(desk.page.getByText(number, { exact: true })).toBeVisible();
}

/** The clerk comes back to the order and is told what is missing, by name. */
async function expectStillRefused(error: string, names = ''): Promise<void> {
  await switchTo(desk, people.wangli);
  await goTo(desk, '/');
  await goTo(desk, waiting);
  await expectRefused(error, { number, names });
}

async function expectRefused(error: string, values: Readonly<Record<string, string>> = {}): Promise<void> {
  await expect(finding(error, values).first()).toBeVisible();
  await expect(desk.page.getByText(desk.words('orders:review.ready'), { exact: true })).toHaveCount(0);
}

function finding(error: string, values: Readonly<Record<string, string>>) {
  return desk.page.getByRole('button').filter({ hasText: desk.words(`handovers:error.${error}`, values) });
}

function beginningOf(error: string): RegExp {
  return new RegExp(desk.words(`handovers:error.${error}`).split('{{')[0] ?? '');
}
