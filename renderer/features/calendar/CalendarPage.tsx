import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wallTime } from '../../../shared/lib/dates.ts';
import { useMay, useZone } from '../../api/session.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import { DayPanel } from './DayPanel.tsx';
import { FileButtons } from './FileButtons.tsx';
import { HoursSection } from './HoursSection.tsx';
import { Legend } from './Legend.tsx';
import { useCalendar } from './useCalendar.ts';
import { useDayChange } from './useDayChange.ts';
import { useSelection } from './useSelection.ts';
import { WhatIf } from './WhatIf.tsx';
import { YearGrid } from './YearGrid.tsx';
import { YearHead } from './YearHead.tsx';
import styles from './calendar.module.css';

/** The company's working calendar: seen by everybody, kept by those who may (3.3.1.7). */
export function CalendarPage() {
  const { t } = useTranslation('calendar');
  const may = useMay()('calendar.administer');
  const zone = useZone();
  const [openedAt] = useState(() => Date.now());
  const today = wallTime(openedAt, zone).day;
  const selection = useSelection(today);
  const { known, error, refetch } = useCalendar();
  const change = useDayChange(known?.record.ownDays ?? [], selection.days);
  if (!known) {
    return (
      <>
        <PageHeader title={t('title')} sub={t('intro')} />
        {error ? <ProblemNote error={error} onRetry={refetch} /> : <SkeletonRows rows={12} columns={4} />}
      </>
    );
  }
  const { record, calendar } = known;
  const { days, assumed } = calendar.year(selection.year);
  return (
    <>
      <PageHeader
        title={t('title')}
        sub={t('intro')}
        actions={<FileButtons record={record} year={selection.year} onImported={selection.openYear} />}
      />
      <div className={styles['page']}>
        <div>
          <YearHead record={record} year={selection.year} days={days} onYear={selection.openYear} />
          <YearGrid days={days} selection={selection} today={today} change={may ? change : null} />
          <Legend assumed={assumed} keys={may} />
        </div>
        <div className={styles['side']}>
          <DayPanel
            key={selection.days.join()}
            calendar={calendar}
            record={record}
            days={selection.days}
            change={may ? change : null}
          />
          <WhatIf calendar={calendar} />
          <HoursSection record={record} />
        </div>
      </div>
    </>
  );
}
