import { useTranslation } from 'react-i18next';
import type { ReportForm } from '../../../../shared/domain/exceptionReports/form.ts';
import type { FieldWords } from '../../../components/MergeQuestions.tsx';
import { useTimeText } from '../../../components/Time.tsx';

/** Fields of the report and their values in words, for questions between two people. */
export function useReportWords(): FieldWords {
  const { t } = useTranslation(['exceptionReports', 'tasks', 'common']);
  const timeOf = useTimeText();
  return {
    fieldName: (path) => {
      if (path === 'orderId') return t('exceptionReports:field.order');
      if (path === 'customerId') return t('exceptionReports:field.customer');
      return t(`exceptionReports:field.${path as NamedField}`);
    },
    valueText: (path, value) => {
      if (typeof value === 'number') return timeOf(value, 'full');
      if (typeof value === 'boolean') return t(value ? 'common:yes' : 'common:no');
      if (typeof value !== 'string' || value === '') return '–';
      if (path === 'kind') return t(`exceptionReports:kind.${value as Exclude<ReportForm['kind'], ''>}`);
      if (path === 'foundBy') return t(`exceptionReports:foundBy.${value as Exclude<ReportForm['foundBy'], ''>}`);
      if (path === 'severity') return t(`exceptionReports:severity.${value as ReportForm['severity']}`);
      if (path === 'channel') return t(`tasks:way.${value as Exclude<ReportForm['channel'], ''>}`);
      return value;
    },
  };
}

type NamedField = Exclude<keyof ReportForm, 'orderId' | 'customerId'>;
