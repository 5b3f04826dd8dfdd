import { randomBytes } from 'node:crypto';

/** A new one for each load of the page: only what carries it may add styles at run time. */
export function newNonce(): string {
  return randomBytes(16).toString('base64');
}

/**
 * Nothing from elsewhere, no inline script. antd writes its theme into `<style>` elements, hence the
 * nonce; pdf.js works in a worker and paints pictures from blobs.
 */
export function contentSecurityPolicy(nonce: string | null): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    nonce === null ? `style-src 'self'` : `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `worker-src 'self' blob:`,
    `manifest-src 'self'`,
    `frame-src 'none'`,
    `frame-ancestors 'none'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

/** Headers of every answer of either host. */
export function securityHeaders(nonce: string | null): Readonly<Record<string, string>> {
  return {
    'content-security-policy': contentSecurityPolicy(nonce),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'x-dns-prefetch-control': 'off',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'permissions-policy':
      'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=(), clipboard-write=(self)',
  };
}
