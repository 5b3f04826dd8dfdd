import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { expect, shareApp, test } from './fixtures.ts';
import { type Desk, deskAt, expectTitle, goTo } from './pages/desk.ts';
import { expectHere, logIn, people } from './pages/people.ts';
import { keepScreenshot } from './screenshots.ts';

for (const language of ['zh-CN', 'en'] as const) {
  test.describe(`the compliance report in ${language}`, () => {
    test.use({ locale: language === 'en' ? 'en-GB' : 'zh-CN' });
    const shared = shareApp();
    let desk: Desk;

    test.beforeAll(async () => {
      const chinese = deskAt(shared.app.page);
      desk = deskAt(shared.app.page, language);
      await logIn(desk, people.director);
      await expectHere(chinese, people.director.displayName);
      if (language === 'en') await chinese.button('common:frame.switchLanguage').click();
      await expect(desk.button('common:frame.lock')).toBeVisible();
    });

    test('[3.4] the compliance report: every figure opens its list, and the list leads to the order', async () => {
      const { page, words } = desk;
      await goTo(desk, '/tasks');
      await page.getByRole('link', { name: words('duties:report.title') }).click();
      await expectTitle(desk, words('duties:report.title'));
      const table = page.getByRole('table', { name: words('duties:report.title') });
      await expect(table).toContainText('2.2.1');
      await keepScreenshot(page, `report-${language}`);
      // The clause in both languages.
      await expect(table.locator('tbody small[lang]').first()).not.toBeEmpty();
      const figure = table.locator('tfoot').getByRole('button').first();
      const count = Number(await figure.textContent());
      await figure.click();
      const list = page.getByRole('dialog');
      await expect(list.getByRole('listitem')).toHaveCount(Math.min(count, 50));
      await keepScreenshot(page, `report-list-${language}`);
      await list.getByRole('listitem').getByRole('link').first().click();
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(words('duties:report.title'));
    });

    test('[3.4] by person and client, by month, to Excel; an empty month says so', async () => {
      const { page, words } = desk;
      await goTo(desk, '/tasks/report?by=%22person%22');
      const table = page.getByRole('table', { name: words('duties:report.title') });
      await expect(table.getByText(language === 'en' ? 'Wang Li' : '王丽', { exact: true })).toBeVisible();
      await keepScreenshot(page, `report-person-${language}`);
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: words('duties:report.excel') }).click();
      const book = new ExcelJS.Workbook();
      await book.xlsx.load((await readFile(await (await saved).path())) as unknown as ArrayBuffer);
      expect(book.worksheets[0]?.getRow(3).values).toContain(words('tasks:column.lateMedian'));
      await goTo(desk, '/tasks/report?from=%222020-01-01%22&to=%222020-01-31%22');
      await expect(page.getByText(words('duties:report.empty'))).toBeVisible();
      await desk.press('Alt+ArrowRight');
      await expect(page.getByLabel(words('duties:report.from'), { exact: true })).toHaveValue('2020-02-01');
      await expect(page.getByLabel(words('duties:report.to'), { exact: true })).toHaveValue('2020-02-29');
    });

    test('[1.1] the team’s tasks and the closed ones', async () => {
      const { page, words } = desk;
      await goTo(desk, '/tasks?view=team');
      await expect(page.getByRole('navigation', { name: words('tasks:list.owners') })).toBeVisible();
      if (language === 'en') await expect(page.getByRole('row').filter({ hasText: 'Chen Jing' }).first()).toBeVisible();
      await keepScreenshot(page, `team-${language}`);
      await goTo(desk, '/tasks?view=closed');
      await keepScreenshot(page, `closed-${language}`);
    });
  });
}
