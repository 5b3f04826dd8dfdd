import { useTranslation } from 'react-i18next';
import type { WorkReportRow } from '../../../shared/contract/reports.ts';
import { useKeptName } from '../../components/useKeptName.ts';

/** Whose report it is, in words. */
export function useWhose(): (row: Pick<WorkReportRow, 'personId' | 'personName' | 'customerName'>) => string {
  const { t } = useTranslation('reports');
  const nameOf = useKeptName();
  return ({ personId, personName, customerName }) =>
    personId === null ? customerName || t('department') : nameOf(personId, personName);
}
