import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { appOrigin } from '../../shared/lib/host-connection.ts';
import { contentTypeOf, fileBelow, indexPage, isImmutable } from '../host/page-files.ts';
import { newNonce, securityHeaders } from '../host/security-headers.ts';

/** Must run before Electron is ready, once. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built page to a session as app://bundle/, each load with a nonce of its own. */
export function serveApp(session: Session, rendererDir: string): void {
  session.protocol.handle('app', (request) => answer(rendererDir, request));
}

async function answer(rendererDir: string, request: Request): Promise<Response> {
  const url = new URL(request.url);
  if (`${url.protocol}//${url.host}` !== appOrigin) return plain(404, 'not found');
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'method not allowed');
  if (url.pathname === '/' || url.pathname === '/index.html') return index(rendererDir);
  const type = contentTypeOf(url.pathname);
  const file = type === null ? null : await fileBelow(rendererDir, url.pathname);
  if (type === null || file === null) return plain(404, 'not found');
  return new Response(new Uint8Array(await readFile(file)), {
    headers: {
      ...securityHeaders(null),
      'content-type': type,
      'cache-control': isImmutable(url.pathname) ? 'max-age=31536000, immutable' : 'no-cache',
    },
  });
}

async function index(rendererDir: string): Promise<Response> {
  const nonce = newNonce();
  return new Response(await indexPage(rendererDir, nonce), {
    headers: { ...securityHeaders(nonce), 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });
}

function plain(status: number, text: string): Response {
  return new Response(text, { status, headers: { ...securityHeaders(null), 'content-type': 'text/plain' } });
}
