import { expect, shareApp, test } from './fixtures.ts';
import { type Desk, deskAt, expectTitle, goTo } from './pages/desk.ts';
import { formKeys } from './pages/order-form.ts';
import { comeIn, people, switchTo } from './pages/people.ts';

const shared = shareApp();
let desk: Desk;

test.beforeAll(async () => {
  desk = deskAt(shared.app.page);
  await comeIn(desk, people.director);
});

const head = '客户编号,客户名称,结算方式,结算日,联系人,手机,单位,省,市,区县,详细地址';
const csv = (...rows: readonly string[]) => ({
  name: '新客户.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`${[head, ...rows].join('\r\n')}\r\n`),
});

test('an import shows every faulty row first and writes nothing; the mended file writes all, and F9 finds by initials', async () => {
  const { page, words } = desk;
  const choose = (file: ReturnType<typeof csv>) =>
    page.locator(`input[type=file][aria-label="${words('customers:import.choose')}"]`).setInputFiles(file);
  await goTo(desk, '/customers/import');
  await choose(
    csv(
      'XK01,青岛海蓝水产有限公司,月结,25,于海,13900001111,青岛仓,山东省,青岛市,市南区,香港中路9号',
      'XK02,,现付,,孙平,13900002222,,,,,',
      'XK03,大连北良粮油有限公司,赊账,,刘畅,12ab,,,,,',
    ),
  );
  await expect(page.getByText(words('customers:import.blocked', { count: 2 }))).toBeVisible();
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows.nth(1)).toContainText(words('customers:error.nameMissing'));
  await expect(rows.nth(2)).toContainText(words('customers:error.settlementMethodUnknown'));
  await expect(rows.nth(2)).toContainText(words('customers:error.phoneWrong'));
  await expect(desk.button('customers:import.run')).toHaveCount(0);
  await desk.button('customers:import.again').click();
  await choose(
    csv(
      'XK01,青岛海蓝水产有限公司,月结,25,于海,13900001111,青岛仓,山东省,青岛市,市南区,香港中路9号',
      'XK02,烟台金果食品有限公司,现付,,孙平,13900002222,,,,,',
    ),
  );
  await expect(page.getByText(words('customers:import.ready'))).toBeVisible();
  await expect(rows).toHaveCount(3);
  await desk.button('customers:import.run').click();
  await expect(page.getByText(words('customers:import.done', { created: 2, updated: 0 }))).toBeVisible();
});

test('[1.3.1.2] [1.3.2.2] F9 finds a client by pinyin initials and fills the form from the records', async () => {
  const { words } = desk;
  const keys = formKeys(desk);
  await keys.begin();
  await keys.lookUp('qdhl', '青岛海蓝水产有限公司');
  await expect(desk.field(words('orders:field.contactName'))).toHaveValue('于海');
  await expect(desk.field(words('orders:field.contactPhone'))).toHaveValue('13900001111');
  await expect(desk.page.getByRole('combobox', { name: words('orders:field.settlementMethod') })).toHaveText(
    words('orders:settlement.monthly'),
  );
});

test('[1.3.1.2] F9 finds nobody for nonsense, says so, and Escape goes back to what was typed', async () => {
  const { page, words } = desk;
  await desk.field(words('orders:field.remarks')).fill('先放着');
  await desk.press('F9');
  await desk.type("'; DROP TABLE--");
  await expect(page.getByText(words('customers:lookUp.noneHint'))).toBeVisible();
  await desk.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(desk.field(words('orders:field.remarks'))).toHaveValue('先放着');
});

test('[1.3.1.4] [1.3.2.4] an address block pasted into a point fills name, phone, region and street', async () => {
  const { words } = desk;
  await expectTitle(desk, words('orders:form.title'));
  await cut(desk, '张三 13812345678 北京市朝阳区建国路88号现代城A座1201');
  await formKeys(desk).toSection('d');
  await desk.press('Control+v');
  const row = words('orders:point.deliveries', { number: 1 });
  const part = (key: string) => desk.field(`${row} ${words(`orders:field.${key}`)}`);
  await expect(part('contact')).toHaveValue('张三');
  await expect(part('phone')).toHaveValue('13812345678');
  await expect(part('city')).toHaveValue('北京市');
  await expect(part('district')).toHaveValue('朝阳区');
  await expect(part('street')).toHaveValue('建国路88号现代城A座1201');
});

/** Puts a text into the clipboard as a person does: types it somewhere and cuts it out. */
async function cut(at: Desk, text: string): Promise<void> {
  const note = at.field(at.words('orders:field.specialDemands'));
  await note.fill(text);
  await note.press('Control+a');
  await note.press('Control+x');
  await expect(note).toHaveValue('');
}

test('what somebody typed about a client waits for him while another takes the counter over', async () => {
  const { page, words } = desk;
  const name = desk.field(words('customers:column.nameZh'));
  await goTo(desk, '/customers/new');
  await expectTitle(desk, words('customers:edit.newTitle'));
  await desk.field(words('customers:column.code')).fill('XK09');
  await name.fill('威海远洋渔具有限公司');
  await switchTo(desk, people.wangli);
  await expectTitle(desk, words('today:title'));
  await goTo(desk, '/customers/new');
  await expect(name).toHaveValue('');
  await goTo(desk, '/');
  await switchTo(desk, people.director);
  await expect(name).toHaveValue('威海远洋渔具有限公司');
  await expect(page.getByText(words('customers:edit.unsaved'))).toBeVisible();
  await goTo(desk, '/');
  await desk.button('customers:edit.leaveDiscard').click();
  await expectTitle(desk, words('today:title'));
  await goTo(desk, '/customers/new');
  await expect(name).toHaveValue('');
});
