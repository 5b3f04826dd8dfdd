import { useTranslation } from 'react-i18next';
import type { ComplianceRow } from '../../../../shared/contract/task-schemas.ts';
import { roles } from '../../../../shared/domain/people/roles.ts';
import { clauseNumber } from '../../../../shared/sop/clause.ts';
import { clauses } from '../../../../shared/sop/clauses.ts';
import { useKeptName } from '../../../components/useKeptName.ts';
import { totalLine } from './report-filter.ts';
import type { Group } from './report-search.ts';

/** How a line of the report is called: a clause's number, a person, a role, a client. */
export function useLineNames(by: Group): (row: Pick<ComplianceRow, 'key' | 'name'>) => string {
  const { t } = useTranslation(['duties', 'people']);
  const keptName = useKeptName();
  return ({ key, name }) => {
    if (key === totalLine) return t('duties:report.total');
    if (by === 'clause') return clauseNumber(key);
    if (by === 'customer') return name || t('duties:report.noCustomer');
    const role = roles.find((one) => key === `role:${one}`);
    if (role) return t(`people:role.${role}`);
    return keptName(key, name) || t('duties:report.nobody');
  };
}

/** The clause in both languages: what the report is about must be read by whoever gets it. */
export function clauseTexts(id: string): { readonly zh: string; readonly en: string } | null {
  return clauses.find((clause) => clause.id === id) ?? null;
}
