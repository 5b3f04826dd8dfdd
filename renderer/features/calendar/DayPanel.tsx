import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CalendarRecord } from '../../../shared/contract/calendar.ts';
import type { WorkingCalendar } from '../../../shared/domain/calendar/calendar.ts';
import { dayKinds, isWorking } from '../../../shared/domain/calendar/days.ts';
import { windowsText } from '../../../shared/domain/calendar/windows.ts';
import type { DayText } from '../../../shared/lib/dates.ts';
import { Kbd } from '../../components/Kbd.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { Section } from '../../components/Section.tsx';
import { dayText, useTimeText } from '../../components/Time.tsx';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { DayDetails } from './DayDetails.tsx';
import type { DayChange } from './useDayChange.ts';
import styles from './calendar.module.css';

interface DayPanelProps {
  readonly calendar: WorkingCalendar;
  readonly record: CalendarRecord;
  readonly days: readonly DayText[];
  readonly change: DayChange | null;
}

/** What the chosen day is, by whose word, and what it can be made. */
export function DayPanel({ calendar, record, days, change }: DayPanelProps) {
  const { t } = useTranslation('calendar');
  const [first] = days;
  const decided = record.ownDays.filter(({ day }) => days.includes(day));
  if (!first) return null;
  const office = calendar.day(first);
  return (
    <Section title={t('day.title')}>
      <DayFacts calendar={calendar} record={record} days={days} />
      {change && (
        <>
          <div className={styles['kinds']} role="group" aria-label={t('day.kinds')}>
            {dayKinds.map((kind, at) => (
              <Button
                key={kind}
                size="small"
                type={days.length === 1 && office.kind === kind ? 'primary' : 'default'}
                aria-pressed={days.length === 1 && office.kind === kind}
                aria-keyshortcuts={String(at + 1)}
                onClick={() => change.kind(kind)}
              >
                <span>{t(`kindShort.${kind}`)}</span>
                <Kbd keys={String(at + 1)} onColour={days.length === 1 && office.kind === kind} />
              </Button>
            ))}
          </div>
          {days.length === 1 && (
            <DayDetails
              key={decided[0]?.version ?? 0}
              office={office}
              change={change}
              canHaveHours={isWorking(office.kind)}
            />
          )}
          {decided.length > 0 && (
            <div className={styles['acts']}>
              <Button size="small" onClick={change.reset} aria-keyshortcuts="Delete">
                {t('day.reset')} <Kbd keys="delete" />
              </Button>
            </div>
          )}
          <ProblemNote error={change.error} />
        </>
      )}
    </Section>
  );
}

function DayFacts({ calendar, record, days }: Omit<DayPanelProps, 'change'>) {
  const { t } = useTranslation('calendar');
  const language = useLanguage();
  const timeOf = useTimeText();
  const [first = '', last = days.at(-1) ?? ''] = [days[0], days.at(-1)];
  const office = calendar.day(first);
  const own = record.ownDays.find(({ day }) => day === first);
  if (days.length > 1) {
    const ends = { from: dayText(first, language), to: dayText(last, language) };
    return (
      <div className={styles['facts']}>
        <b className="num">{t('day.many', { ...ends, count: days.length })}</b>
      </div>
    );
  }
  const name = office.note || (office.festival ? t(`festival.${office.festival}`) : '');
  return (
    <div className={styles['facts']}>
      <b>
        <span className="num">{dayText(first, language)}</span> {t(`weekday.${office.weekday}`)}
      </b>
      <p>
        {[t(`kind.${office.kind}`), name, office.windows.length > 0 ? windowsText(office.windows) : t('day.closed')]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p>
        {own
          ? t('day.decidedBy', { name: own.updatedByName, time: timeOf(own.updatedAt) })
          : t(office.assumed ? 'year.assumed' : 'day.announced')}
      </p>
    </div>
  );
}
