import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { useRowSteps } from '../../../components/useRowSteps.ts';
import { useShortcut } from '../../../components/useShortcut.ts';
import styles from '../exams.module.css';
import type { BankSearch } from '../search.ts';
import { BankActs } from './BankActs.tsx';
import { BankFilters } from './BankFilters.tsx';
import { BankRows } from './BankRows.tsx';
import { FiguresPanel } from './FiguresPanel.tsx';
import { ImportPanel } from './ImportPanel.tsx';
import { QuestionPanel } from './QuestionPanel.tsx';
import { TopicPanel } from './TopicPanel.tsx';

export type BankPanel = 'figures' | 'import' | 'topic';

/** The question bank: what exams draw from, and how often each question was answered rightly (5.3.10). */
export function BankPage() {
  const { t } = useTranslation('exams');
  const search: BankSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const [panel, setPanel] = useState<BankPanel | null>(null);
  const topics = useQuery(queries.exams.bank.topics.queryOptions()).data ?? [];
  const input = {
    text: search.text ?? '',
    topic: search.topic ?? null,
    kind: search.kind ?? null,
    clause: search.clause ?? null,
    retiredToo: search.retired === true,
  };
  const list = useQuery({ ...queries.exams.bank.list.queryOptions({ input }), placeholderData: keepPreviousData });
  const { data } = list;
  const show = (next: BankSearch) =>
    void navigate({ to: '/exams/bank', search: { ...search, ...next }, replace: true });
  const open = (question: string | undefined) => show({ question });
  useRowSteps();
  useShortcut('n', () => open('new'), { inFields: false });
  return (
    <>
      <PageHeader
        title={t('bank.title')}
        sub={
          <span className="num">{t('bank.sub', { count: topics.reduce((sum, one) => sum + one.withShort, 0) })}</span>
        }
        actions={<BankActs onPanel={setPanel} onNew={() => open('new')} />}
      />
      <BankFilters search={search} topics={topics} onShow={show} />
      <ProblemNote error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <SkeletonRows rows={12} columns={6} />}
      {data?.rows.length === 0 && <EmptyState title={t('bank.empty')} text={t('bank.emptyText')} />}
      {data && data.rows.length > 0 && <BankRows rows={data.rows} topics={topics} />}
      {data && data.total > data.rows.length && (
        <p className="faint">{t('bank.shown', { shown: data.rows.length, total: data.total })}</p>
      )}
      <p className={styles['keys']}>{t('bank.keys')}</p>
      {panel === 'figures' && <FiguresPanel topics={topics} onClose={() => setPanel(null)} />}
      {panel === 'import' && <ImportPanel onClose={() => setPanel(null)} />}
      {panel === 'topic' && <TopicPanel onClose={() => setPanel(null)} />}
      {search.question && (
        <QuestionPanel key={search.question} id={search.question} topics={topics} onClose={() => open(undefined)} />
      )}
    </>
  );
}
