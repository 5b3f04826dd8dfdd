import { readFile, stat } from 'node:fs/promises';
import { extname, isAbsolute, join, relative, sep } from 'node:path';
import { nonceMetaName } from '../../shared/lib/host-connection.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** The content type of what the build makes; null for a kind that it does not make. */
export function contentTypeOf(path: string): string | null {
  return contentTypes[extname(path).toLowerCase()] ?? null;
}

/** Files named by the hash of their content never change. */
export function isImmutable(pathname: string): boolean {
  return /^\/assets\/[^/]+-[\w-]{8,}\.[a-z0-9]+$/i.test(pathname);
}

/**
 * The file below `root` that a URL path means, or null when it leads outside, is hidden, has a
 * strange name or is not there.
 */
export async function fileBelow(root: string, pathname: string): Promise<string | null> {
  const decoded = decode(pathname);
  if (decoded === null || /[\0\\:]/.test(decoded) || decoded.split('/').some((part) => part.startsWith('.')))
    return null;
  const path = join(root, decoded);
  const below = relative(root, path);
  if (below === '' || below.startsWith('..') || isAbsolute(below) || below.split(sep).includes('..')) return null;
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? path : null;
}

/** `index.html` with the nonce of this load where the renderer looks for it. */
export async function indexPage(root: string, nonce: string): Promise<string> {
  const html = await readFile(join(root, 'index.html'), 'utf8');
  return html.replace(
    new RegExp(`<meta name="${nonceMetaName}" content="[^"]*"\\s*/?>`),
    `<meta name="${nonceMetaName}" content="${nonce}">`,
  );
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
