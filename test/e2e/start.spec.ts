import { expect, test } from './fixtures.ts';

test('the app opens its first window', async ({ page }) => {
  await expect(page.locator('html')).toHaveAttribute('translate', 'no');
});
