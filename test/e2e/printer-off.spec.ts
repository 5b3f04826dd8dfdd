import { startIppPrinter, type IppPrinter } from '../helpers/ipp/ipp-printer.ts';
import { pdfText } from '../helpers/pdf.ts';
import { expect, shareApp, test } from './fixtures.ts';
import { type Desk, deskAt, expectTitle } from './pages/desk.ts';
import { askCustomer } from './pages/intake.ts';
import { nextSteps, openPlaced, quickOrder, timeline } from './pages/order.ts';
import { placedNumber } from './pages/order-form.ts';
import { comeIn, people, switchTo } from './pages/people.ts';
import { setPrinter } from './pages/settings.ts';

const shared = shareApp('demo', { chained: true });
let printer: IppPrinter;
let desk: Desk;
let number: string;

test.beforeAll(async () => {
  printer = await startIppPrinter({ turnedOff: true });
  desk = deskAt(shared.app.page);
  await comeIn(desk, people.admin);
  await setPrinter(desk, { centre: 'dispatch', url: printer.url });
  await switchTo(desk, people.wangli);
});
test.afterAll(() => printer?.close());

test('[1.3.1.8] a printer that is off is said plainly, and the sheet comes once it is switched on', async () => {
  const { words, page } = desk;
  number = await quickOrder(desk);
  await expect(page.getByText(words('printing:error.printerAway'))).toBeVisible();
  await openPlaced(desk, number);
  const next = nextSteps(desk);
  await expect(next.getByText(words('common:printState.queued'), { exact: true })).toBeVisible();
  await expect(next.getByText(words('printing:error.printerAway'))).toBeVisible();
  expect(printer.received).toHaveLength(0);
  await printer.turnOn();
  await expect(next.getByText(words('common:printState.printed'), { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(next.getByText(words('printing:error.printerAway'))).toBeHidden();
  expect(await receivedTexts()).toEqual([expect.stringContaining(number)]);
});

test('[1.3.1.8] a reprint is marked and counted on paper and on screen', async () => {
  const { words } = desk;
  await desk.press('p');
  const copy = words('orders:order.copy', { copy: 1 });
  const line = nextSteps(desk).getByRole('listitem').filter({ hasText: copy });
  await expect(line.getByText(words('common:printState.printed'), { exact: true })).toBeVisible({ timeout: 20_000 });
  const [, second, ...others] = await receivedTexts();
  expect(others).toEqual([]);
  expect(second).toContain(words('printing:sheet.mark.reprint', { copy: 1 }));
  await desk.press('p');
  const again = nextSteps(desk)
    .getByRole('listitem')
    .filter({ hasText: words('orders:order.copy', { copy: 2 }) });
  await expect(again.getByText(words('common:printState.printed'), { exact: true })).toBeVisible({ timeout: 20_000 });
  expect((await receivedTexts())[2]).toContain(words('printing:sheet.mark.reprint', { copy: 2 }));
});

test('[1.3.1.8] a change after confirmation asks for its reason and prints as revision 2', async () => {
  const { page, words } = desk;
  await desk.press('e');
  await expectTitle(desk, words('orders:form.titleChange', { number }));
  await desk.field(words('orders:field.importantNotes')).fill('改走北门，保安室登记');
  await desk.press('Control+Enter');
  await expectTitle(desk, words('orders:review.titleChange', { number }));
  const reason = page.getByLabel(words('orders:review.reason'));
  await expect(reason).toBeFocused();
  await desk.press('Control+Enter');
  await expect(page.getByRole('alert').filter({ hasText: words('orders:review.reasonMissing') })).toBeVisible();
  await desk.type('客户来电改送货门');
  await askCustomer(desk);
  await desk.press('Control+Enter');
  await expect(page.getByText(words('orders:placed.revision', { revision: 2 }))).toBeVisible();
  await openPlaced(desk, number);
  await expect(page.getByText(words('orders:order.revision', { revision: 2 })).first()).toBeVisible();
  await expect(timeline(desk).filter({ hasText: '客户来电改送货门' })).toBeVisible();
  await expect.poll(() => printer.received.length, { timeout: 20_000 }).toBe(4);
  const sheet = (await receivedTexts())[3];
  expect(sheet).toContain(number);
  expect(sheet).toContain(words('printing:sheet.mark.revision', { revision: 2 }));
  expect(sheet).toContain('客户来电改送货门');
  expect(sheet).toContain('改走北门，保安室登记');
});

test('[1.3.1.8] a cancellation asks for its reason and prints too', async () => {
  const { page, words } = desk;
  await expect(nextSteps(desk).getByText(words('common:printState.printed'), { exact: true }).first()).toBeVisible({
    timeout: 20_000,
  });
  await desk.press('x');
  const panel = page.getByRole('dialog', { name: words('orders:ask.cancelTitle', { number }) });
  await expect(panel).toBeVisible();
  await desk.press('Control+Enter');
  await expect(panel.getByText(words('common:ask.reasonMissing'))).toBeVisible();
  await desk.field(words('common:ask.reason'), panel).fill('客户取消委托');
  await desk.press('Control+Enter');
  await expect(panel).toBeHidden();
  await expect(page.getByText(words('orders:order.cancelledBecause', { reason: '客户取消委托' }))).toBeVisible();
  await expect.poll(() => printer.received.length, { timeout: 20_000 }).toBe(5);
  const sheet = (await receivedTexts())[4];
  expect(sheet).toContain(words('printing:sheet.mark.cancelled'));
  expect(sheet).toContain('客户取消委托');
});

test('[1.3.1.8] what was refused while the printer was off came exactly once, and the next order comes at once', async () => {
  await expect(
    nextSteps(desk).getByText(desk.words('common:printState.printed'), { exact: true }).first(),
  ).toBeVisible();
  const other = await quickOrder(desk);
  await expect(desk.page.getByText(desk.words('common:printState.printed'), { exact: true })).toBeVisible({
    timeout: 20_000,
  });
  expect(await placedNumber(desk)).toBe(other);
  const texts = await receivedTexts();
  expect(texts.filter((text) => text.includes(number))).toHaveLength(5);
  expect(texts.filter((text) => text.includes(other))).toHaveLength(1);
});

/** What stands on each sheet that the printer got, in the order of their coming, without line breaks. */
async function receivedTexts(): Promise<readonly string[]> {
  const texts = await Promise.all(printer.received.map(({ document }) => pdfText(document)));
  return texts.map((text) => text.replace(/\s+/g, ' '));
}
