import { useTranslation } from 'react-i18next';
import type { ReportClock } from '../../../../shared/contract/report-schemas.ts';
import type { SumStep } from '../../../../shared/domain/calendar/sum.ts';
import { useTimeText } from '../../../components/Time.tsx';
import { SumOfTime } from '../../calendar/public.ts';
import styles from './clock.module.css';

type Shown = Pick<ReportClock, 'knownAt' | 'regime' | 'dueAt' | 'steps' | 'assumedYears'>;

/** Why this rule holds and how its moment was reckoned (3.3.1.7). */
export function RegimeSum({ clock }: { readonly clock: Shown }) {
  const { t } = useTranslation('exceptionReports');
  const timeText = useTimeText();
  const { knownAt, regime, dueAt, steps, assumedYears } = clock;
  const times = {
    known: timeText(knownAt, 'near'),
    due: timeText(dueAt, 'near'),
    minutes: Math.round((dueAt - knownAt) / 60_000),
  };
  return (
    <div className={styles['sum']}>
      <p>{t(`regimeSum.${regime}`, times)}</p>
      {/* The calendar's own lines, kept as plain data. */}
      {steps.length > 0 && <SumOfTime steps={steps as unknown as readonly SumStep[]} />}
      {assumedYears.length > 0 && <p>{t('clock.assumed', { years: assumedYears.join(', ') })}</p>}
    </div>
  );
}
