import { useTranslation } from 'react-i18next';
import type { ReportRow } from '../../../shared/contract/report-schemas.ts';
import type { Severity, Timeliness } from '../../../shared/domain/exceptionReports/values.ts';
import { StateTag, type Tone } from '../../components/StateTag.tsx';
import { useNow } from '../../components/useNow.ts';

const severityTones: Readonly<Record<Severity, Tone>> = { minor: 'open', serious: 'soon', grave: 'late' };
const timelinessTones: Readonly<Record<Timeliness, Tone>> = {
  running: 'underWay',
  overdue: 'late',
  inTime: 'done',
  late: 'late',
};

/** How grave it is, in its colour and its word. */
export function SeverityTag({ severity }: { readonly severity: Severity }) {
  const { t } = useTranslation('exceptionReports');
  return <StateTag tone={severityTones[severity]}>{t(`severity.${severity}`)}</StateTag>;
}

interface TimelinessTagProps {
  readonly report: Pick<ReportRow, 'timeliness' | 'dueAt' | 'typed'>;
}

/** Told in time or not: computed; what rests on somebody's word says so. */
export function TimelinessTag({ report }: TimelinessTagProps) {
  const { t } = useTranslation('exceptionReports');
  const now = useNow();
  const standing = timelinessNow(report, now);
  return (
    <StateTag tone={timelinessTones[standing]}>
      {t(`timeliness.${standing}`)}
      {report.typed && ` (${t('timeliness.typed')})`}
    </StateTag>
  );
}

/** As of now, whenever the row was read. */
export function timelinessNow({ timeliness, dueAt }: Pick<ReportRow, 'timeliness' | 'dueAt'>, now: number): Timeliness {
  return timeliness === 'running' && now > dueAt ? 'overdue' : timeliness;
}
