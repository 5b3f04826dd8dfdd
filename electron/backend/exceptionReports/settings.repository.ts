import { type ReportSettings, startingReportSettings } from '../../../shared/domain/exceptionReports/recipients.ts';
import { SettingEntity } from '../database/entities/company.ts';
import { insertRows, updateVersion } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

const key = 'exceptionReports';

export type VersionedReportSettings = ReportSettings & { readonly version: number };

export const reportSettingsRepository = {
  async read(at: ReadContext): Promise<VersionedReportSettings> {
    const row = await managerOf(at).findOneBy(SettingEntity, { key });
    const stored = row?.value as Partial<ReportSettings> | undefined;
    return { ...startingReportSettings, ...stored, version: row?.version ?? 0 };
  },

  async save(tx: WriteContext, { version, ...value }: VersionedReportSettings): Promise<void> {
    if (version === 0 && (await reportSettingsRepository.read(tx)).version === 0) {
      await insertRows(tx, SettingEntity, [{ key, value, version: 1 }]);
      return;
    }
    const conflict = {
      code: 'exceptionReports.settingsChanged',
      current: () => reportSettingsRepository.read(tx),
    };
    await updateVersion(tx, SettingEntity, { key, version }, { value }, conflict);
  },
};
