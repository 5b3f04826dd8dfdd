import type { Browser, BrowserContext, Page } from 'playwright-core';
import { rpcPath } from '../../../shared/lib/host-connection.ts';
import type { RunningHost } from '../../helpers/browser-host.ts';
import { clerkName, password } from '../data/set-up.ts';

/** Lets browsers in that have seen nothing of the app yet. */
export interface Visitor {
  readonly origin: string;
  /** A page with empty caches; `signedIn` as the clerk. */
  visit<T>(signedIn: boolean, look: (page: Page, context: BrowserContext) => Promise<T>): Promise<T>;
}

export function visitorOf(engine: Browser, { origin, url }: RunningHost): Visitor {
  return {
    origin,
    async visit(signedIn, look) {
      const context = await engine.newContext({ viewport: { width: 1440, height: 900 } });
      try {
        await context.request.get(url);
        if (signedIn) await logIn(context, origin);
        return await look(await context.newPage(), context);
      } finally {
        await context.close();
      }
    },
  };
}

/** As the clerk. */
export async function logIn(context: BrowserContext, origin: string): Promise<void> {
  const data = { json: { userName: clerkName, password } };
  const answer = await context.request.post(`${origin}${rpcPath}/people/logIn`, {
    data,
    headers: { 'x-csrf-token': 'orpc' },
  });
  if (!answer.ok()) throw new Error(`The clerk could not log in: ${answer.status()} ${await answer.text()}`);
}
