import { expect, shareApp, test } from './fixtures.ts';
import { type Desk, deskAt, expectTitle, goTo } from './pages/desk.ts';
import { expectHere, logIn, people } from './pages/people.ts';
import { keepScreenshot } from './screenshots.ts';

test.describe('a VIP visit in Chinese', () => {
  test.use({ locale: 'zh-CN' });
  const shared = shareApp('demo', { chained: true });
  let desk: Desk;

  test.beforeAll(async () => {
    desk = deskAt(shared.app.page, 'zh-CN');
    await logIn(desk, people.wangli);
    await expectHere(desk, people.wangli.displayName);
  });

  test('[6.2.1] is announced by keyboard with its preparation list, confirmed and prepared', async () => {
    const { page, words } = desk;
    await goTo(desk, '/visits/new');
    await expect(desk.field(words('reception:field.customer'))).toBeFocused();
    await desk.press('Control+Enter');
    await expect(page.getByText(words('reception:error.companyMissing'))).toBeVisible();
    await desk.field(words('reception:field.customer')).fill('远航国际贸易集团');
    await page.getByRole('radio', { name: words('reception:grade.A') }).check();
    await desk.field(words('reception:field.purpose')).fill('考察仓库，商谈全国配送');
    await guestName(1).fill('史文博');
    await desk.press('Alt+g');
    await guestName(2).fill('Laura Martin');
    await desk.field(words('reception:field.day')).fill('+20');
    await desk.field(words('reception:field.from')).fill('1015');
    await desk.field(words('reception:field.to')).fill('1145');
    await page.getByLabel(words('reception:field.room'), { exact: true }).selectOption({ index: 2 });
    await desk.press('Control+Enter');
    const restDay = desk.field(words('reception:field.restDayReason'));
    await expect(page.getByRole('heading', { level: 1, name: '远航国际贸易集团' }).or(restDay)).toBeVisible();
    if (await restDay.isVisible()) {
      await restDay.fill('客户只有这一天');
      await desk.press('Control+Enter');
    }
    await expectTitle(desk, '远航国际贸易集团');
    await desk.press('k');
    await expect(page.getByText(words('reception:state.confirmed')).first()).toBeVisible();
    await desk.press('Space');
    await expect(page.getByText(words('reception:state.preparing')).first()).toBeVisible();
    await expect(page.getByRole('checkbox').first()).toBeChecked();
    await keepScreenshot(page, 'reception-visit-zh-CN');
  });

  test('[6, 6.3.1] is received, ends with a reason for what is open, and leaves minutes and a follow-up', async () => {
    const { page, words } = desk;
    await desk.press('a');
    await expect(page.getByText(words('reception:state.inProgress')).first()).toBeVisible();
    await desk.press('e');
    await expect(page.getByRole('dialog')).toBeVisible();
    await desk.type('客人提前离开');
    await desk.press('Control+Enter');
    await expect(page.getByText(words('reception:state.ended')).first()).toBeVisible();
    await desk.field(words('reception:minutes.text')).fill('看过仓库，价格下周答复');
    await desk.press('Control+Enter');
    await expect(page.getByRole('button', { name: words('reception:minutes.reopen') })).toBeVisible();
    await desk.press('f');
    await desk.field(words('reception:field.text')).fill('下周一前报价');
    await desk.field(words('reception:field.dueDay')).fill('+3');
    await desk.press('Control+Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('listitem').filter({ hasText: '下周一前报价' }).first()).toBeVisible();
    await keepScreenshot(page, 'reception-ended-zh-CN');
  });

  const guestName = (place: number) => {
    const { words } = desk;
    return desk.page.getByLabel(`${words('reception:field.guests')} ${place} ${words('reception:guest.name')}`);
  };
});

test.describe('a walk-in visit in English', () => {
  test.use({ locale: 'en-GB' });
  const shared = shareApp('demo', { chained: true });

  test('[6, 6.3.1] is registered and received in one step', async () => {
    const desk = deskAt(shared.app.page, 'en');
    const { page, words } = desk;
    await logIn(desk, people.chenjing);
    await expectHere(desk, people.chenjing.displayName);
    await goTo(desk, '/visits');
    await expectTitle(desk, words('reception:title'));
    await keepScreenshot(page, 'reception-list-en');
    await desk.press('w');
    await expectTitle(desk, words('reception:form.walkInTitle'));
    await expect(desk.field(words('reception:field.customer'))).toBeFocused();
    await desk.type('Northern Lights Trading');
    await page.getByLabel(`${words('reception:field.guests')} 1 ${words('reception:guest.name')}`).fill('Peter Olsen');
    await desk.press('Control+Enter');
    await expectTitle(desk, 'Northern Lights Trading');
    await expect(page.getByText(words('reception:state.inProgress')).first()).toBeVisible();
    await keepScreenshot(page, 'reception-walk-in-en');
    await goTo(desk, '/visits?show=month');
    await expect(page.getByText('Northern Lights Trading').first()).toBeVisible();
  });
});
