import type { Locator } from '@playwright/test';
import type { Desk } from './desk.ts';

/** What the message beside the form seems to say. */
export function proposals({ page, words }: Desk): Locator {
  return page.getByRole('region', { name: words('mailbox:proposal.title') });
}

/** Drops a file somewhere on the form, as from the desktop or a mail program. */
export async function dropMessage({ page }: Desk, name: string, content: Uint8Array): Promise<void> {
  const base64 = Buffer.from(content).toString('base64');
  const carried = await page.evaluateHandle(
    ([fileName = '', text = '']) => {
      const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], fileName, { type: 'message/rfc822' }));
      return data;
    },
    [name, base64],
  );
  const place = page.locator('[data-form]');
  await place.dispatchEvent('dragover', { dataTransfer: carried });
  await place.dispatchEvent('drop', { dataTransfer: carried });
}
