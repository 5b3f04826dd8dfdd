import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';
import type { StoredFileRow } from '../database/entities/stored-file.ts';

export const filesRepository = {
  /** The same content twice is one file. */
  async insert(tx: WriteContext, hash: string, content: Uint8Array, at: number): Promise<void> {
    await managerOf(tx)
      .createQueryBuilder()
      .insert()
      .into('stored_file')
      .values({ hash, size: content.byteLength, createdAt: at, content: Buffer.from(content) })
      .orIgnore()
      .updateEntity(false)
      .execute();
  },

  async content(at: ReadContext, hash: string): Promise<Uint8Array | null> {
    const row = await managerOf(at).findOneBy<StoredFileRow>('stored_file', { hash });
    return row?.content ?? null;
  },
};
