import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HttpHost, startHttpHost } from '../../../electron/browser/http-host.ts';
import { pollUntil } from '../../helpers/poll.ts';
import { systemClock, testPorts } from '../../helpers/ports.ts';
import { type SmallBackend, smallBackend } from '../../helpers/small-backend.ts';
import { ask, callHeaders, enter } from './http-client.ts';

const page = '<!doctype html><head><meta name="csp-nonce" content=""></head><body></body>';
const script = `export const text = '${'counter '.repeat(400)}';`;

let folder: string;
let backend: SmallBackend;
let host: HttpHost;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'http-host-'));
  const rendererDir = join(folder, 'renderer');
  mkdirSync(join(rendererDir, 'assets'), { recursive: true });
  writeFileSync(join(rendererDir, 'index.html'), page);
  writeFileSync(join(rendererDir, 'assets/index-Ab3dEf78.js'), script);
  writeFileSync(join(rendererDir, 'assets/index-Ab3dEf78.js.br'), brotliCompressSync(script));
  writeFileSync(join(folder, 'secrets.json'), '{}');
  backend = smallBackend();
  host = await startHttpHost({ backend, rendererDir, clock: systemClock, logger: testPorts().logger, port: 0 });
});

afterEach(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('who is let in', () => {
  it('answers nothing but a sentence to a browser that did not come by a launch link', async () => {
    for (const path of ['/', '/assets/index-Ab3dEf78.js', '/rpc/whoAmI', '/launch-links']) {
      const answer = await ask(host.port, { path, headers: { 'accept-language': 'en' } });
      expect(answer.status).toBe(401);
      expect(answer.body).toContain('Open it by its launch link');
    }
    expect(backend.connected).toHaveLength(0);
  });

  it('opens by the link of its launch, with a cookie that scripts and other sites cannot use', async () => {
    const link = new URL(host.url).pathname;
    const first = await ask(host.port, { path: link });
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe('/');
    expect(first.headers['set-cookie']?.[0]).toMatch(/; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200$/);
    expect((await ask(host.port, { path: `${link}x` })).status).toBe(401);
    expect(backend.connected).toHaveLength(1);
  });

  it('keeps the session of a browser that opens the link again, and gives another browser one of its own', async () => {
    const { cookie } = await enter(host.url);
    const link = new URL(host.url).pathname;
    const again = await ask(host.port, { path: link, headers: { cookie } });
    expect(again.status).toBe(303);
    expect(again.headers['set-cookie']).toBeUndefined();
    expect((await ask(host.port, { path: link })).headers['set-cookie']).toHaveLength(1);
  });

  it('lets a window that is in make a link for another person, with a session of its own', async () => {
    const { cookie } = await enter(host.url);
    const answer = await ask(host.port, { method: 'POST', path: '/launch-links', headers: callHeaders(cookie) });
    const { url } = JSON.parse(answer.body) as { url: string };
    const other = await enter(url);
    expect((await ask(host.port, { path: new URL(url).pathname })).status).toBe(401);
    expect(other.cookie).not.toBe(cookie);
    expect(await whoAmI(other.cookie)).not.toBe(await whoAmI(cookie));
  });

  it('gives no link to a form of another page', async () => {
    const { cookie } = await enter(host.url);
    const answer = await ask(host.port, { method: 'POST', path: '/launch-links', headers: { cookie } });
    expect(answer.status).toBe(403);
  });

  it('refuses a made-up or foreign cookie', async () => {
    for (const cookie of ['counter=1', `counter-${host.port}=`, `counter-${host.port}=${'A'.repeat(43)}`]) {
      expect((await ask(host.port, { headers: { cookie } })).status).toBe(401);
    }
  });
});

describe('requests from elsewhere', () => {
  it.each(['evil.example', 'localhost', '127.0.0.1', '127.0.0.1:1', '[::1]'])(
    'answers 421 to the foreign Host "%s"',
    async (name) => {
      const { cookie } = await enter(host.url);
      expect((await ask(host.port, { headers: { host: name, cookie } })).status).toBe(421);
    },
  );

  it.each(['https://evil.example', 'null', 'http://127.0.0.1:1', 'http://localhost'])(
    'answers 403 to the foreign Origin %s',
    async (origin) => {
      const { cookie } = await enter(host.url);
      const headers = { ...callHeaders(cookie), origin };
      const answer = await ask(host.port, { method: 'POST', path: '/rpc/whoAmI', headers, body: '{}' });
      expect(answer.status).toBe(403);
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    },
  );

  it('answers 403 to what another site loads from here', async () => {
    const { cookie } = await enter(host.url);
    const headers = { cookie, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' };
    expect((await ask(host.port, { path: '/assets/index-Ab3dEf78.js', headers })).status).toBe(403);
  });

  it('answers 403 to a call without the header that no form can send, and to a preflight nothing helpful', async () => {
    const { cookie } = await enter(host.url);
    const headers = { cookie, 'content-type': 'application/json' };
    const call = await ask(host.port, { method: 'POST', path: '/rpc/whoAmI', headers, body: '{}' });
    expect(call.status).toBe(403);
    const preflight = await ask(host.port, {
      method: 'OPTIONS',
      path: '/rpc/whoAmI',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(preflight.status).toBe(403);
    expect(Object.keys(preflight.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('takes no call by GET', async () => {
    const { cookie } = await enter(host.url);
    const answer = await ask(host.port, { path: '/rpc/whoAmI', headers: callHeaders(cookie) });
    expect(answer.status).toBe(405);
  });
});

describe('calls', () => {
  it('answers with the session of the cookie', async () => {
    const { cookie } = await enter(host.url);
    expect(await whoAmI(cookie)).toBe('session-1');
    expect(await whoAmI(cookie)).toBe('session-1');
  });

  it('refuses more than 40 MB, said or not', async () => {
    const { cookie } = await enter(host.url);
    const said = { ...callHeaders(cookie), 'content-length': String(82 * 1024 * 1024) };
    expect((await ask(host.port, { method: 'POST', path: '/rpc/length', headers: said })).status).toBe(413);
    const body = Buffer.alloc(82 * 1024 * 1024, 0x20);
    const unsaid = { ...callHeaders(cookie), 'transfer-encoding': 'chunked' };
    const answer = ask(host.port, { method: 'POST', path: '/rpc/length', headers: unsaid, body });
    await expect(
      answer.then(
        ({ status }) => status,
        () => 413,
      ),
    ).resolves.toBe(413);
  });

  it('lets a running stream end when the host closes, and forgets its windows', async () => {
    const { cookie } = await enter(host.url);
    const stream = ask(host.port, { method: 'POST', path: '/rpc/live', headers: callHeaders(cookie), body: '{}' });
    await pollUntil('the stream to open', () => backend.streams() === 1);
    const started = performance.now();
    await host.close();
    expect(performance.now() - started).toBeLessThan(1_500);
    expect((await stream).body).toContain('open');
    expect(backend.streams()).toBe(0);
    expect(backend.disconnected).toEqual(backend.connected);
  });
});

describe('the page', () => {
  it('comes with a policy whose nonce is new on each load and stands in the page', async () => {
    const { cookie } = await enter(host.url);
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const { headers, body } = await ask(host.port, { headers: { cookie } });
        const nonce = /<meta name="csp-nonce" content="([^"]+)">/.exec(body)?.[1];
        expect(headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`);
        expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:|\*/);
        expect(headers['cache-control']).toBe('no-store');
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(2);
  });

  it('sends its safety headers with every answer, also with a refusal', async () => {
    const { cookie } = await enter(host.url);
    const answers = await Promise.all([
      ask(host.port, { headers: { cookie } }),
      ask(host.port, { path: '/assets/index-Ab3dEf78.js', headers: { cookie } }),
      ask(host.port, { path: '/nowhere', headers: { cookie } }),
      ask(host.port, { method: 'POST', path: '/rpc/whoAmI', headers: callHeaders(cookie), body: '{}' }),
      ask(host.port),
      ask(host.port, { headers: { host: 'evil.example' } }),
    ]);
    for (const { headers } of answers) {
      expect(headers['content-security-policy']).toContain(`default-src 'none'`);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  it('sends hashed files compressed and for keeps', async () => {
    const { cookie } = await enter(host.url);
    const path = '/assets/index-Ab3dEf78.js';
    const packed = await ask(host.port, { path, headers: { cookie, 'accept-encoding': 'gzip, deflate, br' } });
    expect(packed.headers['content-encoding']).toBe('br');
    expect(packed.headers['cache-control']).toContain('immutable');
    const plain = await ask(host.port, { path, headers: { cookie } });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body).toBe(script);
  });

  it.each([
    '/../secrets.json',
    '/assets/../../secrets.json',
    '/%2e%2e/secrets.json',
    '/..%2fsecrets.json',
    '/assets/..%5c..%5csecrets.json',
    '//secrets.json',
    '/%00.json',
    '/%zz.json',
    '/assets/index-Ab3dEf78.js.br',
    'http://evil.example/../secrets.json',
  ])('serves nothing outside its folder or of an unknown kind: %s', async (path) => {
    const { cookie } = await enter(host.url);
    expect((await ask(host.port, { path, headers: { cookie } })).status).toBe(404);
  });

  it('takes no other method than reading', async () => {
    const { cookie } = await enter(host.url);
    expect((await ask(host.port, { method: 'PUT', headers: { cookie } })).status).toBe(405);
  });
});

async function whoAmI(cookie: string): Promise<string> {
  const headers = callHeaders(cookie);
  const { status, body } = await ask(host.port, { method: 'POST', path: '/rpc/whoAmI', headers, body: '{}' });
  expect(status).toBe(200);
  return (JSON.parse(body) as { json: string }).json;
}
