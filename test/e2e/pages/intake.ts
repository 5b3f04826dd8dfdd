import { expect, type Locator } from '@playwright/test';
import { patternOf } from '../words.ts';
import type { Desk } from './desk.ts';

const paper = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

/** The groups of the read-back, each a box to tick. */
export function groupsToRead({ page, words }: Desk, state: { readonly checked?: boolean } = {}): Locator {
  return page.getByRole('checkbox', { name: patternOf(words('intake:readBack.tick')), ...state });
}

/** The review is on screen: the customer says yes in whatever way his order came, by keys alone. */
export async function askCustomer(desk: Desk): Promise<void> {
  const { page, words } = desk;
  const part = (key: string) => page.getByRole('region', { name: words(key), exact: true });
  const readBack = part('intake:readBack.title');
  const confirmation = part('intake:confirmation.title');
  const callBack = part('intake:confirmation.titleFax');
  await expect(readBack.or(confirmation).or(callBack).first()).toBeVisible();
  if (await readBack.isVisible()) await readAloud(desk);
  else {
    if (await callBack.isVisible()) await attachScan(desk);
    if (await page.getByText(words('intake:confirmation.messageMissing')).isVisible()) await keepMessage(desk);
    await recordWord(desk);
  }
}

/** Enter on each group that is open, from wherever the cursor stands. */
export async function readAloud(desk: Desk): Promise<void> {
  const { page, words, focused } = desk;
  const open = groupsToRead(desk, { checked: false });
  await expect(
    groupsToRead(desk)
      .or(page.getByText(words('intake:readBack.unchanged')))
      .first(),
  ).toBeVisible();
  const groups = await open.count();
  if (groups > 0) await open.first().focus();
  for (let left = groups; left > 0; left -= 1) {
    await expect(focused).toHaveAccessibleName(patternOf(words('intake:readBack.tick')));
    await desk.press('Enter');
    await expect(open).toHaveCount(left - 1);
  }
}

/** The cursor stands in the person's name, which is filled in: Enter records the call. */
export async function recordWord(desk: Desk): Promise<void> {
  const { page, words } = desk;
  const person = desk.field(words('intake:confirmation.person'));
  await person.focus();
  await expect(person).not.toHaveValue('');
  await desk.press('Enter');
  await expect(page.getByText(patternOf(words('intake:confirmation.said'))).first()).toBeVisible();
}

/** The scan of the fax, by the button that the cursor waits at. */
export async function attachScan(desk: Desk): Promise<void> {
  const { page, words } = desk;
  const scans = page.getByRole('region', { name: words('intake:confirmation.scan'), exact: true }).first();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    (async () => {
      await desk.button('attachments:choose', scans).focus();
      await desk.press('Enter');
    })(),
  ]);
  await chooser.setFiles({ name: '传真.pdf', mimeType: 'application/pdf', buffer: paper });
  await expect(scans.getByText('传真.pdf', { exact: true })).toBeVisible();
}

/** The message of an e-mail order, dropped beside its form; comes back to the review. */
async function keepMessage(desk: Desk): Promise<void> {
  const { page, words } = desk;
  await desk.press('Escape');
  await page
    .getByLabel(words('mailbox:drop.choose'))
    .first()
    .setInputFiles({ name: '委托.eml', mimeType: 'message/rfc822', buffer: Buffer.from(message) });
  await expect(page.getByText('请安排提货', { exact: false }).first()).toBeVisible();
  await desk.press('Control+Enter');
  await expect(page.getByText(words('intake:confirmation.messageKept'))).toBeVisible();
}

const message = 'From: zhang@example.cn\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n请安排提货\r\n';
