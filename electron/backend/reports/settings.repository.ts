import type { VersionedWorkReportSettings } from '../../../shared/contract/reports.ts';
import { startingWorkReportSettings, type WorkReportSettings } from '../../../shared/domain/reports/settings.ts';
import { SettingEntity } from '../database/entities/company.ts';
import { insertRows, updateVersion } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

const key = 'reports';

export const workReportSettingsRepository = {
  async read(at: ReadContext): Promise<VersionedWorkReportSettings> {
    const row = await managerOf(at).findOneBy(SettingEntity, { key });
    const stored = row?.value as Partial<WorkReportSettings> | undefined;
    return { ...startingWorkReportSettings, ...stored, version: row?.version ?? 0 };
  },

  async save(tx: WriteContext, { version, ...value }: VersionedWorkReportSettings): Promise<void> {
    if (version === 0 && (await workReportSettingsRepository.read(tx)).version === 0) {
      await insertRows(tx, SettingEntity, [{ key, value, version: 1 }]);
      return;
    }
    const conflict = { code: 'reports.settingsChanged', current: () => workReportSettingsRepository.read(tx) };
    await updateVersion(tx, SettingEntity, { key, version }, { value }, conflict);
  },
};
