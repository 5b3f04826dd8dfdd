import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { expect, shareApp, test } from './fixtures.ts';
import { type Desk, deskAt, expectTitle, goTo } from './pages/desk.ts';
import { quickOrder } from './pages/order.ts';
import { comeIn, people } from './pages/people.ts';
import { feedbackTable } from './pages/tracking.ts';
import { keepScreenshot } from './screenshots.ts';

const shared = shareApp();
let desk: Desk;

test.beforeAll(async () => {
  desk = deskAt(shared.app.page);
  await comeIn(desk, people.wangli);
});

test('[2.2.1, 2.5.1] a shipment is followed to its signature without the mouse', async () => {
  const { page, words } = desk;
  const { rows, field, grid, number } = feedbackTable(desk);
  // Of its own: how many the demonstration has under way depends on the hour.
  const made = await quickOrder(desk);
  await goTo(desk, `/tracking?view=notArrived&centre=dispatch&text=${made}`);
  await expect(rows).toHaveCount(1, { timeout: 20_000 });
  await grid.focus();
  const chosen = await number(rows.first());
  // Taken back first where the demonstration let it depart, so that the way begins at its beginning.
  await desk.press('Enter');
  await expect(desk.focused).toHaveAttribute('data-entry', /departedAt|arrivedAt/);
  if ((await desk.focused.getAttribute('data-entry')) === 'departedAt') {
    await desk.type('now');
    while ((await desk.focused.getAttribute('data-entry')) !== 'arrivedAt') await desk.press('Enter');
  }
  await desk.type('99');
  await desk.press('Control+Enter');
  await expect(page.getByText(words('tracking:error.momentUnreadable'))).toBeVisible();
  await expect(field('arrivedAt')).toBeFocused();
  await field('arrivedAt').fill('now');
  await desk.press('Enter');
  await expect(field('arrivedAt')).toHaveValue(/^\d\d-\d\d \d\d:\d\d$/);
  await field('signedAt').fill('now');
  await field('signee').fill('李四');
  await desk.press('Enter');
  await expect(field('outcome')).toHaveValue('clean');
  await field('signedPieces').fill('99999');
  await desk.press('Control+Enter');
  await expect(field('signedPieces')).toHaveAttribute('aria-invalid', 'true');
  await field('signedPieces').fill('');
  await field('signee').fill('李四 ');
  await field('outcome').selectOption('');
  await field('signee').focus();
  await desk.press('Enter');
  await expect(field('outcome')).toHaveValue('clean');
  await keepScreenshot(page, 'tracking-entry');
  await desk.press('Control+Enter');
  await expect(page.getByText(words('tracking:entry.saved', { number: chosen })).first()).toBeVisible();
  await expect(rows.filter({ hasText: chosen })).toHaveCount(0);
  await goTo(desk, '/tracking?view=podMissing');
  await expect(rows.filter({ hasText: chosen })).toContainText('李四');
});

test('[2.2.1] what was heard is typed into the table’s own cells', async () => {
  const { page, words } = desk;
  const { rows, grid, field, cell, number } = feedbackTable(desk);
  await goTo(desk, '/tracking?view=notArrived');
  // By the hour of the day other shipments may stand above the first that is on its way.
  const onItsWay = rows.filter({ hasText: words('common:orderState.inTransit') }).first();
  await expect(onItsWay).toBeVisible();
  await grid.focus();
  const chosen = await number(onItsWay);
  const row = rows.filter({ hasText: chosen });
  while ((await row.getAttribute('aria-selected')) !== 'true') await desk.press('ArrowDown');
  const arrived = row.locator('[data-column=arrivedAt]');
  await desk.press('ArrowRight');
  while ((await arrived.getAttribute('data-cursor')) === null) await desk.press('ArrowRight');
  await desk.press('Enter');
  await expect(cell('arrivedAt')).toBeFocused();
  await desk.type('99');
  await desk.press('Control+Enter');
  await expect(page.getByText(words('tracking:error.momentUnreadable'))).toBeVisible();
  await expect(field('arrivedAt')).toBeFocused();
  await desk.press('Escape', 'Enter');
  await expect(cell('arrivedAt')).toHaveValue('99');
  await desk.press('Control+a');
  await desk.type('now');
  await desk.press('Enter');
  await expect(cell('signee')).toBeFocused();
  await expect(field('arrivedAt')).toHaveValue(/^\d\d-\d\d \d\d:\d\d$/);
  await expect(arrived).toHaveText(/^\d\d-\d\d \d\d:\d\d$/);
  await keepScreenshot(page, 'tracking-cells');
  await desk.press('Shift+Enter');
  await expect(cell('arrivedAt')).toBeFocused();
  await desk.press('Control+Enter');
  await expect(page.getByText(words('tracking:entry.saved', { number: chosen })).first()).toBeVisible();
  await expect(rows.filter({ hasText: chosen })).toHaveCount(0);
  await expect(grid).toBeFocused();
});

test('[2.4, 2.4.1] an outbound order shows its class, its checklist and its consignment letter', async () => {
  const { page, words } = desk;
  const { rows, number } = feedbackTable(desk);
  await goTo(desk, '/tracking?classes=["A"]&view=open');
  await expect(rows.first()).toContainText('HY');
  const chosen = await number(rows.first());
  await feedbackTable(desk).grid.focus();
  await desk.press('o');
  await expectTitle(desk, chosen);
  const section = page.getByRole('region', { name: words('tracking:order.title') });
  await expect(section).toContainText(words('tracking:order.class', { name: 'A' }));
  const step = section.getByRole('listitem').filter({ hasText: words('tracking:step.papersToDispatch') });
  await desk.button('tracking:checklist.done', step).press('Enter');
  await expect(step).toContainText(people.wangli.displayName);
  await keepScreenshot(page, 'tracking-order');
  await desk.button('tracking:act.letter', section).press('Enter');
  await expect(page.getByRole('dialog').locator('canvas').first()).toBeVisible({ timeout: 20_000 });
  await keepScreenshot(page, 'tracking-letter');
  await desk.press('Escape');
});

test('[2.5.1] the signed original is received, checked and archived, which closes the order', async () => {
  const { page, words } = desk;
  const { rows, grid, number } = feedbackTable(desk);
  await goTo(desk, '/tracking?view=podMissing');
  await expect(rows.first()).toContainText(words('common:orderState.signed'));
  const chosen = await number(rows.first());
  await grid.focus();
  await desk.press('o');
  await expectTitle(desk, chosen);
  const section = page.getByRole('region', { name: words('tracking:order.title') });
  await desk.button('tracking:receipt.received', section).press('Enter');
  await desk.button('tracking:receipt.check', section).press('Enter');
  const dialog = page.getByRole('dialog');
  for (const mark of ['signee', 'date', 'time']) {
    await dialog.getByRole('checkbox', { name: words(`tracking:receipt.mark.${mark}`) }).press('Space');
  }
  await expect(desk.button('tracking:receipt.unqualified', dialog)).toBeVisible();
  await dialog.getByRole('checkbox', { name: words('tracking:receipt.mark.stamp') }).press('Space');
  await desk.press('Control+Enter');
  await desk.button('tracking:receipt.archived', section).press('Enter');
  await expect(page.getByText(words('common:orderState.closed'), { exact: true })).toBeVisible();
  await keepScreenshot(page, 'tracking-receipt');
});

test('[2.6.1] the table of a class goes out as a spreadsheet and is shown on paper', async () => {
  const { page, words } = desk;
  await goTo(desk, '/tracking?classes=["A"]');
  await expect(feedbackTable(desk).rows.first()).toBeVisible();
  const [file] = await Promise.all([page.waitForEvent('download'), desk.button('tracking:act.excel').click()]);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await readFile(await file.path())) as never);
  expect(book.worksheets[0]?.getCell('A1').value).toContain('DLD-QMS04-JL(KF)-03');
  expect(book.worksheets[0]?.rowCount).toBeGreaterThan(20);
  await desk.button('tracking:act.print').click();
  await expect(page.getByRole('dialog').locator('canvas').first()).toBeVisible({ timeout: 20_000 });
  await keepScreenshot(page, 'tracking-print');
  await desk.press('Escape');
  await goTo(desk, '/tracking/partners');
  await expectTitle(desk, words('tracking:partners.title'));
  await expect(page.getByRole('row').nth(3)).toBeVisible();
});
