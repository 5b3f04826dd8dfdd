import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarRecord } from '../../../shared/contract/calendar.ts';
import { weekdays } from '../../../shared/domain/calendar/days.ts';
import { windowsText } from '../../../shared/domain/calendar/windows.ts';
import { useMay } from '../../api/session.ts';
import { Section } from '../../components/Section.tsx';
import { HoursPanel } from './HoursPanel.tsx';
import styles from './calendar.module.css';

/** When the company works, in a few lines. */
export function HoursSection({ record }: { readonly record: CalendarRecord }) {
  const { t } = useTranslation('calendar');
  const may = useMay()('calendar.administer');
  const [editing, setEditing] = useState(false);
  const { standard, week } = record.hours;
  const unlike = weekdays.filter((weekday) => week[weekday].works && week[weekday].windows);
  const free = weekdays.filter((weekday) => !week[weekday].works).map((weekday) => t(`weekday.${weekday}`));
  return (
    <Section
      title={t('hours.title')}
      actions={
        may && (
          <Button size="small" onClick={() => setEditing(true)}>
            {t('hours.edit')}
          </Button>
        )
      }
    >
      <p className={styles['hours']}>{windowsText(standard)}</p>
      {unlike.map((weekday) => (
        <p key={weekday} className={styles['hours']}>
          {t(`weekday.${weekday}`)} {windowsText(week[weekday].windows ?? [])}
        </p>
      ))}
      {free.length > 0 && <p className="faint">{t('hours.free', { days: free.join(' · ') })}</p>}
      {editing && <HoursPanel record={record} onClose={() => setEditing(false)} />}
    </Section>
  );
}
