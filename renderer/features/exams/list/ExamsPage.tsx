import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sittingStates } from '../../../../shared/domain/exams/sitting.ts';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { saveFile } from '../../../components/files.ts';
import filters from '../../../components/filters/filters.module.css';
import { FileExcelOutlined } from '../../../components/icons.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { Chip } from '../../../components/Popup.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import styles from '../exams.module.css';
import type { ExamsSearch } from '../search.ts';
import { useNamed } from '../useNamed.ts';
import { AssignPanel } from './AssignPanel.tsx';
import { ExamRows } from './ExamRows.tsx';

/** One's own exams, or everybody's for who assigns or marks them (5.3.10). */
export function ExamsPage() {
  const { t } = useTranslation('exams');
  const search: ExamsSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const may = useMay();
  const [assigning, setAssigning] = useState(false);
  const input = { whose: search.whose ?? 'mine', state: search.state ?? null } as const;
  const list = useQuery({ ...queries.exams.list.queryOptions({ input }), placeholderData: keepPreviousData });
  const { data } = list;
  const mayAssign = may('exams.assign');
  const show = (next: ExamsSearch) => void navigate({ to: '/exams', search: { ...search, ...next }, replace: true });
  useShortcut('n', () => setAssigning(true), { enabled: mayAssign, inFields: false });
  return (
    <>
      <PageHeader title={t('title')} actions={<Acts onAssign={() => setAssigning(true)} data={data} />} />
      <div className={filters['filters']} role="group" aria-label={t('list.whose')}>
        {data?.mayAll &&
          (['mine', 'all'] as const).map((whose) => (
            <Chip
              key={whose}
              label={t(`list.${whose}`)}
              active={input.whose === whose}
              onToggle={() => show({ whose: whose === 'all' ? 'all' : undefined })}
            />
          ))}
        {sittingStates.map((state) => (
          <Chip
            key={state}
            label={t(`state.${state}`)}
            active={search.state === state}
            onToggle={(on) => show({ state: on ? state : undefined })}
          />
        ))}
      </div>
      <ProblemNote error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <SkeletonRows rows={6} columns={6} />}
      {data?.rows.length === 0 && (
        <EmptyState title={t('list.empty')} text={t(input.whose === 'all' ? 'list.emptyAll' : 'list.emptyMine')} />
      )}
      {data && data.rows.length > 0 && <ExamRows rows={data.rows} />}
      {mayAssign && <p className={styles['keys']}>{t('list.keys')}</p>}
      {assigning && <AssignPanel onClose={() => setAssigning(false)} />}
    </>
  );
}

interface ActsProps {
  readonly data: { readonly mayAll: boolean; readonly selfPlans: readonly SelfPlan[] } | undefined;
  readonly onAssign: () => void;
}

interface SelfPlan {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

function Acts({ data, onAssign }: ActsProps) {
  const { t } = useTranslation('exams');
  const may = useMay();
  const named = useNamed();
  const navigate = useNavigate();
  const excel = useMutation(queries.exams.excel.mutationOptions({ onSuccess: saveFile }));
  const myself = useMutation(
    queries.exams.assignMyself.mutationOptions({
      onSuccess: ({ id }) => void navigate({ to: '/exams/$id', params: { id } }),
    }),
  );
  return (
    <>
      <ProblemNote error={excel.error ?? myself.error} />
      {data?.selfPlans.map(({ id, nameZh, nameEn }) => (
        <Button key={id} loading={myself.isPending} onClick={() => myself.mutate({ planId: id })}>
          {t('list.take', { name: named({ zh: nameZh, en: nameEn }) })}
        </Button>
      ))}
      {may('exams.assign') && (
        <>
          <Button icon={<FileExcelOutlined />} loading={excel.isPending} onClick={() => excel.mutate(undefined)}>
            {t('list.excel')}
          </Button>
          <Button type="primary" onClick={onAssign}>
            {t('list.assign')} <Kbd keys="n" onColour />
          </Button>
        </>
      )}
    </>
  );
}
