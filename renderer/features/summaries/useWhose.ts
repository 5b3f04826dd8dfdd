import { useTranslation } from 'react-i18next';
import type { SummaryRow } from '../../../shared/contract/summaries.ts';
import { useKeptName } from '../../components/useKeptName.ts';

/** Whose month it is, in words. */
export function useWhose(): (row: Pick<SummaryRow, 'scope' | 'personId' | 'personName'>) => string {
  const { t } = useTranslation('summaries');
  const nameOf = useKeptName();
  return ({ scope, personId, personName }) => (scope === 'department' ? t('department') : nameOf(personId, personName));
}
