import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { JobState } from '../../../shared/contract/transfer.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import { api, queries } from '../../api/client.ts';
import { ExcelAct } from '../../components/ExcelAct.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { Section } from '../../components/Section.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import { useShortcut } from '../../components/useShortcut.ts';
import { PackageTable } from './PackageTable.tsx';
import styles from './transfer.module.css';

const pollMs = 400;

const isRunning = (job: JobState | undefined) => job?.phase === 'checking' || job?.phase === 'writing';

/** All the company's data as one file that another installation reads at its first start. */
export function TransferPage() {
  const { t } = useTranslation('transfer');
  const client = useQueryClient();
  const state = useQuery(
    queries.transfer.state.queryOptions({ refetchInterval: ({ state: { data } }) => isRunning(data?.job) && pollMs }),
  );
  const look = () => client.invalidateQueries({ queryKey: queries.transfer.state.key() });
  const begin = useMutation(queries.transfer.begin.mutationOptions({ onSuccess: look }));
  const cancel = useMutation(queries.transfer.cancel.mutationOptions({ onSuccess: look }));
  const job = state.data?.job;
  const running = isRunning(job);
  const write = () => begin.mutate({ withoutLost: false });
  useShortcut('ctrl+enter', write, { enabled: !running });
  return (
    <>
      <PageHeader title={t('title')} />
      <Section title={t('begin')}>
        {(['text', 'leftBehind', 'secret'] as const).map((key) => (
          <p key={key} className={styles['text']}>
            {t(key)}
          </p>
        ))}
        <div className={styles['line']}>
          <Button type="primary" loading={running || begin.isPending} onClick={write} aria-keyshortcuts="Control+Enter">
            {t('begin')} <Kbd keys="ctrl+enter" onColour />
          </Button>
          {running && <Button onClick={() => cancel.mutate(undefined)}>{t('cancel')}</Button>}
          {job && <JobProgress job={job} />}
        </div>
        <ProblemNote error={state.error ?? begin.error ?? cancel.error} />
        {job?.problem && (
          <div className={styles['problem']}>
            <ProblemNote error={new UserError(job.problem.code, job.problem.params)} />
            {job.problem.code === 'transfer.filesLost' && (
              <Button onClick={() => begin.mutate({ withoutLost: true })}>{t('withoutLost')}</Button>
            )}
          </div>
        )}
        {job?.phase === 'done' && (state.data?.damagedFiles ?? 0) > 0 && (
          <StateTag tone="late">{t('damagedFiles', { count: state.data?.damagedFiles ?? 0 })}</StateTag>
        )}
      </Section>
      {state.data && (
        <Section title={t('column.file')} actions={<ExcelAct file={() => api.lists.packages()} />}>
          <p className={styles['text']}>{t('folder', { folder: state.data.folder })}</p>
          <PackageTable packages={state.data.packages} onChanged={look} />
        </Section>
      )}
    </>
  );
}
