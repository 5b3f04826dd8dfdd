import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node';
import { SimpleCsrfProtectionHandlerPlugin } from '@orpc/server/plugins';
import { rpcPath } from '../../shared/lib/host-connection.ts';
import type { Backend } from '../backend/backend.ts';
import type { Clock, Logger } from '../backend/ports.ts';
import type { Session } from '../backend/session.ts';
import { securityHeaders } from '../host/security-headers.ts';
import { refusalOf } from './gate.ts';
import { type LaunchLinks, launchLinks } from './launch-links.ts';
import { type MessagePage, sendMessagePage } from './message-page.ts';
import { serveStatic } from './static-files.ts';
import { openWindows, type Windows } from './windows.ts';

const maxBodyBytes = 81 * 1024 * 1024;
const drainMs = 2_000;

interface HttpHostOptions {
  readonly backend: Pick<Backend, 'router' | 'connect' | 'disconnect'>;
  readonly rendererDir: string;
  readonly clock: Clock;
  readonly logger: Logger;
  /** 0: any free one. */
  readonly port: number;
}

export interface HttpHost {
  readonly port: number;
  /** The address of this launch. */
  readonly url: string;
  /** Lets running calls end, then drops what is left. */
  close(): Promise<void>;
}

interface Context extends HttpHostOptions {
  readonly windows: Windows;
  readonly links: LaunchLinks;
  readonly rpc: RPCHandler<{ session: Session }>;
}

/** The app on 127.0.0.1: its page and its contract, for browsers that came by a launch link. */
export async function startHttpHost(options: HttpHostOptions): Promise<HttpHost> {
  const server = createServer({ keepAliveTimeout: 65_000, requestTimeout: 120_000, headersTimeout: 20_000 });
  const port = await listen(server, options.port);
  const context: Context = {
    ...options,
    port,
    links: launchLinks(),
    windows: openWindows(options.backend, options.clock, port),
    rpc: new RPCHandler(options.backend.router, {
      plugins: [new SimpleCsrfProtectionHandlerPlugin(), new BodyLimitPlugin({ maxBodySize: maxBodyBytes })],
    }),
  };
  server.on('request', (request, response) => {
    answer(context, request, response).catch((error: unknown) => {
      if (response.destroyed || request.destroyed) return;
      options.logger.error({ error, path: request.url?.split('?')[0] }, 'request failed');
      sendMessagePage(response, { status: 500, page: 'failed', acceptLanguage: request.headers['accept-language'] });
    });
  });
  return {
    port,
    url: `http://127.0.0.1:${port}${context.links.launch}`,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      context.windows.closeAll();
      // A stream that has just ended leaves a connection that was promised to stay open.
      const idle = setInterval(() => server.closeIdleConnections(), 20);
      const late = setTimeout(() => server.closeAllConnections(), drainMs);
      await closed;
      clearInterval(idle);
      clearTimeout(late);
    },
  };
}

async function answer(context: Context, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(securityHeaders(null))) response.setHeader(name, value);
  const say = (status: number, page: MessagePage) =>
    sendMessagePage(response, { status, page, acceptLanguage: request.headers['accept-language'] });

  const refusal = refusalOf(request, context.port);
  if (refusal !== null) return say(refusal.status, refusal.reason);
  const pathname = request.url?.split('?', 1)[0] ?? '/';
  const session = context.windows.sessionOf(request);
  if (request.method === 'GET' && pathname.startsWith('/open/')) {
    return openWindow(context, pathname, session !== null, response, say);
  }
  if (session === null) return say(401, 'notAdmitted');
  if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) return refuseBody(response, say);
  if (pathname.startsWith(`${rpcPath}/`)) return call(context, session, request, response, say);
  if (pathname === '/launch-links') return sendLink(context, request, response, say);
  if (request.method !== 'GET' && request.method !== 'HEAD') return say(405, 'wrongMethod');
  if (!(await serveStatic(context.rendererDir, pathname, request, response))) say(404, 'notFound');
}

type Say = (status: number, page: MessagePage) => void;

/** A browser that is in already stays who it is, and its link is not spent. */
function openWindow(context: Context, pathname: string, isIn: boolean, response: ServerResponse, say: Say): void {
  if (!isIn && !context.links.admits(pathname.slice('/open/'.length))) return say(401, 'notAdmitted');
  response.writeHead(303, {
    location: '/',
    'cache-control': 'no-store',
    ...(isIn ? {} : { 'set-cookie': context.windows.open() }),
  });
  response.end();
}

async function call(
  { rpc }: Context,
  session: Session,
  request: IncomingMessage,
  response: ServerResponse,
  say: Say,
): Promise<void> {
  response.setHeader('cache-control', 'no-store');
  const { matched } = await rpc.handle(request, response, { prefix: rpcPath, context: { session } });
  if (!matched) say(404, 'notFound');
}

/** A window that is in may let in another browser, where another person works. */
function sendLink(context: Context, request: IncomingMessage, response: ServerResponse, say: Say): void {
  if (request.method !== 'POST') return say(405, 'wrongMethod');
  if (request.headers['x-csrf-token'] !== 'orpc') return say(403, 'foreignOrigin');
  const body = JSON.stringify({ url: `http://127.0.0.1:${context.port}${context.links.issue()}` });
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(body);
}

function refuseBody(response: ServerResponse, say: Say): void {
  response.setHeader('connection', 'close');
  say(413, 'tooLarge');
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
