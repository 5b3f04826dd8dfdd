import { useTranslation } from 'react-i18next';
import type { WorkingCalendar } from '../../../shared/domain/calendar/calendar.ts';
import { weekdayOf } from '../../../shared/domain/calendar/days.ts';
import { wallTime } from '../../../shared/lib/dates.ts';
import { StateTag } from '../../components/StateTag.tsx';
import { dayText, useTimeText } from '../../components/Time.tsx';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { SumOfTime } from './SumOfTime.tsx';
import { answerTo, type Question } from './what-if.ts';
import styles from './calendar.module.css';

export function WhatIfAnswer({ calendar, asked }: { readonly calendar: WorkingCalendar; readonly asked: Question }) {
  const { t } = useTranslation('calendar');
  const language = useLanguage();
  const timeOf = useTimeText();
  const answer = answerTo(calendar, asked);
  if (!answer) return null;
  const day = answer.day ?? wallTime(answer.at, calendar.zone).day;
  return (
    <div aria-live="polite">
      <p className={styles['due']}>
        <span>{t(answer.day === null ? 'whatIf.due' : 'whatIf.dueDay')}</span>
        <strong className="num">
          {t(`weekday.${weekdayOf(day)}`)} {answer.day === null ? timeOf(answer.at) : dayText(day, language)}
        </strong>
      </p>
      {answer.assumedYears.length > 0 && (
        <p>
          <StateTag tone="soon">{t('year.assumed')}</StateTag>{' '}
          {t('sum.assumedYears', { years: answer.assumedYears.join('、') })}
        </p>
      )}
      <div className={styles['sum']}>
        <SumOfTime steps={answer.steps} />
      </div>
    </div>
  );
}
