import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { SimpleCsrfProtectionLinkPlugin } from '@orpc/client/plugins';
import type { Api } from '../../../shared/contract/contract.ts';
import { rpcPath } from '../../../shared/lib/host-connection.ts';
import type { RunningHost } from '../../helpers/browser-host.ts';

/** The contract over HTTP, as a browser calls it that came in by the host's launch link. */
export async function callsOf(host: RunningHost, link = host.url): Promise<Api> {
  const opened = await fetch(link, { redirect: 'manual' });
  const cookie = opened.headers.get('set-cookie')?.split(';')[0];
  if (cookie === undefined) throw new Error(`The host let nobody in: ${opened.status}`);
  return createORPCClient<Api>(
    new RPCLink({
      url: `${host.origin}${rpcPath}`,
      headers: { cookie },
      plugins: [new SimpleCsrfProtectionLinkPlugin()],
    }),
  );
}
