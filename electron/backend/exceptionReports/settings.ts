import { isEmail } from '../../../shared/lib/contacts.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import { checkLimits } from '../../../shared/domain/exceptionReports/regime.ts';
import { reportClauses } from '../../../shared/domain/exceptionReports/values.ts';
import type { Actor } from '../session.ts';
import type { ExceptionReportsDeps } from './exception-reports.deps.ts';
import type { ReportSettingsView } from './views.ts';
import { reportSettingsRepository, type VersionedReportSettings } from './settings.repository.ts';

/**
 * Whom each clause names and by when, as data (3.3.1.2 to 3.3.1.4, 3.3.1.7). What was known before stays with those
 * whom it named then, and with its time.
 */
export function createReportSettings(deps: Pick<ExceptionReportsDeps, 'database' | 'events'>) {
  const { read, write } = deps.database;
  return {
    get: async (): Promise<ReportSettingsView> => viewOf(await reportSettingsRepository.read(read)),

    save: (actor: Actor, input: VersionedReportSettings): Promise<ReportSettingsView> => {
      const issues = [
        ...reportClauses.flatMap((clause) => {
          if (input.recipients[clause].length > 0) return [];
          return [{ path: `recipients.${clause}`, code: 'exceptionReports.recipientsMissing' }];
        }),
        ...input.extra.flatMap(({ address }, index) => {
          if (isEmail(address)) return [];
          return [{ path: `extra.${index}.address`, code: 'exceptionReports.addressWrong', params: { address } }];
        }),
        ...checkLimits(input),
      ];
      if (issues.length > 0) throw new UserError('exceptionReports.settingsWrong', {}, issues);
      return write(async (tx) => {
        const { version: _before, ...before } = await reportSettingsRepository.read(tx);
        await reportSettingsRepository.save(tx, input);
        const after = await reportSettingsRepository.read(tx);
        await deps.events.append(tx, actor, [
          {
            type: 'report.settingsChanged',
            subject: { kind: 'setting', id: 'exceptionReports' },
            clauses: reportClauses,
            payload: { before, ...viewOf(after) },
          },
        ]);
        tx.changed('report', 'settings');
        return viewOf(after);
      });
    },
  };
}

function viewOf({ recipients, extra, version, ...limits }: VersionedReportSettings): ReportSettingsView {
  const roles = (clause: (typeof reportClauses)[number]) => [...recipients[clause]];
  return {
    recipients: { '3.3.1.2': roles('3.3.1.2'), '3.3.1.3': roles('3.3.1.3'), '3.3.1.4': roles('3.3.1.4') },
    extra: extra.map((one) => ({ ...one })),
    ...limits,
    version,
  };
}
