import { expect, shareApp, test } from './fixtures.ts';
import { type Desk, deskAt, expectTitle, goTo, watchMouse } from './pages/desk.ts';
import { attachScan, groupsToRead, readAloud } from './pages/intake.ts';
import { beginQuickOrder, openPlaced, timeline } from './pages/order.ts';
import { formKeys, placedNumber } from './pages/order-form.ts';
import { comeIn, people } from './pages/people.ts';
import { keepScreenshot } from './screenshots.ts';
import { patternOf } from './words.ts';

const channels = { phone: 1, fax: 3 } as const;

for (const language of ['zh-CN', 'en'] as const) {
  test.describe(`orders are confirmed with their customers in ${language}`, () => {
    test.use({ locale: language === 'en' ? 'en-GB' : 'zh-CN' });
    const shared = shareApp('demo');
    let desk: Desk;

    test.beforeAll(async () => {
      desk = deskAt(shared.app.page, language);
      // Chen Jing works in English.
      await comeIn(desk, language === 'en' ? { ...people.chenjing, displayName: '陈静' } : people.wangli);
    });

    /** A quick order that came this way, its review on screen; nothing but keys from here. */
    async function toReview(channel: keyof typeof channels): Promise<() => Promise<number>> {
      const { words } = desk;
      const presses = await watchMouse(desk);
      await beginQuickOrder(desk);
      const firstGoods = `${words('orders:point.goods', { number: 1 })} ${words('orders:field.goodsName')}`;
      await desk.field(firstGoods).fill('服务器');
      const keys = formKeys(desk);
      await keys.toSection('c');
      await keys.pass(
        words('orders:field.customerId'),
        words('orders:field.contactName'),
        words('orders:field.contactPhone'),
        words('orders:field.contactEmail'),
      );
      await keys.choose(words('orders:field.channel'), channels[channel], words(`orders:channel.${channel}`));
      await desk.press('Control+Enter');
      await expectTitle(desk, words('orders:review.title'));
      return presses;
    }

    test('[1.2.2] a phone order is read back group by group, and again where it was changed', async () => {
      const { page, words, focused } = desk;
      const presses = await toReview('phone');
      const all = groupsToRead(desk);
      await expect(all.first()).toBeFocused();
      const count = await all.count();
      await desk.press('Control+Enter');
      await expectTitle(desk, words('orders:review.title'));
      await expect(all.first()).toBeFocused();
      await keepScreenshot(page, `intake-read-back-${language}`);
      await desk.press('Enter', 'Space');
      await expect(groupsToRead(desk, { checked: true })).toHaveCount(2);
      await expect(all.nth(2)).toBeFocused();
      // A key that is held down reads one group, not all of them.
      for (let held = 0; held < 4; held += 1) await page.keyboard.down('Enter');
      await page.keyboard.up('Enter');
      await expect(groupsToRead(desk, { checked: true })).toHaveCount(3);
      await desk.press('Escape');
      await desk.field(words('orders:field.deliveryDay')).fill('+3');
      await desk.press('Enter', 'Control+Enter');
      await expect(page.getByText(words('intake:readBack.stale'), { exact: true })).toBeVisible();
      await expect(groupsToRead(desk, { checked: true })).toHaveCount(2);
      await readAloud(desk);
      await expect(page.getByText(words('intake:readBack.done'))).toBeVisible();
      await expect(page.getByText(words('orders:review.ready'), { exact: true })).toBeVisible();
      // One Enter too many confirms nothing.
      await desk.press('Enter');
      await expectTitle(desk, words('orders:review.title'));
      expect(await all.count()).toBe(count);
      await expect(focused).not.toHaveRole('button');
      await desk.press('Control+Enter');
      const number = await placedNumber(desk);
      await openPlaced(desk, number);
      const [before = ''] = words('orders:event.intake.readBack').split('{{');
      await expect(timeline(desk).filter({ hasText: before.trim() }).first()).toContainText('1.2.2');
      await expect(page.getByRole('region', { name: words('intake:confirmation.title'), exact: true })).toBeVisible();
      expect(await presses()).toBe(0);
    });

    test('[1.2.3] a fax order wants its scan and the call back to its sender', async () => {
      const { page, words } = desk;
      const presses = await toReview('fax');
      const scans = page.getByRole('region', { name: words('intake:confirmation.scan'), exact: true }).first();
      await expect(desk.button('attachments:choose', scans)).toBeFocused();
      await keepScreenshot(page, `intake-fax-${language}`);
      await attachScan(desk);
      const person = desk.field(words('intake:confirmation.person'));
      // The page knows of the scan: what is missing now is the call back.
      await expect(page.locator('[data-intake="faxScan"][data-done]')).toBeVisible();
      await desk.press('Control+Enter');
      await expect(person).toBeFocused();
      await desk.press('Tab');
      await desk.press('Control+a');
      await desk.type('bad');
      await desk.press('Enter');
      await expect(page.getByText(words('intake:error.timeUnread'))).toBeVisible();
      for (const [day, answer] of [
        ['+1', 'timeInFuture'],
        ['2026-01-05', 'timeBeforeDraft'],
      ] as const) {
        await desk.press('Control+a');
        await desk.type(day);
        await desk.press('Enter');
        await expect(page.getByText(words(`intake:error.${answer}`))).toBeVisible();
      }
      await desk.press('Control+a');
      await desk.type('+0');
      await desk.press('Enter');
      await expect(page.getByText(words('intake:confirmation.done'))).toBeVisible();
      await expect(page.getByText(words('orders:review.ready'), { exact: true })).toBeVisible();
      await desk.press('Control+Enter');
      const number = await placedNumber(desk);
      await openPlaced(desk, number);
      const told = timeline(desk).filter({ hasText: words('intake:way.phone') });
      await expect(told.filter({ hasText: '1.2.3' }).first()).toBeVisible();
      await expect(
        timeline(desk)
          .filter({ hasText: words('attachments:purpose.faxScan') })
          .first(),
      ).toBeVisible();
      expect(await presses()).toBe(0);
    });

    test('[1.2.3] the day’s faxes are counted by keys, and no difference is closed in silence', async () => {
      const { page, words } = desk;
      const presses = await watchMouse(desk);
      await goTo(desk, '/fax-count');
      await expectTitle(desk, words('intake:fax.title'));
      await expect(desk.button('intake:fax.add')).toBeVisible();
      await desk.press('F9');
      await expect(page.getByRole('combobox', { name: words('customers:lookUp.title') })).toBeFocused();
      await expect(page.getByRole('option').first()).toBeVisible();
      await desk.press('Enter');
      const counts = page.getByLabel(new RegExp(`${words('intake:fax.column.theirCount')}$`));
      await expect(desk.focused).toHaveAccessibleName(new RegExp(`${words('intake:fax.column.theirCount')}$`));
      await desk.type('-3');
      await desk.press('Enter');
      await expect(page.getByText(words('intake:error.countNegative'))).toBeVisible();
      await desk.press('Control+a');
      await desk.type('77');
      await desk.press('Tab');
      await desk.type('张三');
      await desk.press('Enter');
      await expect(page.getByText(words('intake:fax.state.differs')).first()).toBeVisible();
      await keepScreenshot(page, `fax-count-${language}`);
      await desk.press('Control+Enter');
      const panel = page.getByRole('dialog');
      await expect(panel).toBeVisible();
      await desk.press('Control+Enter');
      await expect(panel.getByText(words('intake:error.faxDiffers')).first()).toBeVisible();
      for (const reason of await panel.getByRole('textbox').all()) await reason.fill('已与客户核对');
      await desk.press('Control+Enter');
      await expect(panel).toBeHidden();
      await expect(page.getByText(patternOf(words('intake:fax.closed')))).toBeVisible();
      await expect(counts).toHaveCount(0);
      expect(await presses()).toBe(0);
    });
  });
}
