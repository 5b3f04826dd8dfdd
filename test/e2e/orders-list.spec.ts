import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { startIppPrinter, type IppPrinter } from '../helpers/ipp/ipp-printer.ts';
import { expect, shareApp, test } from './fixtures.ts';
import { type Desk, deskAt, expectTitle, goTo } from './pages/desk.ts';
import { orderList } from './pages/order-list.ts';
import { comeIn, people, switchTo } from './pages/people.ts';
import { setPrinter } from './pages/settings.ts';
import { patternOf } from './words.ts';

const shared = shareApp();
let desk: Desk;
let printer: IppPrinter;

test.beforeAll(async () => {
  printer = await startIppPrinter();
  desk = deskAt(shared.app.page);
  await comeIn(desk, people.admin);
  await setPrinter(desk, { centre: 'dispatch', url: printer.url });
  await setPrinter(desk, { centre: 'freight', url: printer.url });
  await switchTo(desk, people.wangli);
});
test.afterAll(() => printer?.close());
test.beforeEach(async () => {
  await goTo(desk, '/orders');
  await expect(orderList(desk).rows.first()).toBeVisible();
});

test('what filters the list stands in the address, so that the same list comes back', async () => {
  const { page, words } = desk;
  const { rows } = orderList(desk);
  await page.getByRole('button', { name: words('orders:list.jobType'), exact: true }).click();
  await page.getByRole('checkbox', { name: words('common:jobType.doorToDoor') }).check();
  await page.getByRole('button', { name: words('orders:list.mine'), exact: true }).click();
  await expect(page).toHaveURL(/jobTypes=.*doorToDoor.*owner=me/);
  await expect(rows.first()).toContainText(words('common:jobType.doorToDoor'));
  await expect(rows.filter({ hasText: words('common:jobType.cityDelivery') })).toHaveCount(0);
  await expect(rows.filter({ hasNotText: people.wangli.displayName })).toHaveCount(0);
  const shown = await orderList(desk).numbers(rows);
  const address = new URL(page.url()).hash.slice(1);
  await goTo(desk, '/');
  await expectTitle(desk, words('today:title'));
  await goTo(desk, address);
  await expect(rows.first()).toBeVisible();
  await expect(async () => expect(await orderList(desk).numbers(rows)).toEqual(shown)).toPass();
  await desk.button('orders:act.clear').click();
  await expect(page).not.toHaveURL(/owner=me/);
});

test('two Chinese characters find an order by its client, its consignee or its goods', async () => {
  const { rows, search } = orderList(desk);
  await expect(rows.first()).toBeVisible();
  const number = (await orderList(desk).numbers(rows))[0] ?? '';
  await desk.press('/');
  await expect(search).toBeFocused();
  for (const column of ['customerName', 'consignee', 'goods']) {
    const text = (await rows.first().locator(`[data-column=${column}]`).textContent()) ?? '';
    const [word = ''] = /[\u4e00-\u9fff]{2}(?=[^\u4e00-\u9fff]*$|.?$)/.exec(text) ?? [];
    expect(word).toHaveLength(2);
    await search.fill(word);
    await expect(desk.page).toHaveURL(new RegExp(`text=${encodeURIComponent(word)}`));
    await expect(rows.filter({ hasText: number })).toBeVisible();
  }
  await search.fill(number);
  await expect(rows).toHaveCount(1);
  await search.fill('龘龘');
  await expect(desk.page.getByText(desk.words('orders:list.none'), { exact: true })).toBeVisible();
  await search.fill('');
  await expect(rows.nth(5)).toBeVisible();
});

test('arrows walk the list and Enter opens the order', async () => {
  const { grid, rows, numbers } = orderList(desk);
  const third = (await numbers(rows))[2] ?? '';
  await grid.focus();
  await desk.press('Home', 'ArrowDown', 'ArrowDown', 'Enter');
  await expectTitle(desk, third);
});

test('a number that is scanned or typed anywhere opens its order', async () => {
  const { page, words, focused } = desk;
  await goTo(desk, '/orders');
  const row = page.getByRole('row').filter({ has: page.getByRole('gridcell') });
  const number = /[A-Z]{2}\d{6}-\d{4}/.exec((await row.nth(2).textContent()) ?? '')?.[0] ?? '';
  await expect(focused).toHaveRole('grid');
  for (const sign of number) await desk.press(/[A-Z]/.test(sign) ? `Shift+${sign}` : sign);
  await expect(page.getByRole('textbox', { name: words('common:frame.jump') })).toHaveValue(number);
  await desk.press('Enter');
  await expectTitle(desk, number);
});

test('several orders are reprinted at once, and those that cannot be are listed', async () => {
  const { page, words } = desk;
  const { grid } = orderList(desk);
  const before = printer.received.length;
  await page.getByRole('button', { name: words('orders:list.state'), exact: true }).click();
  await page.getByRole('checkbox', { name: words('common:orderState.signed') }).check();
  await expect(page).toHaveURL(/states=/);
  await desk.press('Escape');
  await grid.focus();
  await desk.press('Home', 'Space', 'ArrowDown', 'Space', 'ArrowDown', 'Space');
  await expect(page.getByText(words('orders:list.selected', { count: 3 }))).toBeVisible();
  await desk.button('orders:batch.reprint').click();
  const outcome = page.getByRole('status').filter({ hasText: patternOf(words('orders:batch.done')) });
  await expect(outcome).toBeVisible({ timeout: 20_000 });
  const said = (await outcome.textContent()) ?? '';
  // An alert may stand beside it, whose number has digits too.
  const done = Number(new RegExp(words('orders:batch.done').replace('{{count}}', '(\\d+)')).exec(said)?.[1]);
  const failed = await outcome.getByRole('listitem').count();
  expect(done + failed).toBe(3);
  expect(done).toBeGreaterThan(0);
  await expect.poll(() => printer.received.length - before, { timeout: 30_000 }).toBe(done);
});

test('the export holds exactly what the filter shows', async ({}, testInfo) => {
  const { page, words } = desk;
  const { search, rows } = orderList(desk);
  const [number = ''] = await orderList(desk).numbers(rows);
  await search.fill(number.slice(0, 8));
  await expect(page).toHaveURL(/text=/);
  await expect(rows.first()).toBeVisible();
  const downloading = page.waitForEvent('download');
  await desk.button('orders:act.export').click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  const file = testInfo.outputPath('orders.xlsx');
  await download.saveAs(file);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await readFile(file)) as unknown as ExcelJS.Buffer);
  const [sheet] = book.worksheets;
  expect(sheet?.getRow(1).getCell(1).text).toBe(words('orders:column.number'));
  const numbers = Array.from({ length: (sheet?.rowCount ?? 1) - 1 }, (_, at) => sheet?.getRow(at + 2).getCell(1).text);
  expect(numbers.every((one) => one?.startsWith(number.slice(0, 8)))).toBe(true);
  await expect(page.getByText(words('orders:list.count', { count: numbers.length }), { exact: true })).toBeVisible();
});
