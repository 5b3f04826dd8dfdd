import type { Page } from '@playwright/test';

/** Calls the contract as whoever is at the counter of this window: for what a spec only prepares. */
export async function askContract<Answer>(page: Page, procedure: string, input?: unknown): Promise<Answer> {
  const url = `/rpc/${procedure.replaceAll('.', '/')}`;
  const { status, text } = await page.evaluate(askHost, { url, body: JSON.stringify({ json: input }) });
  if (status >= 400) throw new Error(`${procedure} answered ${status}: ${text}`);
  return (JSON.parse(text || '{}') as { json?: unknown }).json as Answer;
}

/** Runs in the window. */
async function askHost({ url, body }: { readonly url: string; readonly body: string }) {
  const headers = { 'content-type': 'application/json', 'x-csrf-token': 'orpc' };
  const answer = await fetch(url, { method: 'POST', headers, body });
  return { status: answer.status, text: await answer.text() };
}
