import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { contentTypeOf, fileBelow, indexPage, isImmutable } from '../host/page-files.ts';
import { newNonce, securityHeaders } from '../host/security-headers.ts';

const encodings = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const;

/** Serves the built renderer. False when there is no such file. */
export async function serveStatic(
  root: string,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  if (pathname === '/' || pathname === '/index.html') {
    await sendIndex(root, request, response);
    return true;
  }
  const type = contentTypeOf(pathname);
  const file = type === null ? null : await fileBelow(root, pathname);
  if (type === null || file === null) return false;
  const variant = await smallestVariant(file, request.headers['accept-encoding'] ?? '');
  response.writeHead(200, {
    'content-type': type,
    'content-length': variant.size,
    'cache-control': isImmutable(pathname) ? 'private, max-age=31536000, immutable' : 'no-cache',
    vary: 'Accept-Encoding',
    ...(variant.encoding === null ? {} : { 'content-encoding': variant.encoding }),
  });
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(variant.path), response);
  return true;
}

async function sendIndex(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const nonce = newNonce();
  const body = Buffer.from(await indexPage(root, nonce));
  response.writeHead(200, {
    ...securityHeaders(nonce),
    'content-type': 'text/html; charset=utf-8',
    'content-length': body.length,
    'cache-control': 'no-store',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

interface Variant {
  readonly path: string;
  readonly size: number;
  readonly encoding: string | null;
}

async function smallestVariant(file: string, accepted: string): Promise<Variant> {
  for (const { name, suffix } of encodings) {
    if (!new RegExp(`\\b${name}\\b(?!\\s*;\\s*q=0(?:\\.0*)?(?:,|$))`).test(accepted)) continue;
    const found = await stat(file + suffix).catch(() => null);
    if (found !== null) return { path: file + suffix, size: found.size, encoding: name };
  }
  return { path: file, size: (await stat(file)).size, encoding: null };
}
