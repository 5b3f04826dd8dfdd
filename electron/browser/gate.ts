import type { IncomingMessage } from 'node:http';

/** Why a request is turned away before anything looks at it; null lets it pass. */
export type Refusal = { readonly status: 403 | 421; readonly reason: 'foreignHost' | 'foreignOrigin' };

/**
 * The first gate: only our own address (a foreign `Host` is DNS rebinding), only our own pages (a
 * foreign `Origin` or `Sec-Fetch-Site` is another site's page in the same browser).
 */
export function refusalOf(request: Pick<IncomingMessage, 'headers' | 'rawHeaders'>, port: number): Refusal | null {
  const { host, origin } = request.headers;
  const ownHost = `127.0.0.1:${port}`;
  const hosts = request.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host');
  if (host !== ownHost || hosts.length !== 1) return { status: 421, reason: 'foreignHost' };
  if (origin !== undefined && origin !== `http://${ownHost}`) return { status: 403, reason: 'foreignOrigin' };
  const site = request.headers['sec-fetch-site'];
  const isOpening =
    request.headers['sec-fetch-mode'] === 'navigate' && request.headers['sec-fetch-dest'] === 'document';
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isOpening) {
    return { status: 403, reason: 'foreignOrigin' };
  }
  return null;
}
