import { createORPCClient } from '@orpc/client';
import type { Page } from '@playwright/test';
import type { Api } from '../../../shared/contract/contract.ts';
import { rpcPath } from '../../../shared/lib/host-connection.ts';

/** The contract as whoever is at the counter of a window may use it: for what a spec only prepares. */
export function contractOf(page: Page): Api {
  return createORPCClient<Api>({
    call: async (path, input) => {
      const url = `${rpcPath}/${path.join('/')}`;
      const { status, text } = await page.evaluate(askHost, { url, body: JSON.stringify({ json: input }) });
      if (status >= 400) throw new Error(`${path.join('.')} answered ${status}: ${text}`);
      return (JSON.parse(text || '{}') as { json?: unknown }).json;
    },
  });
}

/** Runs in the window. */
async function askHost({ url, body }: { readonly url: string; readonly body: string }) {
  const headers = { 'content-type': 'application/json', 'x-csrf-token': 'orpc' };
  const answer = await fetch(url, { method: 'POST', headers, body });
  return { status: answer.status, text: await answer.text() };
}
