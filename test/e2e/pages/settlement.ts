import { expect } from '@playwright/test';
import { type Desk, expectTitle, goTo } from './desk.ts';
import { panel } from './quality.ts';

/** The page of a statement: by its number in the search of the month board, and Enter. */
export async function openStatement(desk: Desk, number: string, customerName: string): Promise<void> {
  const { page, words } = desk;
  await goTo(desk, '/settlement');
  await expectTitle(desk, words('settlement:title'));
  await expect(page.getByRole('grid')).toBeVisible();
  await desk.press('/');
  await desk.type(number);
  const row = page.getByRole('row').filter({ hasText: number });
  await expect(row).toHaveAttribute('aria-selected', 'true');
  await desk.press('Enter', 'Enter');
  await expectTitle(desk, customerName);
}

export async function expectStage({ page, words }: Desk, stage: string): Promise<void> {
  await expect(page.getByRole('main').locator('header')).toContainText(words(`settlement:stage.${stage}`));
}

/** Writes into the first field of that name in the panel. */
export async function fill(desk: Desk, key: string, text: string): Promise<void> {
  await panel(desk).getByLabel(desk.words(key)).first().fill(text);
}

/** Ctrl+Enter, and the panel is through. */
export async function sendPanel(desk: Desk): Promise<void> {
  await desk.press('Control+Enter');
  await expect(panel(desk)).toHaveCount(0);
}
