import type { Locator } from '@playwright/test';
import type { Desk } from './desk.ts';

/** The feedback table and the entry below it. */
export function feedbackTable({ page, words }: Desk) {
  const grid = page.getByRole('grid', { name: words('tracking:formTitle') });
  return {
    grid,
    /** The rows in view, without the head. */
    rows: grid.getByRole('row').filter({ has: page.getByRole('gridcell') }),
    /** A field of the entry. */
    field: (name: string) => page.locator(`[data-entry=${name}]`),
    /** The cell that is typed into. */
    cell: (column: string) => page.locator(`[data-cell=${column}]`),
    number: async (row: Locator) => /[A-Z]{1,4}\d{6}-\d{4}/.exec((await row.textContent()) ?? '')?.[0] ?? '',
  };
}
