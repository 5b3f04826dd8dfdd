import type { WorkReport } from '../../../shared/contract/reports.ts';
import type { Role } from '../../../shared/domain/people/roles.ts';
import type { WorkReportKind } from '../../../shared/domain/reports/values.ts';
import { emptyReportWriting, type ReportWriting } from '../../../shared/domain/reports/writing.ts';
import type { OpenDatabase } from '../../helpers/databases.ts';
import { type CaseHouse, openCases } from '../promises/house.ts';

export const wall = (text: string) => Date.parse(`${text}+08:00`);

/** What an act names of a report. */
export function acted({ id, version }: Pick<WorkReport, 'id' | 'version'>) {
  return { id, version };
}

export interface ReportHouse extends CaseHouse {
  goTo(text: string): void;
  /** The report of a kind: somebody's, or with `null` the one that is nobody's alone. */
  report(at: CaseHouse['clerk'], kind: WorkReportKind, personId?: string | null): Promise<WorkReport>;
  submitted(at: CaseHouse['clerk'], report: WorkReport, words?: Partial<ReportWriting>): Promise<WorkReport>;
  /** Somebody with these roles and an address. */
  leader(userName: string, role: Role, email: string): Promise<CaseHouse['clerk']>;
}

/** The counter on Monday 23 November 2026, 09:00, with an order of a key account. */
export async function openReports(database: OpenDatabase): Promise<ReportHouse> {
  const house = await openCases(database);
  return {
    ...house,
    goTo: (text) => house.ports.clock.advance(wall(text) - house.ports.clock.now()),

    async report(at, kind, personId) {
      const { rows } = await at.reports.list({ kind });
      const found = rows.find((row) => personId === undefined || row.personId === personId);
      return at.reports.get({ id: found?.id ?? '' });
    },

    async submitted(at, { id, version }, words = {}) {
      const writing = {
        ...emptyReportWriting,
        highlights: '当天订单全部确认',
        causes: '雨天路滑',
        plan: '提前一天派车',
        ...words,
      };
      const saved = await at.reports.save({
        id,
        version,
        writing: { ...writing, cases: writing.cases.map((one) => ({ ...one })) },
      });
      return at.reports.submit({ id, version: saved.version });
    },

    async leader(userName, role, email) {
      const { api, id } = await house.join(userName, role);
      const admin = await house.counter.admin();
      const known = (await admin.people.accounts()).find((account) => account.id === id);
      if (known) {
        const { userName: name, nameZh, nameEn, roles, language, version } = known;
        await admin.people.updateAccount({
          id,
          userName: name,
          nameZh,
          nameEn,
          roles,
          language,
          version,
          active: true,
          email,
        });
      }
      return api;
    },
  };
}
