import { expect, shareApp, test } from './fixtures.ts';
import { type Desk, deskAt, expectTitle, goTo } from './pages/desk.ts';
import { vehiclePlan } from './pages/dispatch.ts';
import { jumpTo, openPlaced, quickOrder } from './pages/order.ts';
import { comeIn, people, switchTo } from './pages/people.ts';
import { keepScreenshot } from './screenshots.ts';

test.describe('the vehicle plan', () => {
  const shared = shareApp('demo', { chained: true });
  let desk: Desk;
  const numbers: string[] = [];

  const vehicle = () => desk.page.getByRole('region', { name: desk.words('dispatch:order.title'), exact: true });

  test.beforeAll(async () => {
    desk = deskAt(shared.app.page);
    await comeIn(desk, people.wangli);
  });

  test('[2.3.1-nextDay] an order without a vehicle says so on its page and leads to the plan of its day', async () => {
    for (const _nth of [1, 2, 3]) numbers.push(await quickOrder(desk));
    await openPlaced(desk, numbers[2] ?? '');
    await expect(vehicle()).toContainText(desk.words('dispatch:order.none'));
    await switchTo(desk, people.dispatcher);
    await jumpTo(desk, numbers[2] ?? '');
    await vehicle().getByRole('link').click();
    await expectTitle(desk, desk.words('dispatch:title'));
    for (const number of numbers) {
      await expect(vehiclePlan(desk).waiting.getByRole('option').filter({ hasText: number })).toBeVisible();
    }
  });

  test('[2.3.1-nextDay] the dispatcher assigns it by keyboard alone, and hears what he does', async () => {
    const { card, said, lane, free, plate, waiting } = vehiclePlan(desk);
    const [first = '', second = ''] = numbers;
    await card(first).focus();
    await desk.press('v');
    await desk.type(await plate(free.first()));
    await desk.press('Enter');
    await expect(said).toContainText(first);
    await expect(waiting.getByRole('option').filter({ hasText: first })).toHaveCount(0);
    await expect(card(first)).toBeFocused();
    const used = await plate(desk.page.locator('[data-lane]').filter({ has: card(first) }));
    await card(second).focus();
    await desk.press('Space');
    await expect(said).toContainText(desk.words('dispatch:say.picked', { number: second }));
    await desk.press('Escape');
    await expect(said).toContainText(desk.words('dispatch:say.gaveUp', { number: second }));
    await desk.press('Space', 'ArrowRight');
    await expect(said).toContainText(/京[A-Z]\d{5}/);
    await desk.press('ArrowUp');
    await keepScreenshot(desk.page, 'dispatch-carry');
    const over = /京[A-Z]\d{5}/.exec((await said.textContent()) ?? '')?.[0] ?? '';
    await desk.press('Enter');
    await expect(lane(over).getByRole('option').filter({ hasText: second })).toBeVisible();
    await expect(lane(used).getByRole('option').filter({ hasText: first })).toBeVisible();
  });

  test('[2.3.1-nextDay] another one is dragged onto a vehicle, taken off by a key and dragged again', async () => {
    const { card, waiting, trips } = vehiclePlan(desk);
    const third = numbers[2] ?? '';
    await card(third).dragTo(trips.first());
    await expect(trips.first().getByRole('option').filter({ hasText: third })).toBeVisible();
    await keepScreenshot(desk.page, 'dispatch-board');
    await card(third).focus();
    await desk.press('Delete');
    await expect(waiting.getByRole('option').filter({ hasText: third })).toBeVisible();
    await card(third).dragTo(trips.first());
    await expect(trips.first().getByRole('option').filter({ hasText: third })).toBeVisible();
  });

  test('[2.3.1-nextDay] the run sheet of a trip is shown, a day without orders says so', async () => {
    const { page, words } = desk;
    const { card } = vehiclePlan(desk);
    await desk.button('dispatch:act.print').first().click();
    await expect(page.getByRole('dialog').locator('canvas').first()).toBeVisible({ timeout: 30_000 });
    await keepScreenshot(page, 'dispatch-run-sheet');
    await desk.press('Escape');
    await card(numbers[0] ?? '').focus();
    await goTo(desk, '/dispatch?day=2029-02-01');
    await expect(page.getByText(words('dispatch:board.empty', { day: '2029-02-01' }))).toBeVisible();
    await keepScreenshot(page, 'dispatch-empty');
  });

  test('[2.3.1-nextDay] the clerk records what the driver said, which ends his duty to check the plan', async () => {
    const { page, words } = desk;
    await switchTo(desk, people.wangli);
    await jumpTo(desk, numbers[0] ?? '');
    await expect(vehicle()).toContainText(/京[A-Z]\d{5}/);
    const duties = page.getByRole('region', { name: words('tasks:title'), exact: true });
    const duty = duties.getByText(words('tasks:rule.city.planChecked.name'));
    await expect(duty).toBeVisible();
    await desk.button('dispatch:act.arrival').press('Enter');
    const panel = page.getByRole('dialog', { name: words('dispatch:arrival.title') });
    await desk.type('99');
    await desk.press('Control+Enter');
    await expect(panel.getByRole('alert')).toHaveText(words('dispatch:error.momentUnreadable'));
    await desk.press('Control+a');
    await desk.type('1530');
    await desk.press('Control+Enter');
    await expect(panel).toBeHidden();
    await expect(vehicle()).toContainText('15:30');
    await expect(duty).toBeHidden();
    await keepScreenshot(page, 'dispatch-order');
  });

  test('[2.3.1-nextDay] reads the same in English', async () => {
    await desk.button('common:frame.switchLanguage').click();
    const english = deskAt(shared.app.page, 'en');
    await expect(english.page.getByRole('region', { name: english.words('dispatch:order.title') })).toContainText(
      english.words('dispatch:order.plate'),
    );
    await keepScreenshot(english.page, 'dispatch-order-en');
    await goTo(english, '/dispatch/fleet');
    await expectTitle(english, english.words('dispatch:fleet.title'));
    await expect(english.page.getByRole('row').nth(3)).toBeVisible();
    await keepScreenshot(english.page, 'dispatch-fleet-en');
    await goTo(english, '/dispatch');
    await expectTitle(english, english.words('dispatch:title'));
    await keepScreenshot(english.page, 'dispatch-board-en');
  });
});
