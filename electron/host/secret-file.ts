import { Mutex } from 'async-mutex';
import type { Secrets } from '../backend/ports.ts';
import { readIfThere, replaceFile } from './atomic-file.ts';

/** Turns a secret into text that is safe to keep in a file, and back. The name is bound to it. */
export interface SecretCipher {
  seal(name: string, value: string): Promise<string>;
  unseal(name: string, sealed: string): Promise<string>;
}

/** Secrets of this machine: `{ name: sealed text }` in one file that is never backed up or shared. */
export function secretFile(path: string, cipher: SecretCipher): Secrets {
  const writing = new Mutex();

  async function all(): Promise<Record<string, string>> {
    return JSON.parse((await readIfThere(path)) ?? '{}') as Record<string, string>;
  }

  return {
    async read(key) {
      const sealed = (await all())[key];
      return sealed === undefined ? null : cipher.unseal(key, sealed);
    },
    write: (key, value) =>
      writing.runExclusive(async () => {
        const secrets = { ...(await all()), [key]: await cipher.seal(key, value) };
        await replaceFile(path, JSON.stringify(secrets));
      }),
  };
}
