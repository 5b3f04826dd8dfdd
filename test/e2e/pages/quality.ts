import { expect, type Locator } from '@playwright/test';
import { type Desk, expectTitle, goTo } from './desk.ts';

/** A part of the page of a case, by the name of its box. */
export function box({ page, words }: Desk, key: string): Locator {
  return page.getByRole('region', { name: words(key), exact: true });
}

export function panel({ page }: Desk): Locator {
  return page.getByRole('dialog');
}

/** From the list of reports to the one of a kind, by the arrows and Enter. */
export async function openReport(desk: Desk, kind: string): Promise<string> {
  const { page, words } = desk;
  await goTo(desk, '/reports');
  const grid = page.getByRole('grid').first();
  const row = grid
    .getByRole('row')
    .filter({ hasText: words(`exceptionReports:kind.${kind}`) })
    .first();
  await expect(row).toBeVisible();
  const number = /KF01-\d{8}-\d{3}/.exec((await row.textContent()) ?? '')?.[0] ?? '';
  await grid.focus();
  for (let press = 0; press < 20 && (await row.getAttribute('aria-selected')) !== 'true'; press += 1) {
    await desk.press('ArrowDown');
  }
  await desk.press('Enter');
  await expectTitle(desk, number);
  return number;
}

/** The page of a case, from the list in this view. */
export async function openCase(desk: Desk, number: string, view = ''): Promise<void> {
  const { page, words } = desk;
  await goTo(desk, `/quality${view && `?view=${view}`}`);
  const row = page.getByRole('row').filter({ hasText: number });
  await expect(row).toBeVisible();
  await row.focus();
  await desk.press('Enter');
  await expectTitle(desk, `${words('quality:page.title')} ${number}`);
}

/** Writes in the panel where the cursor waits, and sends it. */
export async function write(desk: Desk, text: string): Promise<void> {
  await panel(desk).getByRole('textbox').first().fill(text);
  await desk.press('Control+Enter');
  await expect(panel(desk)).toHaveCount(0);
}

/** Signs the stage where the case stands. */
export async function signStage(desk: Desk, stage: string, text: string): Promise<void> {
  const { words } = desk;
  await expect(desk.button('quality:do.sign')).toContainText(words(`quality:stage.${stage}`));
  await desk.press('s');
  await expect(panel(desk)).toBeVisible();
  if (stage === 'cause') {
    await panel(desk).getByRole('combobox').first().selectOption('loading');
    await panel(desk).getByRole('combobox').nth(1).selectOption('internal');
  }
  await write(desk, text);
  await expect(box(desk, 'quality:stages.title')).toContainText(text);
}

/** An action that somebody is to take until tomorrow. */
export async function addAction(desk: Desk, kind: string, text: string, owner: string): Promise<void> {
  await desk.press('a');
  await expect(panel(desk)).toBeVisible();
  await panel(desk).getByRole('combobox').first().selectOption(kind);
  await panel(desk).getByRole('combobox').nth(1).selectOption({ label: owner });
  await write(desk, text);
  await expect(box(desk, 'quality:actions.title')).toContainText(text);
}
