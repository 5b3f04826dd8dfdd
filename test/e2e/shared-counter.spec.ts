import { expect, type Page, shareApp, test } from './fixtures.ts';
import { type Desk, deskAt, expectTitle, goTo } from './pages/desk.ts';
import { jumpTo, quickOrder } from './pages/order.ts';
import { expectSaved, formKeys } from './pages/order-form.ts';
import { comeIn, lock, people, switchTo, unlock } from './pages/people.ts';
import { keepScreenshot } from './screenshots.ts';

const shared = shareApp('demo', { chained: true });
/** One window: who works in Chinese and who works in English stand at the same one. */
let desk: Desk;
let english: Desk;
let number: string;

test.beforeAll(() => {
  desk = deskAt(shared.app.page);
  english = deskAt(shared.app.page, 'en');
});

const goods = (at: Desk, line = 1) =>
  at.field(`${at.words('orders:point.goods', { number: line })} ${at.words('orders:field.goodsName')}`);
const ownDrafts = (at: Desk) => at.page.getByRole('region', { name: at.words('today:drafts') });

async function beginDraft(at: Desk, text: string): Promise<void> {
  const keys = formKeys(at);
  await keys.begin();
  await keys.toSection('g');
  await at.type(text);
}

test.describe('three clerks at one counter', () => {
  test('[1.1, 1.3.1.6] take turns with drafts, switch and lock, each in the own language and with the own text', async () => {
    await comeIn(desk, people.wangli);
    await beginDraft(desk, '王丽的货物');
    await switchTo(desk, people.chenjing, english);
    await expect(ownDrafts(english)).toBeVisible();
    await expect(english.page.getByText('王丽的货物')).toHaveCount(0);
    await beginDraft(english, 'Books of Chen Jing');
    await lock(english);
    await expect(english.page.getByText('Books of Chen Jing')).toBeHidden();
    await unlock(english, people.chenjing);
    await expect(goods(english)).toHaveValue('Books of Chen Jing');
    await switchTo(english, people.zhangwei, desk);
    number = await quickOrder(desk);
    await switchTo(desk, people.wangli);
    await goTo(desk, '/');
    await ownDrafts(desk).getByRole('link').filter({ hasText: '王丽的货物' }).click();
    await expect(goods(desk)).toHaveValue('王丽的货物');
  });

  test('[1.1] the shift goes from one to the other, signed by both, and each act stands under the right name', async () => {
    const { page, words } = desk;
    await switchTo(desk, people.zhangwei);
    await desk.press('Shift+F8');
    await expect(page.getByRole('row').filter({ hasText: number }).first()).toBeVisible();
    await page.getByLabel(words('shifts:page.receiver')).selectOption('王丽');
    await desk.press('Control+Enter');
    await expect(page.getByText(words('shifts:page.waits', { name: '王丽' }))).toBeVisible();
    await switchTo(desk, people.wangli);
    await goTo(desk, '/');
    await page
      .getByRole('link')
      .filter({ hasText: words('shifts:today.toTake', { name: '张伟' }) })
      .click();
    await expect(page.getByText(words('shifts:page.waitsForYou', { name: '张伟' }))).toBeVisible();
    await desk.press('Control+Enter');
    await expect(page.getByText(words('shifts:page.receiverSigned', { name: '王丽' })).first()).toBeVisible();
    await jumpTo(desk, number);
    const timeline = page.getByRole('region', { name: words('orders:order.timeline') });
    await expect(timeline.getByText('张伟').first()).toBeVisible();
    await expect(timeline.getByText('王丽').first()).toBeVisible();
  });
});

test.describe('two counters', () => {
  test.skip(({ hostKind }) => hostKind === 'electron', 'A desktop has one window: the second clerk sits elsewhere');
  let other: Desk;
  const notes = (at: Desk) => at.field(at.words('orders:field.importantNotes'));
  const remarks = (at: Desk) => at.field(at.words('orders:field.remarks'));

  test.beforeAll(async () => {
    other = deskAt(await shared.app.openScreen());
    await comeIn(other, people.zhangwei);
  });

  test('[1.1] see who is at which, and on whose order somebody else is', async () => {
    const { page, words } = desk;
    await jumpTo(other, number);
    await jumpTo(desk, number);
    await expect(page.getByText(words('presence:here.reading', { name: '张伟' }), { exact: true })).toBeVisible();
    await expect(other.page.getByText(words('presence:here.reading', { name: '王丽' }), { exact: true })).toBeVisible();
    await desk.press('e');
    await expectTitle(desk, words('orders:form.titleChange', { number }));
    await expect(
      other.page.getByText(words('presence:here.changing', { name: '王丽' }), { exact: true }),
    ).toBeVisible();
    await keepScreenshot(other.page, 'also-here-zh-CN');
    await desk.press('Shift+F6');
    const panel = page.getByRole('dialog', { name: words('presence:title') });
    await expect(panel.getByText('张伟')).toBeVisible();
    await expect(panel.getByText(words('presence:doing.reading.order'))).toBeVisible();
    await keepScreenshot(page, 'at-the-counters-zh-CN');
    await desk.press('Escape');
  });

  test('[1.3.1.8] change one order at once: what one types comes in at the other, and both lines are kept', async () => {
    const { words } = desk;
    await goTo(other, new URL(desk.page.url()).hash.slice(1));
    await expectTitle(other, words('orders:form.titleChange', { number }));
    await remarks(desk).fill('王丽写的备注');
    await expect(remarks(other)).toHaveValue('王丽写的备注');
    const took = words('common:merge.tookBy', { name: '王丽', field: words('orders:field.remarks') });
    await expect(other.page.getByRole('status').filter({ hasText: took })).toBeVisible();
    await keepScreenshot(other.page, 'merge-taken-zh-CN');
  });

  test('[1.3.1.8] are asked field by field where both changed the same, by keys alone, and the other words stay in sight', async () => {
    const { words } = desk;
    await offline(other.page, true);
    await notes(other).fill('张伟：小心轻放');
    await notes(desk).fill('王丽：不可倒置');
    await desk.press('Control+s');
    await expectSaved(desk);
    await offline(other.page, false);
    const question = other.page.getByRole('alertdialog', { name: words('common:merge.title') });
    await expect(question).toBeVisible({ timeout: 20_000 });
    await keepScreenshot(other.page, 'merge-question-zh-CN');
    await other.press('Alt+x', 'ArrowRight', 'Control+Enter');
    await expect(question).toBeHidden();
    await expect(notes(other)).toHaveValue('王丽：不可倒置');
    const dropped = words('common:merge.dropped', { field: words('orders:field.importantNotes') });
    await expect(other.page.getByText(dropped)).toBeVisible();
    await expect(other.page.getByText('张伟：小心轻放')).toBeVisible();
    await expectSaved(other);
  });

  test('[1.1] in English as well, and whoever goes is gone', async () => {
    await switchTo(desk, people.chenjing, english);
    await jumpTo(english, number);
    await expect(
      english.page.getByText(english.words('presence:here.changing', { name: 'Zhang Wei' }), { exact: true }),
    ).toBeVisible();
    await english.press('Shift+F6');
    await expect(english.page.getByRole('dialog', { name: english.words('presence:title') })).toBeVisible();
    await keepScreenshot(english.page, 'at-the-counters-en');
    await english.press('Escape');
    await goTo(other, '/');
    await expect(
      english.page.getByText(english.words('presence:here.changing', { name: 'Zhang Wei' }), { exact: true }),
    ).toBeHidden();
  });
});

/** The way to the backend breaks, as when another program holds it up. */
async function offline(page: Page, away: boolean): Promise<void> {
  await page.context().setOffline(away);
}
