import { useTranslation } from 'react-i18next';
import type { ReportFlag } from '../../../../shared/contract/report-schemas.ts';
import { AlertOutlined } from '../../../components/icons.tsx';
import styles from './flags.module.css';

/** A mark beside the order's number while a report of it is open; which, stands in its hint. */
export function ReportMark({ flag }: { readonly flag: ReportFlag }) {
  const { t } = useTranslation('exceptionReports');
  const open = flag.reports.filter((one) => one.open);
  if (open.length === 0) return null;
  const reports = open.map(({ number, kind, severity }) =>
    t('flags.one', { number, kind: t(`kind.${kind}`), severity: t(`severity.${severity}`) }),
  );
  const label = t('flags.label', { reports: reports.join(t('comma')) });
  const grave = open.some(({ severity }) => severity !== 'minor');
  return (
    <span className={styles['mark']} data-grave={grave || undefined} role="img" aria-label={label} title={label}>
      <AlertOutlined />
    </span>
  );
}
