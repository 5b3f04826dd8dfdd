import { expect, shareApp, test, type Page } from './fixtures.ts';
import { type Desk, deskAt, expectTitle, goTo } from './pages/desk.ts';
import { askCustomer } from './pages/intake.ts';
import { beginQuickOrder } from './pages/order.ts';
import { expectSaved, formKeys } from './pages/order-form.ts';
import { comeIn, lock, people, switchTo, unlock, whoIsHere } from './pages/people.ts';
import { patternOf } from './words.ts';

const shared = shareApp();
let desk: Desk;

const remarks = (at: Desk) => at.field(at.words('orders:field.remarks'));
/** The drafts of whoever is here, on the home page. */
const ownDrafts = (at: Desk) => at.page.getByRole('region', { name: at.words('today:drafts') });

test.beforeAll(async () => {
  desk = deskAt(shared.app.page);
  await comeIn(desk, people.wangli);
});

/** A new draft in which one thing was typed. */
async function beginDraft(at: Desk, goods: string): Promise<void> {
  const keys = formKeys(at);
  await keys.begin();
  await keys.toSection('g');
  await at.type(goods);
}

/** Opens a draft of one's own from the home page. */
async function takeUp(at: Desk, goods: string): Promise<void> {
  await goTo(at, '/');
  await ownDrafts(at).getByRole('link').filter({ hasText: goods }).click();
  await expectTitle(at, at.words('orders:form.title'));
}

const goodsField = (at: Desk) =>
  at.field(`${at.words('orders:point.goods', { number: 1 })} ${at.words('orders:field.goodsName')}`);

test('[1.3.1.6] what was just typed is there after lock and unlock', async () => {
  await beginDraft(desk, '锁前货物');
  await lock(desk);
  await expect(desk.page.getByText('锁前货物')).toBeHidden();
  await unlock(desk, people.wangli);
  await expect(goodsField(desk)).toHaveValue('锁前货物');
});

test('[1.3.1.6] [1.3.2.6] another clerk who takes the counter over sees nothing of it, and it waits for its author', async () => {
  await beginDraft(desk, '换人前货物');
  await switchTo(desk, people.zhangwei);
  await expectTitle(desk, desk.words('today:title'));
  await expect(ownDrafts(desk)).toBeVisible();
  await expect(desk.page.getByText('换人前货物')).toHaveCount(0);
  await beginDraft(desk, '张伟的货物');
  await switchTo(desk, people.wangli);
  await takeUp(desk, '换人前货物');
  await expect(goodsField(desk)).toHaveValue('换人前货物');
  await goTo(desk, '/');
  await expect(ownDrafts(desk).getByText('锁前货物')).toBeVisible();
  await expect(ownDrafts(desk).getByText('张伟的货物')).toHaveCount(0);
});

test('[1.3.1.6] what was typed is there after a reload of the window', async () => {
  await beginDraft(desk, '刷新前货物');
  await expectSaved(desk);
  await desk.page.reload();
  // A window of its own process begins anew with the log-in.
  const back = whoIsHere(desk, people.wangli.displayName);
  await expect(back.or(desk.button('people:logIn.enter'))).toBeVisible();
  if (await back.isHidden()) await comeIn(desk, people.wangli);
  await takeUp(desk, '刷新前货物');
  await expect(goodsField(desk)).toHaveValue('刷新前货物');
});

test('[1.3.1.6] [1.3.2.6] what the form called saved is there after the app was killed, for its author only', async () => {
  await beginDraft(desk, '断电前货物');
  await expectSaved(desk);
  desk = deskAt(await shared.app.restart());
  await comeIn(desk, people.zhangwei);
  await expect(ownDrafts(desk).getByText('张伟的货物')).toBeVisible();
  await expect(desk.page.getByText('断电前货物')).toHaveCount(0);
  await switchTo(desk, people.wangli);
  await takeUp(desk, '断电前货物');
  await expect(goodsField(desk)).toHaveValue('断电前货物');
});

test.describe('two screens', () => {
  test.skip(({ hostKind }) => hostKind === 'electron', 'A desktop has one window: the second clerk sits elsewhere');
  let other: Desk;

  test.beforeAll(async () => {
    other = deskAt(await shared.app.openScreen());
    await comeIn(other, people.zhangwei);
  });

  test('[1.3.1.6] two clerks who typed into one field of one draft are asked, and nothing is dropped', async () => {
    const { words } = desk;
    await beginDraft(desk, '两人同录');
    await expectSaved(desk);
    const address = new URL(desk.page.url()).hash.slice(1);
    await goTo(other, address);
    await expect(goodsField(other)).toHaveValue('两人同录');
    await offline(other.page, true);
    await remarks(other).fill('张伟写的备注');
    await expect(other.page.getByText(patternOf(words('orders:save.unreachable')))).toBeVisible();
    await remarks(desk).fill('王丽写的备注');
    await desk.field(words('orders:field.importantNotes')).fill('小心轻放');
    await desk.press('Control+s');
    await expectSaved(desk);
    await offline(other.page, false);
    const question = other.page.getByRole('alertdialog', { name: words('common:merge.title') });
    await expect(question).toBeVisible({ timeout: 20_000 });
    await expect(question.getByRole('row').filter({ hasText: words('orders:field.remarks') })).toBeVisible();
    // What did not collide is joined already.
    await expect(other.field(words('orders:field.importantNotes'))).toHaveValue('小心轻放');
    await question.getByRole('radio', { name: '王丽写的备注' }).check();
    await other.button('common:merge.answer', question).click();
    await expect(question).toBeHidden();
    await expect(remarks(other)).toHaveValue('王丽写的备注');
    await expectSaved(other);
  });

  test('[1.3.1.7] two clerks who confirm one draft make one order, and the other one is told its number', async () => {
    const { words } = desk;
    await goTo(other, '/');
    await beginQuickOrder(desk);
    await desk.press('Control+Enter');
    await askCustomer(desk);
    await expect(desk.page.getByText(words('orders:review.ready'), { exact: true })).toBeVisible();
    await goTo(other, new URL(desk.page.url()).hash.slice(1));
    await expect(other.page.getByText(words('orders:review.ready'), { exact: true })).toBeVisible();
    await Promise.all([desk.press('Control+Enter'), other.press('Control+Enter')]);
    const placed = words('orders:placed.title');
    const told = patternOf(words('orders:error.alreadyConfirmed'));
    for (const { page } of [desk, other]) await expect(page.getByText(placed).or(page.getByText(told))).toBeVisible();
    const winners = await Promise.all([desk, other].map(({ page }) => page.getByText(placed).isVisible()));
    expect(winners.filter(Boolean)).toHaveLength(1);
    const [winner, loser] = winners[0] ? [desk, other] : [other, desk];
    const number = (await winner.page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    expect(number).toMatch(/^DD\d{6}-\d{4}$/);
    await expect(loser.page.getByText(words('orders:error.alreadyConfirmed', { number }))).toBeVisible();
  });
});

/** The way to the backend breaks, as when another program holds it up. */
async function offline(page: Page, away: boolean): Promise<void> {
  await page.context().setOffline(away);
}
