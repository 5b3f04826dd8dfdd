import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TrainingPlanRow } from '../../../../shared/contract/training.ts';
import { StateTag } from '../../../components/StateTag.tsx';
import { useKeptName } from '../../../components/useKeptName.ts';
import { useRowSteps } from '../../../components/useRowSteps.ts';
import { dayText } from '../../../components/Time.tsx';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { PlanStateTag } from '../PlanStateTag.tsx';
import { useInLanguage } from '../useInLanguage.ts';
import styles from '../training.module.css';

const columns = ['person', 'begun', 'state', 'progress', 'next', 'nextDay', 'overdue', 'exam'] as const;

interface PlanRowsProps {
  readonly plans: readonly TrainingPlanRow[];
  readonly more: boolean;
}

export function PlanRows({ plans, more }: PlanRowsProps) {
  const { t } = useTranslation('training');
  useRowSteps();
  const overdue = plans.reduce((sum, plan) => sum + plan.overdue, 0);
  return (
    <>
      <div role="table" aria-label={t('title')}>
        <div role="row" className={`${styles['row']} ${styles['head']}`}>
          {columns.map((column) => (
            <span key={column} role="columnheader">
              {t(`column.${column}`)}
            </span>
          ))}
        </div>
        {plans.map((plan) => (
          <Row key={plan.id} plan={plan} />
        ))}
      </div>
      <p className={styles['foot']}>
        <span>{t('list.count', { count: plans.length, overdue })}</span>
        {more && <span>{t('list.more')}</span>}
        <span>{t('list.keys')}</span>
      </p>
    </>
  );
}

function Row({ plan }: { readonly plan: TrainingPlanRow }) {
  const { t } = useTranslation('training');
  const language = useLanguage();
  const nameOf = useKeptName();
  const textOf = useInLanguage();
  const { id, traineeId, traineeName, traineeActive, startDay, state, progress, next, overdue, unsigned, exam } = plan;
  return (
    <Link to="/training/$planId" params={{ planId: id }} role="row" className={styles['row'] ?? ''} data-row>
      <span role="cell">
        <b>{nameOf(traineeId, traineeName)}</b>{' '}
        {!traineeActive && <small className="faint">{t('list.inactive')}</small>}
      </span>
      <span role="cell">{dayText(startDay, language)}</span>
      <span role="cell">
        <PlanStateTag state={state} />
      </span>
      <span role="cell" className="num">
        {t('list.progress', { ...progress })}
      </span>
      <span role="cell" title={next ? textOf(next.title) : undefined}>
        {next && textOf(next.title)}
        {unsigned > 0 && (
          <small className="faint">
            {' '}
            {t('column.unsigned')} {unsigned}
          </small>
        )}
      </span>
      <span role="cell">{next && dayText(next.plannedDay, language)}</span>
      <span role="cell">{overdue > 0 && <StateTag tone="late">{overdue}</StateTag>}</span>
      <span role="cell">{exam && `${textOf(exam.name)} ${t(`exam.${exam.state}`)}`}</span>
    </Link>
  );
}
