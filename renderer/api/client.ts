import { type ClientLink, createORPCClient } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { SimpleCsrfProtectionLinkPlugin } from '@orpc/client/plugins';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { Api } from '../../shared/contract/contract.ts';
import { appOrigin, connectMessage, rpcPath } from '../../shared/lib/host-connection.ts';

type Context = Record<never, never>;
type Link = ClientLink<Context>;

let link: Link | null = null;

/** Replaces the way to the backend: tests answer calls themselves. */
export function connectTo(other: Link): void {
  link = other;
}

/** The backend, as the contract has it. */
export const api: Api = createORPCClient<Api>({
  call(path, input, options) {
    link ??= location.origin === appOrigin ? portLink() : httpLink();
    return link.call(path, input, options);
  },
});

/** Query and mutation options of every procedure, for TanStack Query. */
export const queries = createTanstackQueryUtils(api);

/** Electron: our end of a channel; the preload script forwards the other end to the main process. */
function portLink(): Link {
  const { port1, port2 } = new MessageChannel();
  window.postMessage(connectMessage, location.origin, [port2]);
  port1.start();
  return new PortLink<Context>({ port: port1 });
}

/** Browser host: loopback, with the header that no foreign page can send. */
function httpLink(): Link {
  return new HttpLink<Context>({
    url: `${location.origin}${rpcPath}`,
    plugins: [new SimpleCsrfProtectionLinkPlugin()],
  });
}
