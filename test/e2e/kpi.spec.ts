import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { expect, shareApp, test } from './fixtures.ts';
import { type Desk, deskAt, expectTitle, goTo } from './pages/desk.ts';
import { expectHere, logIn, people } from './pages/people.ts';
import { keepScreenshot } from './screenshots.ts';

for (const language of ['zh-CN', 'en'] as const) {
  test.describe(`the KPI page in ${language}`, () => {
    test.use({ locale: language === 'en' ? 'en-GB' : 'zh-CN' });
    const shared = shareApp('demo', { chained: true });
    let desk: Desk;

    test.beforeAll(async () => {
      const chinese = deskAt(shared.app.page);
      desk = deskAt(shared.app.page, language);
      await logIn(desk, people.director);
      await expectHere(chinese, people.director.displayName);
      if (language === 'en') await chinese.button('common:frame.switchLanguage').click();
      await expect(desk.button('common:frame.lock')).toBeVisible();
    });

    const table = () => desk.page.getByRole('table', { name: desk.words('kpi:title') });

    test('[8] by keyboard: each figure with n, target and trend, Enter opens its list, and that the order', async () => {
      const { page, words } = desk;
      await desk.press('Control+k');
      await expect(page.getByRole('combobox', { name: words('common:palette.title') })).toBeFocused();
      await desk.type(words('kpi:act.open'));
      await expect(page.getByRole('option').first()).toContainText(words('kpi:act.open'));
      await desk.press('Enter');
      await expectTitle(desk, words('kpi:title'));
      await expect(table().locator('tbody tr')).toHaveCount(10);
      await expect(table().locator('tbody tr').first()).toContainText(words('kpi:figure.onTime'));
      await keepScreenshot(page, `kpi-${language}`);
      await desk.press('ArrowDown', 'Enter');
      const list = page.getByRole('dialog');
      await expect(list.getByRole('heading')).toContainText(words('kpi:figure.onTime'));
      // The number that opened the list is the number of its rows.
      const due = list.locator('button[data-part="due"]');
      const count = Number(await due.locator('b').textContent());
      expect(count).toBeGreaterThan(0);
      await due.focus();
      await desk.press('Enter');
      await expect(list.locator('tbody tr')).toHaveCount(Math.min(count, 50));
      await keepScreenshot(page, `kpi-list-${language}`);
      await desk.press('ArrowDown', 'Enter');
      await expect(page).toHaveURL(/#\/orders\//);
    });

    test('[8] exports and prints what is on the screen, in either version of a month', async () => {
      const { page, words } = desk;
      await goTo(desk, '/kpi');
      await expect(table().locator('tbody tr')).toHaveCount(10);
      const saved = page.waitForEvent('download');
      await desk.press('e');
      const book = new ExcelJS.Workbook();
      await book.xlsx.load((await readFile(await (await saved).path())) as unknown as ArrayBuffer);
      expect(book.worksheets[0]?.getRow(5).getCell(1).value).toBe(words('kpi:figure.onTime'));
      await desk.press('p');
      await expect(
        page
          .getByRole('dialog', { name: words('kpi:print.title') })
          .locator('canvas')
          .first(),
      ).toBeVisible();
      await desk.press('Escape');
      await page.getByRole('button', { name: words('kpi:known.monthEnd') }).press('Enter');
      await expect(page.getByText(words('kpi:versionOf', { version: 1 }))).toBeVisible();
      await desk.press('Alt+ArrowLeft');
      await expect(page).toHaveURL(/monthEnd=true/);
    });

    test('[8] a target of the company is set by keyboard, and the table says by whom it is', async () => {
      const { page, words } = desk;
      await goTo(desk, '/kpi');
      await desk.press('t');
      const panel = page.getByRole('dialog');
      await desk.field(words('kpi:figure.onTime'), panel).fill('50');
      await desk.press('Control+Enter');
      await expect(panel).toHaveCount(0);
      const first = table().locator('tbody tr').first();
      await expect(first).toContainText(words('kpi:goal.more', { share: '50' }));
      await expect(first).toContainText(words('kpi:goalFrom.company'));
    });
  });
}
