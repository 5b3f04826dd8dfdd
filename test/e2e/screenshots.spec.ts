import { expect, shareApp, test } from './fixtures.ts';
import { type Desk, deskAt, expectTitle, goTo } from './pages/desk.ts';
import { askCustomer } from './pages/intake.ts';
import { beginQuickOrder, jumpTo, openPlaced } from './pages/order.ts';
import { orderList } from './pages/order-list.ts';
import { placedNumber } from './pages/order-form.ts';
import { comeIn, expectHere, logIn, logOut, people } from './pages/people.ts';
import { keepScreenshot } from './screenshots.ts';

for (const language of ['zh-CN', 'en'] as const) {
  test.describe(`pictures in ${language}`, () => {
    test.use({ locale: language === 'en' ? 'en-GB' : 'zh-CN' });
    const shared = shareApp('demo', { chained: true });
    let desk: Desk;
    const picture = (name: string) => keepScreenshot(desk.page, `${name}-${language}`);

    test.beforeAll(() => {
      desk = deskAt(shared.app.page, language);
    });

    test('log-in, home and lists', async () => {
      const { page, words } = desk;
      await expect(page.getByRole('region', { name: words('people:logIn.demo') })).toBeVisible();
      await picture('log-in');
      // Chen Jing works in English.
      await comeIn(desk, language === 'en' ? people.chenjing : people.wangli);
      await expect(
        page
          .getByRole('region', { name: words('today:orders') })
          .getByRole('link')
          .nth(1),
      ).toBeVisible();
      await picture('today');
      await goTo(desk, '/orders');
      await expect(orderList(desk).rows.nth(5)).toBeVisible();
      await picture('orders');
      await goTo(desk, '/customers');
      await expect(page.getByRole('row').nth(5)).toBeVisible();
      await picture('customers');
      await goTo(desk, '/printing');
      await expectTitle(desk, words('printing:title'));
      await expect(page.getByRole('textbox', { name: words('printing:queue.scan') })).toBeVisible();
      await picture('printing');
    });

    test('the order from the first key to the paper', async () => {
      const { page, words } = desk;
      await goTo(desk, '/');
      await desk.press('F2');
      await expectTitle(desk, words('orders:form.title'));
      await picture('order-form-empty');
      await beginQuickOrder(desk);
      await picture('order-form');
      await desk.press('F9');
      await desk.type('bj');
      await expect(page.getByText(words('customers:lookUp.results'), { exact: true }).first()).toBeVisible();
      await expect(page.getByRole('option').nth(3)).toBeVisible();
      await picture('f9');
      await desk.press('Escape');
      await desk.press('Control+Enter');
      await askCustomer(desk);
      await expect(page.getByText(words('orders:review.ready'), { exact: true })).toBeVisible();
      await picture('review');
      await desk.press('Alt+v');
      await expect(page.getByRole('dialog').locator('canvas').first()).toBeVisible({ timeout: 20_000 });
      await expect(page.getByRole('dialog').getByRole('region')).toHaveAttribute('aria-busy', 'false');
      await picture('print-preview');
      await desk.press('Escape');
      await desk.press('Control+Enter');
      const number = await placedNumber(desk);
      await expect(page.getByText(words('common:printState.printed'), { exact: true })).toBeVisible({
        timeout: 20_000,
      });
      await picture('placed');
      await openPlaced(desk, number);
      await expect(
        page
          .getByRole('region', { name: words('orders:order.timeline') })
          .getByRole('listitem')
          .nth(3),
      ).toBeVisible();
      await picture('order');
      await goTo(desk, '/');
      await jumpTo(desk, number);
    });

    test('palette, quick switch, lock and settings', async () => {
      const { page, words } = desk;
      await desk.press('Control+k');
      const offered = page.getByRole('listbox', { name: words('common:palette.title') }).getByRole('option');
      await expect(offered.nth(4)).toBeVisible();
      await picture('palette');
      await desk.press('Escape');
      await desk.press('F8');
      await expect(page.getByRole('dialog', { name: words('people:cover.switch') })).toBeVisible();
      await picture('switch');
      await desk.press('Escape');
      await logOut(desk);
      await logIn(desk, people.admin);
      // The administrator of the demonstration works in Chinese.
      const chinese = deskAt(page);
      await expectHere(chinese, people.admin.displayName);
      if (language === 'en') await chinese.button('common:frame.switchLanguage').click();
      for (const [address, title] of [
        ['company', 'company:settings.title'],
        ['printers', 'printing:settings.title'],
        ['accounts', 'people:accounts.title'],
        ['permissions', 'people:matrix.title'],
        ['system', 'system:title'],
      ] as const) {
        await goTo(desk, `/settings/${address}`);
        await expectTitle(desk, words(title));
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await picture(`settings-${address}`);
      }
    });
  });
}
