import { expect, shareApp, test } from './fixtures.ts';
import { type Desk, deskAt, expectTitle, goTo } from './pages/desk.ts';
import { jumpTo, quickOrder } from './pages/order.ts';
import { comeIn, people, switchTo } from './pages/people.ts';
import { keepScreenshot } from './screenshots.ts';

test.describe('a change of shift', () => {
  const shared = shareApp('demo', { chained: true });
  let desk: Desk;
  let number: string;

  const row = () => desk.page.getByRole('row').filter({ hasText: number }).first();
  const toSign = () =>
    desk.page.getByRole('link').filter({ hasText: desk.words('shifts:today.toTake', { name: '王丽' }) });

  test.beforeAll(async () => {
    desk = deskAt(shared.app.page);
    await comeIn(desk, people.wangli);
    number = await quickOrder(desk);
  });

  test('[1.1] the clerk who goes completes what the app wrote, and signs', async () => {
    const { page, words } = desk;
    await desk.press('Shift+F8');
    await expectTitle(desk, words('shifts:title'));
    await expect(row()).toBeVisible();
    await desk
      .field(words('shifts:page.noteOf', { matter: number }))
      .first()
      .fill('客户下午来电');
    await desk.press('Control+Enter');
    await expect(page.getByRole('alert').filter({ hasText: words('shifts:error.receiverMissing') })).toBeVisible();
    await page.getByLabel(words('shifts:page.receiver')).selectOption('张伟');
    await keepScreenshot(page, 'shift-writing-zh-CN');
    await desk.press('Control+Enter');
    await expect(page.getByText(words('shifts:page.waits', { name: '张伟' }))).toBeVisible();
  });

  test('[1.1] the clerk who comes finds it at home under his own log-in and sends it back with a reason', async () => {
    const { page, words } = desk;
    await switchTo(desk, people.zhangwei);
    await goTo(desk, '/');
    await toSign().click();
    await expect(page.getByText('客户下午来电').first()).toBeVisible();
    await desk.button('shifts:page.giveBack').click();
    await desk
      .field(words('common:ask.reason'))
      .or(page.getByLabel(words('common:ask.reason')))
      .first()
      .fill('缺少联系人');
    await desk.press('Control+Enter');
    await expect(page.getByText(words('shifts:state.returned')).first()).toBeVisible();
  });

  test('[1.1] signed once more and taken over, the order has its new owner', async () => {
    const { page, words } = desk;
    await switchTo(desk, people.wangli);
    await desk.press('Shift+F8');
    await expect(page.getByText('缺少联系人')).toBeVisible();
    await page.getByLabel(words('shifts:page.remarks')).fill('联系人张三');
    await desk.press('Control+Enter');
    await expect(page.getByText(words('shifts:page.waits', { name: '张伟' }))).toBeVisible();
    await switchTo(desk, people.zhangwei);
    await goTo(desk, '/');
    await toSign().click();
    await expect(page.getByText('联系人张三')).toBeVisible();
    await keepScreenshot(page, 'shift-taking-zh-CN');
    await desk.press('Control+Enter');
    await expect(page.getByText(words('shifts:page.receiverSigned', { name: '张伟' })).first()).toBeVisible();
    await expect(row()).toContainText(words('shifts:fate.moved'));
    await jumpTo(desk, number);
    await expect(page.getByText('张伟').first()).toBeVisible();
  });

  test('[1.1] the list reads in English as well', async () => {
    await desk.button('common:frame.switchLanguage').click();
    const english = deskAt(desk.page, 'en');
    await goTo(english, '/shifts');
    await expectTitle(english, english.words('shifts:title'));
    await expect(english.page.getByText(english.words('shifts:state.accepted')).first()).toBeVisible();
    await keepScreenshot(english.page, 'shift-history-en');
    await english.press('Shift+F8');
    await expect(english.page.getByLabel(english.words('shifts:page.receiver'))).toBeVisible();
    await keepScreenshot(english.page, 'shift-writing-en');
  });
});
