import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Database } from '../database/database.ts';
import type { FileStore } from '../ports.ts';
import { filesRepository } from './files.repository.ts';

export function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * Files by the hash of their content. Alone, a workstation keeps them in its data folder;
 * where workstations share a database, the bytes lie there, so that each of them can open each.
 */
export function createFiles(database: Database, dataDir: string, now: () => number): FileStore {
  return database.kind === 'postgres' ? filesInDatabase(database, now) : filesInFolder(join(dataDir, 'files'));
}

function filesInFolder(folder: string): FileStore {
  const pathOf = (hash: string) => join(folder, hash.slice(0, 2), hash);
  return {
    async put(content) {
      const hash = hashOf(content);
      const path = pathOf(hash);
      const unfinished = `${path}.${randomUUID()}.part`;
      await mkdir(dirname(path), { recursive: true });
      try {
        await writeFile(unfinished, content, { flush: true });
        await rename(unfinished, path);
      } finally {
        await rm(unfinished, { force: true });
      }
      return { hash, size: content.byteLength };
    },
    async get(hash) {
      const content = await readFile(pathOf(hash)).catch(() => null);
      // A damaged file is no file: what is shown must be what was stored.
      return content && hashOf(content) === hash ? content : null;
    },
  };
}

function filesInDatabase(database: Database, now: () => number): FileStore {
  return {
    async put(content) {
      const hash = hashOf(content);
      await database.write((tx) => filesRepository.insert(tx, hash, content, now()));
      return { hash, size: content.byteLength };
    },
    get: (hash) => filesRepository.content(database.read, hash),
  };
}
