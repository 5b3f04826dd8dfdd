import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../helpers/root.ts';

/** Keeps a picture of the window as `.cache/screenshots/<name>.png`, for people to look at. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({
    path: join(root, '.cache/screenshots', `${name}.png`),
    animations: 'disabled',
    caret: 'hide',
  });
}
