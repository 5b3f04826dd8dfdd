import { safeStorage } from 'electron';
import type { SecretCipher } from '../host/secret-file.ts';

/**
 * The system's own keeper: DPAPI, Keychain, libsecret. On a Linux without one Electron would only
 * scramble with a known key; that is refused.
 */
export const safeStorageCipher: SecretCipher = {
  async seal(name, value) {
    await assertKeeper();
    const bytes = await safeStorage.encryptStringAsync(JSON.stringify({ name, value }));
    return bytes.toString('base64');
  },
  async unseal(name, sealed) {
    await assertKeeper();
    const { result } = await safeStorage.decryptStringAsync(Buffer.from(sealed, 'base64'));
    const content = JSON.parse(result) as { readonly name: string; readonly value: string };
    if (content.name !== name) throw new Error(`the secret ${name} belongs to another name`);
    return content.value;
  },
};

async function assertKeeper(): Promise<void> {
  const scrambledOnly = process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text';
  if (scrambledOnly || !(await safeStorage.isAsyncEncryptionAvailable())) {
    throw new Error('this system keeps no secrets: install and unlock its keyring');
  }
}
