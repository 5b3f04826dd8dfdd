import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';
import { type Desk, deskAt, expectTitle, goTo, watchMouse } from './pages/desk.ts';
import { jumpTo } from './pages/order.ts';
import { orderList } from './pages/order-list.ts';
import { comeIn, people } from './pages/people.ts';

interface Package {
  readonly name: string;
  readonly bytes: Buffer;
  /** Orders as the first installation lists them, the newest first. */
  readonly numbers: readonly string[];
}

// What one installation wrote, the next ones read: the tests go on with each other.
test.describe.configure({ mode: 'serial', timeout: 180_000 });

let written: Package | undefined;

test.describe('all data leave an installation', () => {
  test.use({ start: 'demo', locale: 'zh-CN' });

  test('[8] the administrator writes them into one file and saves it, without the mouse', async ({ page }) => {
    const desk = deskAt(page);
    const { words } = desk;
    await comeIn(desk, people.admin);
    const pressed = await watchMouse(desk);
    const numbers = await numbersShown(desk);
    await goTo(desk, '/settings/transfer');
    await expectTitle(desk, words('transfer:title'));
    await desk.press('Control+Enter');
    const save = desk.button('transfer:save');
    await expect(save).toBeEnabled({ timeout: 90_000 });
    await save.focus();
    const [file] = await Promise.all([page.waitForEvent('download'), desk.press('Enter')]);
    written = { name: file.suggestedFilename(), bytes: await readFile(await file.path()), numbers };
    expect(written.bytes.subarray(0, 2).toString()).toBe('PK');
    expect(await pressed()).toBe(0);
  });
});

test.describe('a fresh installation', () => {
  test.use({ start: 'empty', locale: 'zh-CN' });

  test('[8] reads them at its first start; people log in as before and find the same orders', async ({ page }) => {
    const { numbers } = mustBeWritten();
    const desk = deskAt(page);
    const { words } = desk;
    await expectTitle(desk, words('company:setup.title'));
    const pressed = await watchMouse(desk);
    await bringIn(desk, mustBeWritten());
    await expect(page.getByRole('region', { name: words('transfer:import.done') })).toBeVisible({ timeout: 90_000 });
    await expect(desk.focused).toHaveText(words('transfer:import.open'));
    await desk.press('Enter');
    await comeIn(desk, people.admin);
    expect(await numbersShown(desk)).toEqual(numbers);
    await jumpTo(desk, numbers[0] ?? '');
    expect(await pressed()).toBe(0);
  });
});

test.describe('a fresh installation in English', () => {
  test.use({ start: 'empty', locale: 'en-GB' });

  test('[8] refuses a damaged file, says what is wrong with it and begins nothing', async ({ page }) => {
    const { bytes, ...given } = mustBeWritten();
    const desk = deskAt(page, 'en');
    const { words } = desk;
    await expectTitle(desk, words('company:setup.title'));
    const damaged = Buffer.from(bytes);
    const middle = Math.floor(damaged.length / 2);
    for (let at = middle; at < middle + 64; at += 1) damaged[at] = (damaged[at] ?? 0) ^ 0xff;
    await bringIn(desk, { ...given, bytes: damaged });
    await expect(page.getByText(/Nothing was written/)).toBeVisible({ timeout: 90_000 });
    await expect(page.getByText(words('transfer:import.done'))).toHaveCount(0);
    await page.reload();
    await expectTitle(desk, words('company:setup.title'));
  });
});

/** Chooses the file at the set-up page by its key. */
async function bringIn(desk: Desk, { name, bytes }: Package): Promise<void> {
  const [chooser] = await Promise.all([desk.page.waitForEvent('filechooser'), desk.press('Alt+i')]);
  await chooser.setFiles({ name, mimeType: 'application/zip', buffer: bytes });
}

async function numbersShown(desk: Desk): Promise<readonly string[]> {
  await goTo(desk, '/orders');
  const { rows, numbers } = orderList(desk);
  await expect(rows.first()).toBeVisible();
  return (await numbers(rows)).slice(0, 8);
}

function mustBeWritten(): Package {
  if (written === undefined) throw new Error('Nothing was written before');
  return written;
}
