import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { SimpleCsrfProtectionLinkPlugin } from '@orpc/client/plugins';
import type { Api } from '../../../shared/contract/contract.ts';
import { rpcPath } from '../../../shared/lib/host-connection.ts';
import { clerkName, password } from '../data/set-up.ts';
import { appWork, type WorkName } from '../work/app-work.ts';
import type { Inputs } from '../work/inputs.ts';

/** What the bench sends: where to go and with what, then one round after the other. */
export type ClientOrder =
  | { readonly link: string; readonly inputs: Inputs }
  | { readonly work: WorkName; readonly times: number };

let work: ReturnType<typeof appWork> | undefined;

process.on('message', (order: ClientOrder) => {
  answer(order).then(
    (samples) => process.send?.({ samples }),
    (error: unknown) => process.send?.({ error: String((error as Error)?.stack ?? error) }),
  );
});

async function answer(order: ClientOrder): Promise<readonly number[]> {
  if ('work' in order) {
    if (!work) throw new Error('Not connected yet');
    return work[order.work](order.times);
  }
  const api = await enter(order.link);
  await api.people.logIn({ userName: clerkName, password });
  work = appWork(api, order.inputs);
  return [];
}

/** Comes in by a launch link, as a browser does, and calls as the page does. */
async function enter(link: string): Promise<Api> {
  const opened = await fetch(link, { redirect: 'manual' });
  const [cookie = ''] = opened.headers.getSetCookie()[0]?.split(';') ?? [];
  if (cookie === '') throw new Error(`No way in by ${link}: ${opened.status}`);
  return createORPCClient<Api>(
    new RPCLink({
      url: `${new URL(link).origin}${rpcPath}`,
      headers: { cookie },
      plugins: [new SimpleCsrfProtectionLinkPlugin()],
    }),
  );
}
