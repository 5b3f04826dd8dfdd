import { expect, type Locator, type Page } from '@playwright/test';
import { buttonName, type Language, type Words, wordsOf } from '../words.ts';

/** A window of the app and the language that it speaks: what every page object works with. */
export interface Desk {
  readonly page: Page;
  readonly words: Words;
  /** A button or link by its text. */
  button(key: string, within?: Locator): Locator;
  /** A field by its label, exactly. */
  field(label: string | RegExp, within?: Locator): Locator;
  /** Where the cursor is. */
  readonly focused: Locator;
  press(...keys: readonly string[]): Promise<void>;
  /** Types text as a keyboard does, wherever the cursor is. */
  type(text: string): Promise<void>;
}

export function deskAt(page: Page, language: Language = 'zh-CN'): Desk {
  const words = wordsOf(language);
  return {
    page,
    words,
    button: (key, within) => (within ?? page).getByRole('button', { name: buttonName(words(key)) }),
    field: (label, within) => (within ?? page).getByRole('textbox', { name: label, exact: true }),
    focused: page.locator(':focus'),
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    type: (text) => page.keyboard.type(text),
  };
}

/** Goes to a page by its address, without the rail. */
export async function goTo({ page }: Desk, path: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, `#${path}`);
}

/** What the page heads itself with. */
export async function expectTitle({ page }: Desk, title: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** Counts every press of a mouse, pen or finger from now on, in this window and after its reloads. */
export async function watchMouse({ page }: Desk): Promise<() => Promise<number>> {
  const count = () => {
    const seen = window as unknown as { mousePresses?: number };
    if (seen.mousePresses !== undefined) return;
    seen.mousePresses = 0;
    const note = () => {
      seen.mousePresses = (seen.mousePresses ?? 0) + 1;
    };
    for (const kind of ['pointerdown', 'mousedown', 'wheel']) window.addEventListener(kind, note, { capture: true });
  };
  await page.addInitScript(count);
  await page.evaluate(count);
  return () => page.evaluate(() => (window as unknown as { mousePresses?: number }).mousePresses ?? Number.NaN);
}
