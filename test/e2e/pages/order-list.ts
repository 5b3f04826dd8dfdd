import type { Locator } from '@playwright/test';
import type { Desk } from './desk.ts';

/** The list of orders. */
export function orderList({ page, words }: Desk) {
  const grid = page.getByRole('grid', { name: words('orders:title') });
  return {
    grid,
    /** The rows in view, without the head. */
    rows: grid.getByRole('row').filter({ has: page.getByRole('gridcell') }),
    search: page.getByRole('textbox', { name: words('orders:list.search') }),
    /** The numbers of the rows in view. */
    numbers: (rows: Locator) =>
      rows.evaluateAll((all) => all.map((row) => /[A-Z]{1,4}\d{6}-\d{4}/.exec(row.textContent ?? '')?.[0] ?? '')),
  };
}
