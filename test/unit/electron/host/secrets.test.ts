import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyFileCipher } from '../../../../electron/browser/key-file-cipher.ts';
import { secretFile } from '../../../../electron/host/secret-file.ts';

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'secrets-'));
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

function secrets() {
  return secretFile(join(dir, 'secrets.json'), keyFileCipher(join(dir, 'secrets.key')));
}

describe('secrets of a machine without a keyring', () => {
  it('come back after a restart, and are not readable in the file', async () => {
    await secrets().write('mail.password', '密码 pass');
    expect(await secrets().read('mail.password')).toBe('密码 pass');
    expect(await secrets().read('unknown')).toBeNull();
    expect(readFileSync(join(dir, 'secrets.json'), 'utf8')).not.toMatch(/密码|pass /);
  });

  it.skipIf(process.platform === 'win32')('are for their owner only', async () => {
    await secrets().write('a', 'b');
    for (const file of ['secrets.json', 'secrets.key']) expect(statSync(join(dir, file)).mode & 0o077).toBe(0);
  });

  it('are all kept when written at once', async () => {
    const store = secrets();
    await Promise.all(['a', 'b', 'c', 'd'].map((key) => store.write(key, key.toUpperCase())));
    expect(await Promise.all(['a', 'b', 'c', 'd'].map((key) => store.read(key)))).toEqual(['A', 'B', 'C', 'D']);
  });

  it('cannot be exchanged or changed unnoticed', async () => {
    const path = join(dir, 'secrets.json');
    await secrets().write('a', 'one');
    await secrets().write('b', 'two');
    const sealed = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
    writeFileSync(path, JSON.stringify({ a: sealed['b'], b: `${sealed['b']?.slice(0, -4)}AAA=` }));
    await expect(secrets().read('a')).rejects.toThrow('authenticate data');
    await expect(secrets().read('b')).rejects.toThrow('authenticate data');
  });
});
