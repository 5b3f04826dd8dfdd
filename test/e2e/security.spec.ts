import { expect, shareApp, test } from './fixtures.ts';
import { type Desk, deskAt, expectTitle, goTo } from './pages/desk.ts';
import { beginQuickOrder, jumpTo, openPlaced } from './pages/order.ts';
import { reviewAndConfirm } from './pages/order-form.ts';
import { comeIn, people, switchTo } from './pages/people.ts';

const shared = shareApp();
let desk: Desk;
/** Everything that the window complained about, of its own accord. */
const complaints: string[] = [];

const attack = `<script>window.attacked = true</script><img src=x onerror="window.attacked = true">'; DROP TABLE work_order; -- 😀`;

test.beforeAll(async () => {
  desk = deskAt(shared.app.page);
  desk.page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  desk.page.on('pageerror', (error) => complaints.push(error.message));
  await comeIn(desk, people.wangli);
});

test('scripts typed into an order are text, everywhere they are shown', async () => {
  const { page, words } = desk;
  await beginQuickOrder(desk);
  await desk.field(words('orders:field.remarks')).fill(attack);
  await desk.field(`${words('orders:point.goods', { number: 1 })} ${words('orders:field.goodsName')}`).fill(attack);
  const number = await reviewAndConfirm(desk);
  await openPlaced(desk, number);
  await expect(page.getByText(attack).first()).toBeVisible();
  await desk.press('v');
  await expect(page.getByRole('dialog').locator('canvas').first()).toBeVisible({ timeout: 20_000 });
  await desk.press('Escape');
  await goTo(desk, '/orders');
  await expect(page.getByRole('gridcell').filter({ hasText: '<script>' }).first()).toBeVisible();
  await jumpTo(desk, number);
  expect(await page.evaluate(() => 'attacked' in window)).toBe(false);
});

test('no page says anything on the console', async () => {
  const { words } = desk;
  const pages = [
    ['/', 'today:title'],
    ['/orders', 'orders:title'],
    ['/orders?tab=drafts', 'orders:title'],
    ['/drafts/new', 'orders:form.title'],
    ['/customers', 'customers:title'],
    ['/customers/new', 'customers:edit.newTitle'],
    ['/printing', 'printing:title'],
    ['/settings/me', 'people:me.title'],
  ] as const;
  for (const [address, title] of pages) {
    await goTo(desk, address);
    await expectTitle(desk, words(title));
  }
  await switchTo(desk, people.admin);
  const settings = [
    ['company', 'company:settings.title'],
    ['printers', 'printing:settings.title'],
    ['accounts', 'people:accounts.title'],
    ['permissions', 'people:matrix.title'],
    ['system', 'system:title'],
  ] as const;
  for (const [page, title] of settings) {
    await goTo(desk, `/settings/${page}`);
    await expectTitle(desk, words(title));
  }
  expect(complaints).toEqual([]);
});

test('the page’s policy stops inline scripts, frames, foreign pictures, calls and forms', async () => {
  await goTo(desk, '/');
  const stopped = await desk.page.evaluate(tryEverything);
  expect(stopped.attacked).toBe(false);
  expect(stopped.call).toBe('refused');
  expect(stopped.seen.toSorted()).toEqual(['connect-src', 'form-action', 'frame-src', 'img-src', 'script-src-elem']);
  // Asked of the page itself: a locator would wait for the end of the stopped form's way elsewhere.
  const title = await desk.page.evaluate(() => document.querySelector('h1')?.textContent);
  expect(title).toBe(desk.words('today:title'));
});

/** Does what a smuggled script would, and tells which of it the policy stopped. */
async function tryEverything() {
  const seen = new Set<string>();
  const all = new Promise<void>((resolve) => {
    setTimeout(resolve, 5_000);
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      seen.add(effectiveDirective);
      if (seen.size === 5) resolve();
    });
  });
  const script = document.createElement('script');
  script.textContent = 'window.attacked = true';
  const frame = document.createElement('iframe');
  frame.src = 'https://example.com/';
  const picture = document.createElement('img');
  picture.src = 'https://example.com/a.png';
  const form = document.createElement('form');
  form.action = 'https://example.com/';
  form.method = 'post';
  document.body.append(script, frame, picture, form);
  form.submit();
  const call = await fetch('https://example.com/').then(
    () => 'answered',
    () => 'refused',
  );
  await all;
  for (const element of [script, frame, picture, form]) element.remove();
  return { seen: [...seen], call, attacked: 'attacked' in window };
}
