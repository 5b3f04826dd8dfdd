import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { outDir } from '../house.ts';

/** Watches which script files a page asks for, by their size as gzip sends them. */
export function countScripts(page: Page) {
  const sizes = new Map<string, number>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (request.resourceType() === 'script') sizes.set(pathname, gzippedSize(join(outDir, 'renderer', pathname)));
  });
  return {
    kilobytes: () => [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0) / 1024,
    list: () => [...sizes].map(([path, bytes]) => `${(bytes / 1024).toFixed(1).padStart(7)}  ${path}`),
  };
}

function gzippedSize(file: string): number {
  const compressed = `${file}.gz`;
  return existsSync(compressed) ? statSync(compressed).size : gzipSync(readFileSync(file)).length;
}
