import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, queries } from '../../../api/client.ts';
import { ExcelAct } from '../../../components/ExcelAct.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import styles from '../acceptance/acceptance.module.css';
import { AbsenceLine } from './AbsenceLine.tsx';
import { AbsenceMonth } from './AbsenceMonth.tsx';
import { GapList } from './AbsenceGaps.tsx';
import { RecordAbsence } from './RecordAbsence.tsx';

/** Who is away, who acts in his place (1.2.4b), and which days nobody covers. */
export function AbsencesPage() {
  const { t } = useTranslation('handovers');
  const [round, setRound] = useState(0);
  const list = useQuery(queries.handovers.absences.list.queryOptions());
  const today = useQuery(queries.handovers.absences.today.queryOptions());
  const away = new Set(today.data?.away.map(({ id }) => id));
  return (
    <>
      <PageHeader title={t('absence.title')} actions={<ExcelAct file={() => api.lists.absences()} />} />
      {today.data && <GapList gaps={today.data.gaps} />}
      <RecordAbsence key={round} onDone={() => setRound(round + 1)} />
      <Section title={t('absence.recorded')}>
        <ProblemNote error={list.error} onRetry={() => void list.refetch()} />
        {list.data?.length === 0 && <span className="faint">{t('absence.none')}</span>}
        <ul className={styles['list']}>
          {list.data?.map((absence) => (
            <AbsenceLine key={absence.id} absence={absence} now={away.has(absence.id)} />
          ))}
        </ul>
      </Section>
      <AbsenceMonth />
    </>
  );
}
