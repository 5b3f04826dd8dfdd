import type { Locator } from '@playwright/test';
import { type Desk, goTo } from './desk.ts';

/** Notes, promises and requests as they stand on the screen. */
export function casesOf(desk: Desk) {
  const { page, words } = desk;
  const card = (text: string | RegExp): Locator => page.getByRole('article').filter({ hasText: text });
  return {
    notePanel: page.getByRole('dialog', { name: words('notes:panel.title') }),
    panel: (key: string) => page.getByRole('dialog', { name: words(key) }),
    card,
    /** The clock that runs down in the top bar. */
    clock: page.getByRole('banner').getByRole('link', { name: new RegExp(startOf(words('promises:clock.label'))) }),
    field: (key: string, within: Locator) => within.getByLabel(new RegExp(`^${words(key)}`)),
    open: (path: string) => goTo(desk, path),
  };
}

/** The words before the first placeholder. */
function startOf(text: string): string {
  return text.slice(0, text.indexOf('{{'));
}
