import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Session } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { registerAppScheme, serveApp } from '../../../electron/main/app-protocol.ts';
import { protocol, SessionStandIn } from './electron-stand-in.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

let dir: string;
let load: (url: string, method?: string) => Promise<Response>;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'app-'));
  mkdirSync(join(dir, 'renderer/assets'), { recursive: true });
  writeFileSync(join(dir, 'renderer/index.html'), '<meta name="csp-nonce" content="">');
  writeFileSync(join(dir, 'renderer/assets/index-Ab3dEf78.js'), 'export {};');
  writeFileSync(join(dir, 'secrets.json'), '{}');
  const session = new SessionStandIn();
  serveApp(session as unknown as Session, join(dir, 'renderer'));
  load = async (url, method = 'GET') => {
    const answer = await session.handlers.get('app')?.(new Request(url, { method }));
    if (answer === undefined) throw new Error('no handler');
    return answer;
  };
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('app://bundle', () => {
  it('is a secure origin of its own, without the rights of a file', () => {
    registerAppScheme();
    expect(protocol.registerSchemesAsPrivileged).toHaveBeenCalledWith([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
  });

  it('serves the page with a new nonce in page and policy on each load', async () => {
    const nonces = await Promise.all(
      ['app://bundle/', 'app://bundle/index.html'].map(async (url) => {
        const answer = await load(url);
        const nonce = /content="([^"]+)"/.exec(await answer.text())?.[1];
        expect(answer.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(2);
  });

  it('serves its files with their type and safety headers', async () => {
    const answer = await load('app://bundle/assets/index-Ab3dEf78.js');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(answer.headers.get('content-security-policy')).toContain(`script-src 'self'`);
  });

  it.each([
    'app://other/index.html',
    'app://bundle/../secrets.json',
    'app://bundle/%2e%2e/secrets.json',
    'app://bundle/..%2f..%2fsecrets.json',
    'app://bundle/assets/..%5c..%5c..%5csecrets.json',
    'app://bundle/nowhere.js',
    'app://bundle/assets/index-Ab3dEf78.js.map',
  ])('serves nothing else: %s', async (url) => {
    expect((await load(url)).status).toBe(404);
  });

  it('takes nothing', async () => {
    expect((await load('app://bundle/', 'POST')).status).toBe(405);
  });
});
