import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficeDay } from '../../../shared/domain/calendar/compiled-year.ts';
import { weekdays } from '../../../shared/domain/calendar/days.ts';
import type { DayText } from '../../../shared/lib/dates.ts';
import { dayText } from '../../components/Time.tsx';
import { useLanguage } from '../../i18n/useLanguage.ts';
import type { Selection } from './useSelection.ts';
import styles from './calendar.module.css';

type MonthKey = '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '10' | '11' | '12';

interface MonthTableProps {
  readonly month: number;
  readonly days: readonly OfficeDay[];
  readonly selection: Selection;
  readonly today: DayText;
}

/** One month, Monday first. */
export function MonthTable({ month, days, selection, today }: MonthTableProps) {
  const { t } = useTranslation('calendar');
  const id = useId();
  const offset = weekdays.indexOf(days[0]?.weekday ?? 'mon');
  const cells = [...Array.from({ length: offset }, () => null), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{t(`month.${String(month) as MonthKey}`)}</h3>
      <table className={styles['month']} aria-labelledby={id}>
        <thead>
          <tr>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col" abbr={t(`weekday.${weekday}`)}>
                {t(`weekdayShort.${weekday}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.find((one) => one !== null)?.day ?? ''}>
              {week.map((day, at) =>
                day ? (
                  <DayCell key={day.day} day={day} selection={selection} isToday={day.day === today} />
                ) : (
                  // oxlint-disable-next-line react/no-array-index-key, jsx-a11y/control-has-associated-label
                  <td key={at} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface DayCellProps {
  readonly day: OfficeDay;
  readonly selection: Selection;
  readonly isToday: boolean;
}

function DayCell({ day, selection, isToday }: DayCellProps) {
  const { t } = useTranslation('calendar');
  const language = useLanguage();
  const name = day.note || (day.festival ? t(`festival.${day.festival}`) : '');
  const parts = [
    t('day.cell', {
      day: dayText(day.day, language),
      weekday: t(`weekday.${day.weekday}`),
      kind: t(`kind.${day.kind}`),
    }),
    name,
    day.own ? t('day.own') : '',
    day.assumed ? t('year.assumed') : '',
  ];
  const label = parts.filter(Boolean).join(' · ');
  return (
    <td>
      <button
        type="button"
        className={styles['day']}
        data-day={day.day}
        data-kind={day.kind}
        data-own={day.own || undefined}
        data-assumed={day.assumed || undefined}
        data-today={isToday || undefined}
        aria-label={label}
        aria-pressed={selection.has(day.day)}
        aria-current={isToday ? 'date' : undefined}
        title={label}
        tabIndex={selection.day === day.day ? 0 : -1}
        onClick={(event) => selection.choose(day.day, event.shiftKey)}
      >
        <span>{Number(day.day.slice(8))}</span>
        {day.kind !== 'working' && <i aria-hidden>{t(`sign.${day.kind}`)}</i>}
      </button>
    </td>
  );
}
