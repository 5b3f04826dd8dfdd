import { type PermissionMatrix, permissions } from '../../../shared/domain/people/permissions.ts';
import { SettingEntity } from '../database/entities/company.ts';
import { insertRows, updateVersion } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

const key = 'permissionMatrix';

export interface StoredMatrix {
  readonly value: unknown;
  readonly version: number;
}

export const matrixRepository = {
  /** `null` while the company works with the matrix that came with the app. */
  async read(at: ReadContext): Promise<StoredMatrix | null> {
    return managerOf(at).findOneBy(SettingEntity, { key });
  },

  /** Version 0 stands for the matrix that came with the app. */
  async save(
    tx: WriteContext,
    matrix: PermissionMatrix,
    version: number,
    conflict: { readonly code: string; readonly current: () => Promise<unknown> },
  ): Promise<void> {
    const value = { ...matrix, known: permissions };
    if (version === 0 && (await matrixRepository.read(tx)) === null) {
      await insertRows(tx, SettingEntity, [{ key, value, version: 1 }]);
      return;
    }
    await updateVersion(tx, SettingEntity, { key, version }, { value }, conflict);
  },
};
