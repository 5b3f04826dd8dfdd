import { expect } from '@playwright/test';
import { type Desk, goTo } from './desk.ts';
import { jumpTo } from './order.ts';
import { feedbackTable } from './tracking.ts';

/** What is typed into the fields of the entry, by their names; choices by their values. */
type Typed = Readonly<Record<string, string>>;

const chosen = ['condition', 'attitude', 'satisfied'];

/** The order alone in the feedback table; the cursor in the grid. */
export async function findShipment(desk: Desk, number: string): Promise<void> {
  const { rows, grid } = feedbackTable(desk);
  await goTo(desk, `/tracking?text=${number}`);
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toContainText(number);
  await grid.focus();
}

/** What becomes known of the shipment in the table: typed, saved, back in the grid. */
export async function enterFacts(desk: Desk, number: string, typed: Typed): Promise<void> {
  const { page, words } = desk;
  const { field } = feedbackTable(desk);
  const toast = page.getByText(words('tracking:entry.saved', { number }));
  // A message of the entry before would be taken for this one's.
  await expect(toast).toHaveCount(0, { timeout: 15_000 });
  await desk.press('Enter');
  for (const [name, value] of Object.entries(typed)) {
    if (chosen.includes(name)) await field(name).selectOption(value);
    else {
      await field(name).fill(value);
      // Leaving it fills what follows from it: the time of a place, all pieces of a signature.
      await field(name).press('Enter');
    }
  }
  await desk.press('Control+Enter');
  await expect(toast.first()).toBeVisible();
  await expect(feedbackTable(desk).grid).toBeFocused();
}

/** The order's page, at what is said of its way. */
export async function openShipment(desk: Desk, number: string) {
  await jumpTo(desk, number);
  return desk.page.getByRole('region', { name: desk.words('tracking:order.title') });
}

/** From hand to hand until the signed original is archived, which closes the order (2.5.1). */
export async function archiveReceipt(desk: Desk, number: string): Promise<void> {
  const { page, words } = desk;
  const section = await openShipment(desk, number);
  for (const step of ['collected', 'sent', 'received'] as const) {
    const act = desk.button(`tracking:receipt.${step}`, section);
    await act.press('Enter');
    await expect(act).toHaveCount(0);
  }
  await desk.button('tracking:receipt.check', section).press('Enter');
  const dialog = page.getByRole('dialog');
  for (const mark of ['signee', 'date', 'time', 'stamp']) {
    await dialog.getByRole('checkbox', { name: words(`tracking:receipt.mark.${mark}`) }).press('Space');
  }
  await desk.press('Control+Enter');
  await desk.button('tracking:receipt.archived', section).press('Enter');
  await expect(page.getByText(words('common:orderState.closed'), { exact: true })).toBeVisible();
}
