import { expect } from '@playwright/test';
import { type Desk, goTo } from './desk.ts';
import { jumpTo } from './order.ts';
import { feedbackTable } from './tracking.ts';

/** Our mail leaves by a server on this machine, which asks for no log-in. */
export async function sendMailBy(desk: Desk, port: number): Promise<void> {
  const { page, words } = desk;
  await goTo(desk, '/settings/outgoing');
  const account = page.getByRole('region', { name: words('mail:way.first') });
  await account.getByRole('checkbox').check();
  await desk.field(words('mail:settings.host'), account).fill('127.0.0.1');
  await account.getByRole('combobox', { name: words('mail:settings.security') }).click();
  await page.getByTitle(words('mail:settings.none'), { exact: true }).last().click();
  await desk.field(words('mail:settings.port'), account).fill(String(port));
  await desk.field(words('mail:settings.senderAddress'), account).fill('service@counter.example.cn');
  await desk.press('Control+s');
  await expect(page.getByText(words('mail:settings.saved')).first()).toBeVisible();
}

/** Records that a shipment arrived and was signed for just now, and opens its order. */
export async function openSigned(desk: Desk): Promise<string> {
  const { page, words } = desk;
  const { rows, grid, field, number } = feedbackTable(desk);
  await goTo(desk, '/tracking?view=notArrived');
  await expect(rows.first()).toBeVisible();
  await expect(grid).toBeFocused();
  const chosen = await number(rows.first());
  await desk.press('Enter');
  if ((await field('departedAt').inputValue()) === '') await field('departedAt').fill('now');
  await field('arrivedAt').fill('now');
  await field('signedAt').fill('now');
  await field('signee').fill('李四');
  await desk.press('Control+Enter');
  await expect(page.getByText(words('tracking:entry.saved', { number: chosen })).first()).toBeVisible();
  await jumpTo(desk, chosen);
  await desk.press('Escape');
  return chosen;
}

/** What is said about the order on screen, and the panels that say it. */
export function contactsOf({ page, words }: Desk) {
  return {
    section: page.getByRole('region', { name: words('messages:title'), exact: true }),
    dialog: page.getByRole('dialog'),
    purpose: page.getByRole('dialog').getByRole('combobox', { name: words('messages:field.purpose') }),
    /** Tasks of the order that are over. */
    closed: page.getByRole('region', { name: words('tasks:title'), exact: true }).locator('details'),
  };
}
