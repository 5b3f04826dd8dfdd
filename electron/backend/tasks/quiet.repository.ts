import type { QuietSettings } from '../../../shared/domain/tasks/ringing.ts';
import { SettingEntity } from '../database/entities/company.ts';
import { insertRows, updateVersion } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

const key = 'tasks.quiet';

export const quietRepository = {
  async read(at: ReadContext): Promise<(QuietSettings & { readonly version: number }) | null> {
    const setting = await managerOf(at).findOneBy(SettingEntity, { key });
    return setting && { ...(setting.value as QuietSettings), version: setting.version };
  },

  async save(tx: WriteContext, value: QuietSettings, version: number, current: () => Promise<unknown>): Promise<void> {
    if (version === 0) return insertRows(tx, SettingEntity, [{ key, value, version: 1 }]);
    return updateVersion(tx, SettingEntity, { key, version }, { value }, { code: 'tasks.quietChanged', current });
  },
};
