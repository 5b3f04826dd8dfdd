import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { api } from '../../api/client.ts';
import { queries } from '../../api/client.ts';
import { StateTag } from '../../components/StateTag.tsx';
import { dayText } from '../../components/Time.tsx';
import { useKeptName } from '../../components/useKeptName.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { RowList } from './RowList.tsx';
import styles from './Today.module.css';

type TrainingToday = Awaited<ReturnType<typeof api.training.today>>;
type Line = Pick<TrainingToday['teaching'][number], 'id' | 'planId' | 'title' | 'plannedDay' | 'overdue'>;

/** Whoever trains many sees the rest in the list of plans. */
const most = 6;

/** What this person learns, signs and teaches today (5.2.1, 5.3.1 to 5.3.9); not there for whom there is nothing. */
export function Training() {
  const { t } = useTranslation('training');
  const read = useQuery(queries.training.today.queryOptions());
  const { own = null, teaching = [] } = read.data ?? {};
  return (
    <>
      {own && <Own own={own} />}
      {teaching.length > 0 && (
        <RowList
          title={t('today.teaching')}
          rows={teaching.slice(0, most)}
          actions={
            teaching.length > most && <Link to="/training">{t('today.more', { count: teaching.length - most })}</Link>
          }
          error={read.error}
          onRetry={() => void read.refetch()}
          empty={t('today.none')}
          row={(item) => <Taught key={item.id} item={item} />}
        />
      )}
    </>
  );
}

function Own({ own }: { readonly own: NonNullable<TrainingToday['own']> }) {
  const { t } = useTranslation('training');
  const { planId, progress, due, toSign } = own;
  const rows = [...toSign.map((item) => ({ item, sign: true })), ...due.map((item) => ({ item, sign: false }))];
  return (
    <RowList
      title={t('today.own')}
      rows={rows}
      error={null}
      onRetry={() => undefined}
      actions={
        <Link to="/training/$planId" params={{ planId }}>
          {t('today.progress', { ...progress })}
        </Link>
      }
      empty={t('today.none')}
      row={({ item, sign }) => (
        <TrainingLine key={item.id} item={item} text={sign ? t('plan.signTrainee') : ''}>
          <StateTag tone={sign ? 'soon' : item.overdue ? 'late' : 'underWay'}>
            {sign ? t('plan.toSign') : t(item.overdue ? 'plan.overdue' : 'state.running')}
          </StateTag>
        </TrainingLine>
      )}
    />
  );
}

function Taught({ item }: { readonly item: TrainingToday['teaching'][number] }) {
  const { t } = useTranslation('training');
  const nameOf = useKeptName();
  return (
    <TrainingLine item={item} text={nameOf(item.traineeId, item.traineeName)}>
      <StateTag tone={item.overdue ? 'late' : 'soon'}>{t(item.overdue ? 'plan.overdue' : 'state.running')}</StateTag>
    </TrainingLine>
  );
}

function TrainingLine(props: { readonly item: Line; readonly text: string; readonly children: ReactNode }) {
  const { item, text, children } = props;
  const language = useLanguage();
  return (
    <Link
      data-row
      to="/training/$planId"
      params={{ planId: item.planId }}
      search={{ item: item.id }}
      className={styles['short'] ?? ''}
    >
      <span className={styles['shortTitle']}>{language === 'en' ? item.title.en : item.title.zh}</span>
      <span className={styles['tag']}>{children}</span>
      <span className={styles['shortText']}>{text}</span>
      <span className={styles['note']}>{dayText(item.plannedDay, language)}</span>
    </Link>
  );
}
