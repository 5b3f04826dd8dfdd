import { useTranslation } from 'react-i18next';
import { wallTime } from '../../../shared/lib/dates.ts';
import { useMay, useZone } from '../../api/session.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { dayText } from '../../components/Time.tsx';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { CalendarNotice } from '../calendar/public.ts';
import { AbsenceGaps } from '../handovers/public.ts';
import { MissedAlerts } from '../tasks/public.ts';
import { Cases } from './Cases.tsx';
import { Counters } from './Counters.tsx';
import { Drafts } from './Drafts.tsx';
import { DueToday } from './DueToday.tsx';
import { FaxDays } from './FaxDays.tsx';
import { Handovers } from './Handovers.tsx';
import { InPlaceOf } from './InPlaceOf.tsx';
import { Mail } from './Mail.tsx';
import { MyDuties } from './MyDuties.tsx';
import { NewOrder } from './NewOrder.tsx';
import { OrdersToday } from './OrdersToday.tsx';
import { PrintsToSee } from './PrintsToSee.tsx';
import { Reports } from './Reports.tsx';
import { Requests } from './Requests.tsx';
import { Training } from './Training.tsx';
import { Visitors } from './Visitors.tsx';
import { Trouble } from './Trouble.tsx';
import styles from './Today.module.css';
import { Shifts } from './Shifts.tsx';
import { useNow } from '../../components/useNow.ts';
import { useRowKeys } from './useRowKeys.ts';

/** The home: what runs out next, what was begun, what did not reach the paper. */
export function TodayPage() {
  const { t } = useTranslation('today');
  const language = useLanguage();
  const may = useMay();
  const { day } = wallTime(useNow(), useZone());
  useRowKeys();
  const weekday = t(`weekday.${weekdayOf(day)}`);
  const seesOrders = may('orders.read');
  return (
    <>
      <PageHeader
        title={t('title')}
        sub={<span className="num">{t('greeting', { day: dayText(day, language), weekday })}</span>}
        actions={
          <>
            {seesOrders && <span className="faint">{t('keys')}</span>}
            {may('orders.draft') && <NewOrder />}
          </>
        }
      />
      {may('calendar.administer') && <CalendarNotice today={day} />}
      <MissedAlerts />
      {may('absences.record') && <AbsenceGaps />}
      {seesOrders ? (
        <div className={styles['columns']}>
          <div>
            <DueToday day={day} />
            <OrdersToday day={day} />
          </div>
          <div>
            <Cases />
            {may('reception.read') && <Visitors />}
            {may('requests.write') && <Requests />}
            {may('shifts.write') && <Shifts />}
            <InPlaceOf />
            {may('tasks.team') && <Counters />}
            <Training />
            <MyDuties />
            <Reports />
            <Trouble />
            {may('orders.draft') && <Mail />}
            {may('handovers.read') && <Handovers />}
            {may('intake.faxCount') && <FaxDays today={day} />}
            {may('printing.read') && <PrintsToSee />}
            {may('orders.draft') && <Drafts />}
          </div>
        </div>
      ) : (
        <EmptyState title={t('nothing')} text={t('nothingText')} />
      )}
    </>
  );
}

type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

function weekdayOf(day: string): Weekday {
  return new Date(`${day}T00:00:00Z`).getUTCDay() as Weekday;
}
