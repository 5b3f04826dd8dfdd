import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ExamPlanView } from '../../../../shared/contract/exam-plans.ts';
import { questionsOf } from '../../../../shared/domain/exams/plan.ts';
import { api, queries } from '../../../api/client.ts';
import { ExcelAct } from '../../../components/ExcelAct.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { Time } from '../../../components/Time.tsx';
import { useRowSteps } from '../../../components/useRowSteps.ts';
import { useShortcut } from '../../../components/useShortcut.ts';
import styles from '../exams.module.css';
import type { PlansSearch } from '../search.ts';
import { useNamed } from '../useNamed.ts';
import { PlanPanel } from './PlanPanel.tsx';

const columns = ['name', 'counts', 'passMark', 'minutes', 'attempts', 'validUntil', 'changed'] as const;

/** How exams are held; sittings keep the plan that they were assigned by (5.3.10). */
export function PlansPage() {
  const { t } = useTranslation('exams');
  const search: PlansSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const read = useQuery(queries.exams.plans.list.queryOptions());
  useRowSteps();
  const show = (plan: string | undefined) => void navigate({ to: '/exams/plans', search: { plan }, replace: true });
  const open = read.data?.find(({ id }) => id === search.plan) ?? null;
  useShortcut('n', () => show('new'), { inFields: false });
  return (
    <>
      <PageHeader
        title={t('plans.title')}
        actions={
          <>
            <ExcelAct file={() => api.lists.examPlans()} />
            <Button type="primary" onClick={() => show('new')}>
              {t('plans.add')} <Kbd keys="n" onColour />
            </Button>
          </>
        }
      />
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {read.isPending && <SkeletonRows rows={3} columns={6} />}
      {read.data?.length === 0 && <EmptyState title={t('plans.empty')} text={t('plans.emptyText')} />}
      {read.data && read.data.length > 0 && (
        <div role="table" aria-label={t('plans.title')} className={styles['box']}>
          <div role="row" className={`${styles['row']} ${styles['head']}`}>
            {columns.map((column) => (
              <span key={column} role="columnheader">
                {t(`head.${column}`)}
              </span>
            ))}
          </div>
          {read.data.map((plan) => (
            <Row key={plan.id} plan={plan} />
          ))}
        </div>
      )}
      <p className={styles['keys']}>{t('plans.keys')}</p>
      {(open || search.plan === 'new') && <PlanPanel key={search.plan} plan={open} onClose={() => show(undefined)} />}
    </>
  );
}

function Row({ plan }: { readonly plan: ExamPlanView }) {
  const { t } = useTranslation('exams');
  const named = useNamed();
  const { id, nameZh, nameEn, active, short, passPercent, minutes, attempts, validMonths, updatedAt } = plan;
  return (
    <Link to="/exams/plans" search={{ plan: id }} role="row" className={styles['row'] ?? ''} data-row>
      <span role="cell">
        {named({ zh: nameZh, en: nameEn })} {!active && <StateTag tone="open">{t('plans.inactive')}</StateTag>}
        {short.length > 0 && <StateTag tone="late">{t('plans.short')}</StateTag>}
      </span>
      <span role="cell" className="num">
        {t('plans.sum', { count: questionsOf(plan) })}
      </span>
      <span role="cell" className="num">
        {passPercent}%
      </span>
      <span role="cell" className="num">
        {t('sitting.minutes', { minutes })}
      </span>
      <span role="cell" className="num">
        {attempts}
      </span>
      <span role="cell">{validMonths === null ? t('plans.forever') : t('plans.months', { count: validMonths })}</span>
      <span role="cell">
        <Time at={updatedAt} show="near" />
      </span>
    </Link>
  );
}
