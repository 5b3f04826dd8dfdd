import type { ReportSettings } from '../../../shared/domain/exceptionReports/recipients.ts';
import type { ReportClause } from '../../../shared/domain/exceptionReports/values.ts';
import { type Role, toldRoles } from '../../../shared/domain/people/roles.ts';
import type { SheetLanguage } from '../../../shared/i18n/languages.ts';
import type { ListTable, Say } from './list-table.ts';

/** Who is told of exceptions: a role by the clauses that name it, or a further address of every report. */
interface Told {
  readonly role: Role | null;
  readonly name: string;
  readonly address: string;
  readonly language: SheetLanguage | null;
  readonly clauses: readonly ReportClause[] | 'all';
}

/** As on the screen: roles first, then the further addresses. */
export function toldBy({ recipients, extra }: ReportSettings): readonly Told[] {
  const clauses = Object.keys(recipients) as readonly ReportClause[];
  return [
    ...toldRoles.map((role) => ({
      ...{ role, name: '', address: '', language: null },
      clauses: clauses.filter((clause) => recipients[clause].includes(role)),
    })),
    ...extra.map((one) => ({ role: null, ...one, clauses: 'all' as const })),
  ];
}

export const toldTable: ListTable<Told> = {
  title: 'lists:title.recipients',
  columns: {
    role: (row, { word }) => word('people', 'role', row.role),
    'exceptionReports:foundBy.complaint': (row, say) => told(row, '3.3.1.2', say),
    'exceptionReports:foundBy.tracking': (row, say) => told(row, '3.3.1.3', say),
    'exceptionReports:foundBy.internal': (row, say) => told(row, '3.3.1.4', say),
    name: (row) => row.name,
    email: (row) => row.address,
    language: (row, { word }) => word('exceptionReports', 'language', row.language),
  },
};

function told({ clauses }: Told, clause: ReportClause, { t }: Say): string {
  return clauses === 'all' || clauses.includes(clause) ? t('lists:active.yes') : '';
}
