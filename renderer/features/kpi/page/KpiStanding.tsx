import { useTranslation } from 'react-i18next';
import type { KpiSheet } from '../../../../shared/contract/kpi.ts';
import type { Known } from '../../../../shared/domain/kpi/known.ts';
import { useTimeText } from '../../../components/Time.tsx';

/** Which version of the report this is: a change after the month was over makes another one. */
export function KpiStanding({ sheet, known }: { readonly sheet: KpiSheet; readonly known: Known }) {
  const { t } = useTranslation('kpi');
  const timeOf = useTimeText();
  return (
    <>
      <span>{t('versionOf', { version: known === 'now' ? sheet.version : 1 })}</span>
      <span>{t('asOf', { time: timeOf(sheet.at) })}</span>
      {sheet.corrected > 0 && <span>{t('corrected', { count: sheet.corrected })}</span>}
    </>
  );
}
