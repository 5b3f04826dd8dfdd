import { startIppPrinter, type IppPrinter } from '../helpers/ipp/ipp-printer.ts';
import { expect, shareApp, test } from './fixtures.ts';
import { type Desk, deskAt, expectTitle, goTo } from './pages/desk.ts';
import { openPlaced, quickOrder } from './pages/order.ts';
import { comeIn, people, switchTo } from './pages/people.ts';
import { setPrinter } from './pages/settings.ts';
import { patternOf } from './words.ts';

test.describe('tasks of an order', () => {
  const shared = shareApp('demo', { chained: true });
  let desk: Desk;
  let printer: IppPrinter;
  let number: string;

  const orderTasks = () => desk.page.getByRole('region', { name: desk.words('tasks:title'), exact: true });
  const printTask = () => desk.words('tasks:rule.order.printed.name');

  test.beforeAll(async () => {
    printer = await startIppPrinter({ turnedOff: true });
    desk = deskAt(shared.app.page);
    await comeIn(desk, people.admin);
    await setPrinter(desk, { centre: 'dispatch', url: printer.url });
    await switchTo(desk, people.wangli);
  });
  test.afterAll(() => printer?.close());

  test('[2.2.1] an order that is confirmed and not printed is a task with its time left', async () => {
    number = await quickOrder(desk);
    await openPlaced(desk, number);
    await expect(orderTasks().getByRole('listitem').filter({ hasText: printTask() })).toContainText(
      patternOf(desk.words('tasks:left')),
    );
    await desk.press('Alt+2');
    await expectTitle(desk, desk.words('tasks:title'));
    const row = desk.page.getByRole('row').filter({ hasText: number }).filter({ hasText: printTask() });
    await expect(row).toContainText('2.2.1');
  });

  test('[2.2.1] nobody calls it done without a word of what came of it', async () => {
    await desk.page
      .getByRole('row')
      .filter({ hasText: number })
      .filter({ hasText: printTask() })
      .getByText(printTask())
      .click();
    const panel = desk.page.getByRole('dialog', { name: printTask() });
    await expect(panel).toBeVisible();
    await desk.press('Control+Enter');
    await expect(panel.getByRole('alert')).toHaveText(desk.words('tasks:error.resultMissing'));
    await desk.press('Escape');
    await expect(panel).toBeHidden();
  });

  test('[2.2.1] it closes by itself when the work order is printed', async () => {
    await printer.turnOn();
    const row = desk.page.getByRole('row').filter({ hasText: number }).filter({ hasText: printTask() });
    await expect(row).toBeHidden({ timeout: 40_000 });
    await goTo(desk, '/tasks?view=closed');
    await row.getByText(printTask()).click();
    const panel = desk.page.getByRole('dialog', { name: printTask() });
    await expect(panel.getByText(desk.words('tasks:panel.byItself'))).toBeVisible();
    await desk.press('Escape');
  });
});
