import type { VersionedWorkReportSettings } from '../../../shared/contract/reports.ts';
import type { Actor } from '../session.ts';
import type { ReportsDeps } from './reports.deps.ts';
import { workReportSettingsRepository } from './settings.repository.ts';

/** The hour of the daily report, and how far a figure must move to become text. */
export function createReportSettings({ database: { read, write }, events }: ReportsDeps) {
  return {
    settings: () => workReportSettingsRepository.read(read),

    saveSettings: (actor: Actor, given: VersionedWorkReportSettings): Promise<VersionedWorkReportSettings> =>
      write(async (tx) => {
        await workReportSettingsRepository.save(tx, given);
        const { version: _version, ...payload } = given;
        await events.append(tx, actor, [
          { type: 'workReport.settingsChanged', subject: { kind: 'setting', id: 'reports' }, clauses: ['8'], payload },
        ]);
        tx.changed('workReport', 'settings');
        return workReportSettingsRepository.read(tx);
      }),
  };
}
