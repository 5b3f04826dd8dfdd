import { expect, shareApp, test } from './fixtures.ts';
import { type Desk, deskAt, expectTitle, goTo } from './pages/desk.ts';
import { beginQuickOrder } from './pages/order.ts';
import { beHere, expectHere, expectLocked, lock, people, whoIsHere } from './pages/people.ts';
import { keepScreenshot } from './screenshots.ts';

const shared = shareApp('demo', { chained: true });
let desk: Desk;

test.beforeAll(() => {
  desk = deskAt(shared.app.page);
});

test('[5.3.11] a trainee is told at Confirm why somebody else confirms, in both languages', async () => {
  const { page, words } = desk;
  await beHere(desk, people.trainee);
  await beginQuickOrder(desk);
  await desk.press('Control+Enter');
  await expect(page.getByText(words('standing:line.askColleague'))).toBeVisible();
  await expect(page.getByRole('note')).toContainText(words('standing:error.inTraining'));
  await expect(desk.button('orders:act.confirm')).toHaveCount(0);
  await keepScreenshot(page, 'standing-trainee-zh-CN');
  const english = deskAt(page, 'en');
  await desk.button('common:frame.switchLanguage').press('Enter');
  await expect(page.getByRole('note')).toContainText(english.words('standing:error.inTraining'));
  await keepScreenshot(page, 'standing-trainee-en');
  await english.button('common:frame.switchLanguage').press('Enter');
});

test('[5.3.11] the director suspends a clerk with a reason, which she reads at once, and takes it back', async () => {
  const { page, words } = desk;
  await beHere(desk, people.director);
  const decide = async (act: 'suspend' | 'resume', reason: string) => {
    await goTo(desk, '/training/standing');
    await expectTitle(desk, words('standing:title'));
    await page.getByRole('row').filter({ hasText: 'wangli' }).click();
    await desk.press('s');
    await expect(page.getByRole('dialog', { name: words(`standing:ask.${act}`, { name: '王丽' }) })).toBeVisible();
    await desk.type(reason);
    await desk.press('Control+Enter');
    await expect(page.getByText(words(`standing:done.${act}`, { name: '王丽' }))).toBeVisible();
    await expect(page.getByRole('list', { name: words('standing:side.history') })).toContainText(reason);
  };
  await decide('suspend', '连续两次漏报');
  await keepScreenshot(page, 'standing-page-zh-CN');
  await beHere(desk, people.wangli);
  await expect(page.getByRole('note')).toContainText('连续两次漏报');
  await beHere(desk, people.director);
  await decide('resume', '已谈话');
  await beHere(desk, people.wangli);
  await expect(page.getByRole('note')).toHaveCount(0);
});

test('a clerk sets a PIN, unlocks with it and takes over with it', async () => {
  const { page, words } = desk;
  await beHere(desk, people.wangli);
  await goTo(desk, '/settings/me');
  const box = page.getByRole('region', { name: words('people:pin.title') });
  await desk.field(words('people:field.pin'), box).fill('4071');
  await desk.field(words('people:field.pinAgain'), box).fill('4071');
  await desk.field(words('people:field.currentPassword'), box).fill(people.wangli.password);
  await desk.press('Enter');
  await expect(box.getByText(words('people:pin.state.on'), { exact: true })).toBeVisible();
  await keepScreenshot(page, 'pin-zh-CN');
  await lock(desk);
  await expect(desk.focused).toHaveAccessibleName(words('people:cover.pinOf', { name: '王丽' }));
  await desk.type('4072');
  await desk.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: words('people:error.pinWrong', { left: 4 }) })).toBeVisible();
  await expectLocked(desk);
  await desk.type('4071');
  await desk.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await beHere(desk, people.director);
  await desk.press('F8');
  const row = page.getByRole('radio').filter({ hasText: 'wangli' });
  while ((await row.getAttribute('aria-checked')) !== 'true') await desk.press('ArrowDown');
  await desk.type('4071');
  await desk.press('Enter');
  await expectHere(desk, '王丽');
  await expect(whoIsHere(desk, '王丽')).toBeVisible();
});
